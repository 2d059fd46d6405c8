-- What a database with migration 000001 alone had in it: a platform, a club with one of everything, a small club with a
-- user of the same e-mail, a bare one. `../earlier.rs` reads this.
--
-- How these files were made. A server on a clock of its own (2026-10-01) was called for all that this schema has tables
-- for, the ends that calls do not lead to were copied from other rows (each status that a CHECK allows), and the tables
-- were read with `quote_nullable(column::text)`, identity columns left out. Then it was called for what 000002 is about,
-- and so on. The file of a migration has the difference: rows that are new in its tables or by its calls, and changes of
-- older rows; of older rows no column that came later. So the files of 1 to n, each right after its
-- migration and with deferred constraints, make the data of schema n. Keys and secrets in it are used nowhere else.
--
-- For a new migration: a file of its name with rows for each table and values for each column that it brings (the tests
-- say which are missing), in states that were possible at the time, and a comment if it brings none.

INSERT INTO tenants (id, acronym, project_name, project_description, project_website, project_api_key,
    testnet_project_api_key, stripe_api_key, stripe_webhook_secret, firebase_tenant_id,
    allow_jwt_for_unauthenticated_users, default_wallet_management_type, active_credit_token_id, is_platform,
    created_at) VALUES
('01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', 'PP', 'PERS platform', 'Makes tenants.', NULL, '75c9717a9086cb527af78f7c154118607f286358aed72292c15fe9d7ccf358e1', 'pk_test_8ae204f6479e32e2f5d7896c9679f59546cc898a1c7a6c4ea80888146f9a8c91', NULL, NULL, NULL, false, 'custodial', NULL, true, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', 'KKG', 'Kaffee-Klub „Größe“ ☕', NULL, NULL, 'cf946d9a8505d1b9f61a4ca85ae6e7a76ef933d5e8ba95ef1a9e4058768caf75', 'pk_test_a0d539ccd95f135511387a771cf004dd68e47186b9d5c42753466b58253a7d1b', NULL, NULL, NULL, false, 'custodial', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', false, '2026-10-01 08:00:00.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', 'TC', 'Tea Club', NULL, 'https://example.com/?q=ü', 'bacd220b931bfd00b066b08e271042838758a17740ccb6f0f700bc479139a86d', 'pk_test_0575df0dc2a804af425fb465c62127ad419c6a5310fabf8fd24864a86c514ead', 'sk_test_of_the_fixture', 'whsec_of_the_fixture', 'fire-1', false, 'custodial', '01a20f9b-dba4-718d-b381-566f08f691ad', false, '2026-10-01 08:01:01.123+00'),
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', 'TC2', 'Test Club', NULL, NULL, 'b044827c64bb31e2545e4d46717db16bdf70f59834526d40717169160e06bfe3', 'pk_test_4cf05276690e7c59d773ab6aeffa1e60569ea883923db000f8ee7b87556750c2', NULL, NULL, NULL, false, 'custodial', NULL, false, '2026-10-01 08:01:01.123+00');
INSERT INTO project_keys (tenant_id, key_hash, is_testnet) VALUES
('01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', E'\\x29dfe0e1211d0b5648ace705610829f3b22960d4555b61d182fc8ae04213a7e8', false),
('01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', E'\\xec00556a28635df5b512ee2735332a1ea96d785c5eb1be7c8219a0d2cf578edf', true),
('01a20f9b-d604-756c-849f-b718ed5d14a4', E'\\x549d4e281ac445023780be3fc6b1b6d647a84ea10c1ba2e72058eec21c2fc289', true),
('01a20f9b-d604-756c-849f-b718ed5d14a4', E'\\xd3fc5e386c0e7015b5a8bd6d3db724761803aeebb2e45b473f242b09a4c6e0a7', false),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', E'\\x8fbec9da15853611760302c95d9ed4fe5284c35b79ff2768f5139f0d75b6339a', false),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', E'\\xdf7047779a3e41ea64dee3c98d724767ba2dd83e7695f3f77011f098c503424a', true),
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', E'\\x833c95372cc750fe28eff33682732e2f7c5e5575b1bdbebffcf0090edf50d3ed', true),
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', E'\\xba7eafb26fe23c02f5866a5be084c0282b6c51bb3c71c7b3350ab1d2f1219bc1', false);
INSERT INTO signing_keys (kid, purpose, private_key, public_jwk, created_at, retired_at) VALUES
('retired-development', 'development', E'\\x308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b02010104207a661a4726ffe9945909242e5c63421ede7a621e5a95b213ffa362e092d06042a1440342000470aeb9e4eb66cc88bd6b73fbfed84ade6a54f7657f456b985e9225c2a12b9889e62ca181e439616545cc292d3052c5033ac52b26f5c618736759a5be5e77fbf1', '{"x": "cK655OtmzIi9a3P7_thK3mpU92V_RWuYXpIlwqErmIk", "y": "5iyhgeQ5YWVFzCktMFLFAzrFKyb1xhhzZ1mlvl53-_E", "alg": "ES256", "crv": "P-256", "kid": "retired-development", "kty": "EC", "use": "sig"}', '2026-09-30 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('retired-pers', 'pers', E'\\x308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420b2cf1d1d0294923a16cc5d33aabeb495bd63b6cfd4afa94191836e8b443e31eea14403420004f13477c632f826bb71dc9ac8dcfde75dc3d86008eee4cffaba568bc9478786103af54d6264059bbab86ef37828b2615727fc61230cc13bf57e4dd5754bd22f6e', '{"x": "8TR3xjL4Jrtx3JrI3P3nXcPYYAju5M_6ulaLyUeHhhA", "y": "OvVNYmQFm7q4bvN4KLJhVyf8YSMMwTv1fk3VdUvSL24", "alg": "ES256", "crv": "P-256", "kid": "retired-pers", "kty": "EC", "use": "sig"}', '2026-09-30 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('8GgQ955_BJsVjsz822DQwnzJ2J9_N6L3O6GUVhkyMVY', 'pers', E'\\x308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420b2cf1d1d0294923a16cc5d33aabeb495bd63b6cfd4afa94191836e8b443e31eea14403420004f13477c632f826bb71dc9ac8dcfde75dc3d86008eee4cffaba568bc9478786103af54d6264059bbab86ef37828b2615727fc61230cc13bf57e4dd5754bd22f6e', '{"x": "8TR3xjL4Jrtx3JrI3P3nXcPYYAju5M_6ulaLyUeHhhA", "y": "OvVNYmQFm7q4bvN4KLJhVyf8YSMMwTv1fk3VdUvSL24", "alg": "ES256", "crv": "P-256", "kid": "8GgQ955_BJsVjsz822DQwnzJ2J9_N6L3O6GUVhkyMVY", "kty": "EC", "use": "sig"}', '2026-10-01 08:00:00.123+00', NULL),
('aHoeoVSkCImHoCHIfZOiy_XK7riQxHVUfCd4e1lM_7g', 'development', E'\\x308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b02010104207a661a4726ffe9945909242e5c63421ede7a621e5a95b213ffa362e092d06042a1440342000470aeb9e4eb66cc88bd6b73fbfed84ade6a54f7657f456b985e9225c2a12b9889e62ca181e439616545cc292d3052c5033ac52b26f5c618736759a5be5e77fbf1', '{"x": "cK655OtmzIi9a3P7_thK3mpU92V_RWuYXpIlwqErmIk", "y": "5iyhgeQ5YWVFzCktMFLFAzrFKyb1xhhzZ1mlvl53-_E", "alg": "ES256", "crv": "P-256", "kid": "aHoeoVSkCImHoCHIfZOiy_XK7riQxHVUfCd4e1lM_7g", "kty": "EC", "use": "sig"}', '2026-10-01 08:00:00.123+00', NULL);
INSERT INTO identity_providers (tenant_id, id, issuer, audience, jwks, jwks_url, created_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '4bb22e00-07bb-47d0-9de8-d8cb1b8fd9b3', 'https://other.example.com/', 'pers', '{"keys": []}', NULL, '2026-10-01 08:00:00.5+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '52cee403-5c9b-45c0-934e-b2d031af0e77', 'https://login.example.com/', 'pers', NULL, 'https://login.example.com/jwks', '2026-10-01 08:00:00.5+00');
INSERT INTO admins (id, email, created_at) VALUES
('01a20f9b-d5c2-73c9-8331-2c9779e49055', 'founder@pp.pers.invalid', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d60e-77ea-be2c-e3c777c7b68f', 'founder@kkg.pers.invalid', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d926-70f1-9c34-5107ec390413', 'boss-1@example.com', '2026-10-01 08:00:00.123+00'),
('01a20f9b-db53-7477-a34d-900ce2e9defb', 'founder@tc.pers.invalid', '2026-10-01 08:01:01.123+00'),
('01a20f9b-dbf9-73a4-9b59-8692809bfe08', 'founder@tc2.pers.invalid', '2026-10-01 08:01:01.123+00');
INSERT INTO admin_memberships (tenant_id, admin_id, admin_type, display_name, created_at) VALUES
('01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', '01a20f9b-d5c2-73c9-8331-2c9779e49055', 'SUPER_ADMIN', 'Founder', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d60e-77ea-be2c-e3c777c7b68f', 'TENANT_ADMIN', 'Founder', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d926-70f1-9c34-5107ec390413', 'TENANT_ADMIN', NULL, '2026-10-01 08:00:00.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-db53-7477-a34d-900ce2e9defb', 'TENANT_ADMIN', 'Founder', '2026-10-01 08:01:01.123+00'),
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', '01a20f9b-dbf9-73a4-9b59-8692809bfe08', 'TENANT_ADMIN', 'Founder', '2026-10-01 08:01:01.123+00');
INSERT INTO sessions (tenant_id, id, role, auth_type, subject_id, refresh_id, created_at, expires_at, ended_at)
    VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d953-726a-99c1-239fe138097f', 'USER', 'user', '01a20f9b-d950-732b-886c-3f68adcdc409', '01a20f9b-d953-726a-99c1-23a00d61cadb', '2026-10-01 08:00:00.123+00', '2026-10-02 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d9a2-711b-be61-7c36922054a4', 'USER', 'user', '01a20f9b-d99f-71b7-9fb3-83e9da6e9912', '01a20f9b-d9a2-711b-be61-7c3767320539', '2026-10-01 08:00:00.123+00', '2026-10-02 08:00:00.123+00', NULL),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d9e8-7111-b796-650eeab93aed', 'BUSINESS', 'business', '01a20f9b-d9db-7602-8e89-105dd1fb3664', '01a20f9b-d9e8-7111-b796-650f0ab853e3', '2026-10-01 08:00:00.123+00', '2026-10-02 08:00:00.123+00', NULL),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-dbbb-75c9-9acf-453df9ec3e6c', 'USER', 'user', '01a20f9b-dbb8-74fc-b705-8f2673cbd46a', '01a20f9b-dbbb-75c9-9acf-453ee72e9544', '2026-10-01 08:01:01.123+00', '2026-10-02 08:01:01.123+00', NULL);
INSERT INTO users (tenant_id, id, email, first_name, last_name, custom_data, is_active, created_at, updated_at)
    VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d950-732b-886c-3f68adcdc409', 'bob-1@example.com', 'Bøb', E'O''Neil \\ "Quote"', E'{"x": {"y": true}, "größe": [1, null, "ü \\"''\\\\{},"]}', true, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d99f-71b7-9fb3-83e9da6e9912', 'ann-1@example.com', NULL, NULL, '{}', true, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-dbb8-74fc-b705-8f2673cbd46a', 'bob-1@example.com', NULL, NULL, '{}', true, '2026-10-01 08:01:01.123+00', '2026-10-01 08:01:01.123+00');
INSERT INTO user_identities (tenant_id, issuer, subject, user_id) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', 'https://dev.pers.local', 'ann-1@example.com', '01a20f9b-d99f-71b7-9fb3-83e9da6e9912'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', 'https://dev.pers.local', 'bob-1@example.com', '01a20f9b-d950-732b-886c-3f68adcdc409'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', 'https://dev.pers.local', 'bob-1@example.com', '01a20f9b-dbb8-74fc-b705-8f2673cbd46a');
INSERT INTO business_types (tenant_id, id, name, description, code, icon_url) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', 1, 'Café', 'Kaffee & Kuchen', 'C', 'https://example.com/i.png');
INSERT INTO businesses (tenant_id, id, email, business_legal_name, display_name, address, city, latitude, longitude,
    business_type_id, is_active, created_at, updated_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d9db-7602-8e89-105dd1fb3664', 'cafe-1@example.com', 'Café GmbH & Co. KG', 'Café Größe', 'Straße 1
2. Stock', 'Zürich', 47.37, -8.54, 1, true, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da14-7575-b68d-f5cad8ea273b', 'bare-1@example.com', NULL, 'Bare', NULL, NULL, NULL, NULL, NULL, true, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00');
INSERT INTO api_keys (tenant_id, id, key_type, business_id, name, key_hash, shortened, created_at, revoked_at,
    last_used_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '6adb38df-fb85-4ac7-a732-6a24ab596c9b', 'TENANT_SYSTEM_JWT', NULL, 'alt', E'\\x4bb47f186df233e48b09d241ee4defb821add0c35ac8311469fe1522c6813dd5', 'eyJ0eXAi...abcd', '2026-10-01 08:00:00+00', '2026-10-01 08:00:01+00', NULL),
('01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', '01a20f9b-d5cc-758f-bc1e-655481bd0325', 'TENANT_SYSTEM_JWT', NULL, 'founding key', E'\\xbc9d7d67e942a36e61d49d0cb4b6d2df1480c8104f1f1c16b430a9fb4e3ed723', 'eyJ0eXAi...MoJw', '2026-10-01 08:00:00.123+00', NULL, '2026-10-01 08:01:01.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d61b-759e-bdc5-528725925b6f', 'TENANT_SYSTEM_JWT', NULL, 'founding key', E'\\x74d8c858dfcd179cab9f15bd01dbd0cabc43525412ac529b05dfb5397fe4aada', 'eyJ0eXAi...LA6Q', '2026-10-01 08:00:00.123+00', NULL, NULL),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da1b-701c-80a5-e5180b937dd8', 'BUSINESS_KEY', '01a20f9b-d9db-7602-8e89-105dd1fb3664', NULL, E'\\x08c6dc51c90c9d04680a6d3c9161e253bb98c7695030b604298b9aa8adc80313', 'bk_cc205...f9f2', '2026-10-01 08:00:00.123+00', NULL, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da2a-746f-a3ef-f310627e284e', 'TENANT_SYSTEM_JWT', NULL, 'Kasse №1', E'\\xc1dbceebfd66eae43b614e2fbd21a4b852e441c1dbc8fb3e3df045edd365c817', 'eyJ0eXAi...LiDw', '2026-10-01 08:00:00.123+00', NULL, NULL),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-db60-7186-9781-12f74e8232f1', 'TENANT_SYSTEM_JWT', NULL, 'founding key', E'\\x7dac3d147456970dd66662d7cee1fcebdf6f41bfedae3004af90d2b50c03978c', 'eyJ0eXAi...X_DQ', '2026-10-01 08:01:01.123+00', NULL, NULL),
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', '01a20f9b-dbfe-7096-bc4e-f7c052c4b0f6', 'TENANT_SYSTEM_JWT', NULL, 'founding key', E'\\x00904d1170c81150c777080106d053c633522840651d925995d7fef311295af1', 'eyJ0eXAi...yX1A', '2026-10-01 08:01:01.123+00', NULL, NULL);
INSERT INTO signing_accounts (tenant_id, id, owner_type, owner_id, address, created_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d9a1-74b2-b1ee-52693fc087a0', 'user', '01a20f9b-d99f-71b7-9fb3-83e9da6e9912', '0x1a642f0E3c3aF545E7AcBD38b07251B3990914F1', '2026-10-01 08:00:00.123+00');
INSERT INTO accounts (tenant_id, id, owner_type, owner_id, address, management_type, chain_id, status,
    signing_account_id, nonce, created_at) VALUES
('01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', '369c985e-24bc-50a8-8224-946bbd5a153f', 'tenant', '01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', '0x5D9862423597A2De344DF716983C15819f7f404E', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', 'a7fcdd2d-f029-50c7-ab80-a951bd77fbb1', 'issuance', '01a20f9b-d5b4-70aa-a864-6e5dfd1bbb18', '0x0000000000000000000000000000000000000000', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '0322853d-d406-578e-a8f8-250c66bff93b', 'user', '01a20f9b-d99f-71b7-9fb3-83e9da6e9912', '0x55D1e927857B240f99f8b0BB41Eb992468dF7402', 'non-custodial', 39123, 'active', '01a20f9b-d9a1-74b2-b1ee-52693fc087a0', 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '4ffd563d-94ef-5d16-ae80-98157f056258', 'tenant', '01a20f9b-d604-756c-849f-b718ed5d14a4', '0x49c8a8B176743870Bc219d2D159EF87657874EF2', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '59f8f77d-9224-5647-857e-19a978ca2c9a', 'business', '01a20f9b-d9db-7602-8e89-105dd1fb3664', '0xe2CB373558c27380c82B332792Ac821596231A11', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'user', '01a20f9b-d950-732b-886c-3f68adcdc409', '0x1094Dd2f6A3F98556ddE93DE8E2982f552983e4B', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '8160d708-55a6-56d9-83f2-319823a9cec2', 'issuance', '01a20f9b-d604-756c-849f-b718ed5d14a4', '0x0000000000000000000000000000000000000000', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', 'adaf4f3f-2299-5dfa-b6fc-510fa6463da6', 'business', '01a20f9b-da14-7575-b68d-f5cad8ea273b', '0x81a2070e6154e639c36AC236009cf95D69f57105', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '35a77f3c-003f-48ce-afb0-2be496f7ed53', 'external', NULL, '0xde709f2102306220921060314715629080e2fb77', 'non-custodial', 39123, 'archived', NULL, 0, '2026-10-01 08:00:01+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '67dcb43e-001c-473e-80b5-7800c7ffef2f', 'external', NULL, '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', 'non-custodial', 39123, 'pending', NULL, 0, '2026-10-01 08:00:01+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '796c9ac2-fdb0-4379-a110-e7ba28aadd78', 'external', NULL, '0x8617E340B3D01FA5F11F306F4090FD50E238070D', 'non-custodial', 39123, 'suspended', NULL, 0, '2026-10-01 08:00:01+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '060dd00c-3ef7-5044-9ec0-497cecd1825e', 'issuance', '01a20f9b-db4f-7611-9c48-b84cc1beef63', '0x0000000000000000000000000000000000000000', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:01:01.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '1a50043b-be72-5eb7-9281-acfa5a860f70', 'user', '01a20f9b-dbb8-74fc-b705-8f2673cbd46a', '0x80b12804C1598a11fB4F4d9171099F60fEDBF15A', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:01:01.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '66be071d-fc40-5df0-a7f5-31912f4a6c54', 'tenant', '01a20f9b-db4f-7611-9c48-b84cc1beef63', '0x7c7e7DDd74e44Cb9C6B654E5eC8498507c0c5c12', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:01:01.123+00'),
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', '5399dcc0-2a35-5840-883d-6f33db6724d4', 'issuance', '01a20f9b-dbf7-759a-83a9-b9cf2ac13249', '0x0000000000000000000000000000000000000000', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:01:01.123+00'),
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', 'd6324528-5902-56ff-ad9f-2bb8b1f582a3', 'tenant', '01a20f9b-dbf7-759a-83a9-b9cf2ac13249', '0x9554784c20658eb0a0374594AB0c7962Bf8C5a8c', 'custodial', 39123, 'active', NULL, 0, '2026-10-01 08:01:01.123+00');
INSERT INTO tokens (tenant_id, id, contract_address, chain_id, token_type, name, symbol, decimals, is_active,
    is_gallery, next_item, created_at, updated_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', '0x0000000000000000000000000000000000000011', 39123, 'ERC20', 'Credit 000011', 'C000011', 2, true, false, 1, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d8b9-7635-bc82-69e5cf3f41dd', '0x0000000000000000000000000000000000000012', 39123, 'ERC721', 'Status 000012', 'S000012', 0, true, false, 2, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d8c3-7634-b9c2-8120b8c67c75', '0x0000000000000000000000000000000000000013', 39123, 'ERC1155', 'Reward 000013', 'R000013', 0, true, false, 1, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-dba4-718d-b381-566f08f691ad', '0x00000000000000000000000000000000000000C1', 39123, 'ERC20', 'Credit 0000C1', 'C0000C1', 2, true, false, 1, '2026-10-01 08:01:01.123+00', '2026-10-01 08:01:01.123+00');
INSERT INTO token_metadata (tenant_id, id, token_id, incremental_id, name, description, expiry_date, created_at)
    VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d8de-7524-b606-11912d00fbdc', '01a20f9b-d8c3-7634-b9c2-8120b8c67c75', 1, 'Tasse ☕', E'1 × Kaffee \\ ''gratis''', '2031-12-31', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-d8ee-731d-b58c-1a825531d67d', '01a20f9b-d8b9-7635-bc82-69e5cf3f41dd', 1, 'Gold', NULL, NULL, '2026-10-01 08:00:00.123+00');
INSERT INTO user_status_types (tenant_id, id, name, min_token_balance, discount_percentage) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', 1, 'Gold', 5, 12.5),
('01a20f9b-d604-756c-849f-b718ed5d14a4', 2, 'Silber', NULL, NULL);
INSERT INTO user_status_tokens (tenant_id, status_type_id, token_id) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', 1, '01a20f9b-d8a6-75bb-9ca4-2595418442e7');
INSERT INTO transactions (tenant_id, id, token_id, item, transaction_type, amount, sender_account_id,
    recipient_account_id, trigger_process_type, trigger_process_id, status, transaction_hash, created_at, updated_at)
    VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dae3-72eb-b004-59ef716f5316', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'MINT', 500, '8160d708-55a6-56d9-83f2-319823a9cec2', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'CAMPAIGN_USER_CLAIM', '01a20f9b-dadd-752f-aec6-92801200760a', 'succeeded', '0xde043b9331f88e2160b8b79cc9dd37fe106c08c18da49731f30aeeb984846c50', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-daf6-73aa-8ba5-8e84e7b895ef', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'MINT', 2000, '8160d708-55a6-56d9-83f2-319823a9cec2', '0322853d-d406-578e-a8f8-250c66bff93b', 'ADMIN_TRIGGERED', NULL, 'succeeded', '0xaf57cf90efb6d067b462f4423f542198eb64ff1fdf29e89828979c6d2e66d743', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dafd-740c-b8a1-54ea4d73911d', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'MINT', 1234, '8160d708-55a6-56d9-83f2-319823a9cec2', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'ADMIN_TRIGGERED', NULL, 'succeeded', '0x49d4249c76f11e62600320172bce12a1325f6c92c5ae1bf6ccab266eba7744a9', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db04-73c8-9020-34c45b503f07', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'TRANSFER', 150, '6b4458e0-b6bd-55d1-a964-bf606627f831', '59f8f77d-9224-5647-857e-19a978ca2c9a', 'TRANSFER', NULL, 'succeeded', '0x9f354e7422993bc516001d7b0877e90e9a39fbe914d10c2e6ce5a6feec61de2a', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db0b-75d7-bef3-e51efe162e71', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'BURN', 50, '6b4458e0-b6bd-55d1-a964-bf606627f831', '8160d708-55a6-56d9-83f2-319823a9cec2', 'SPEND', NULL, 'succeeded', '0x70c96e163c81b3f23fd14808fc82a95e7d054456e60e24488cb4e7920aa65c5f', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db14-7329-83f2-d63223d1de41', '01a20f9b-d8b9-7635-bc82-69e5cf3f41dd', 1, 'MINT', 1, '8160d708-55a6-56d9-83f2-319823a9cec2', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'ADMIN_TRIGGERED', NULL, 'succeeded', '0x457b8dee3f3d36fc226c5177ab917e8c892a5147c3bb294d75a98018eed8a166', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '2741fa74-801b-4d04-8643-6694b39795a3', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'MINT', 115792089237316195423570985008687907853269984665640564039457584007913129639935, '8160d708-55a6-56d9-83f2-319823a9cec2', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'CAMPAIGN_USER_CLAIM', NULL, 'broadcasted', NULL, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '2aa62128-e10f-4616-ac01-8f1c5b609ce0', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'MINT', 115792089237316195423570985008687907853269984665640564039457584007913129639935, '8160d708-55a6-56d9-83f2-319823a9cec2', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'CAMPAIGN_USER_CLAIM', NULL, 'processing', NULL, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '96ba5d3c-0e22-41c7-b15b-45a8eed961fa', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'MINT', 115792089237316195423570985008687907853269984665640564039457584007913129639935, '8160d708-55a6-56d9-83f2-319823a9cec2', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'CAMPAIGN_USER_CLAIM', NULL, 'created', NULL, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', 'c0112064-df23-42e5-8a04-15a32ec6877c', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 'MINT', 115792089237316195423570985008687907853269984665640564039457584007913129639935, '8160d708-55a6-56d9-83f2-319823a9cec2', '6b4458e0-b6bd-55d1-a964-bf606627f831', 'CAMPAIGN_USER_CLAIM', NULL, 'failed', NULL, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-dbea-708e-b171-731894e74dbc', '01a20f9b-dba4-718d-b381-566f08f691ad', -1, 'MINT', 700, '060dd00c-3ef7-5044-9ec0-497cecd1825e', '1a50043b-be72-5eb7-9281-acfa5a860f70', 'ADMIN_TRIGGERED', NULL, 'succeeded', '0x0964c0b78b6956ef61707e4230b42dc132c8a55de225e233ef6328110f5799f4', '2026-10-01 08:01:01.123+00', '2026-10-01 08:01:01.123+00');
INSERT INTO entries (tenant_id, transaction_id, account_id, token_id, item, delta, created_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dae3-72eb-b004-59ef716f5316', '6b4458e0-b6bd-55d1-a964-bf606627f831', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 500, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dae3-72eb-b004-59ef716f5316', '8160d708-55a6-56d9-83f2-319823a9cec2', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, -500, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-daf6-73aa-8ba5-8e84e7b895ef', '0322853d-d406-578e-a8f8-250c66bff93b', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 2000, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-daf6-73aa-8ba5-8e84e7b895ef', '8160d708-55a6-56d9-83f2-319823a9cec2', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, -2000, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dafd-740c-b8a1-54ea4d73911d', '6b4458e0-b6bd-55d1-a964-bf606627f831', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 1234, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dafd-740c-b8a1-54ea4d73911d', '8160d708-55a6-56d9-83f2-319823a9cec2', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, -1234, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db04-73c8-9020-34c45b503f07', '59f8f77d-9224-5647-857e-19a978ca2c9a', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 150, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db04-73c8-9020-34c45b503f07', '6b4458e0-b6bd-55d1-a964-bf606627f831', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, -150, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db0b-75d7-bef3-e51efe162e71', '6b4458e0-b6bd-55d1-a964-bf606627f831', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, -50, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db0b-75d7-bef3-e51efe162e71', '8160d708-55a6-56d9-83f2-319823a9cec2', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 50, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db14-7329-83f2-d63223d1de41', '6b4458e0-b6bd-55d1-a964-bf606627f831', '01a20f9b-d8b9-7635-bc82-69e5cf3f41dd', 1, 1, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db14-7329-83f2-d63223d1de41', '8160d708-55a6-56d9-83f2-319823a9cec2', '01a20f9b-d8b9-7635-bc82-69e5cf3f41dd', 1, -1, '2026-10-01 08:00:00.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-dbea-708e-b171-731894e74dbc', '060dd00c-3ef7-5044-9ec0-497cecd1825e', '01a20f9b-dba4-718d-b381-566f08f691ad', -1, -700, '2026-10-01 08:01:01.123+00'),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '01a20f9b-dbea-708e-b171-731894e74dbc', '1a50043b-be72-5eb7-9281-acfa5a860f70', '01a20f9b-dba4-718d-b381-566f08f691ad', -1, 700, '2026-10-01 08:01:01.123+00');
INSERT INTO balances (tenant_id, account_id, token_id, item, amount) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '0322853d-d406-578e-a8f8-250c66bff93b', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 2000),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '59f8f77d-9224-5647-857e-19a978ca2c9a', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 150),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '6b4458e0-b6bd-55d1-a964-bf606627f831', '01a20f9b-d8a6-75bb-9ca4-2595418442e7', -1, 1534),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '6b4458e0-b6bd-55d1-a964-bf606627f831', '01a20f9b-d8b9-7635-bc82-69e5cf3f41dd', 1, 1),
('01a20f9b-db4f-7611-9c48-b84cc1beef63', '1a50043b-be72-5eb7-9281-acfa5a860f70', '01a20f9b-dba4-718d-b381-566f08f691ad', -1, 700);
INSERT INTO campaign_triggers (tenant_id, id, name, max_per_user, trigger_type, created_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da77-72c8-b04c-87c436b5bfef', 'dreimal', 3, 'CLAIM_BY_USER', '2026-10-01 08:00:00.123+00');
INSERT INTO trigger_conditions (tenant_id, id, trigger_id, condition_type, field, value) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da80-70e6-b76c-8e7747f17127', '01a20f9b-da77-72c8-b04c-87c436b5bfef', 'EQUALS', 'code', '"x"'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da9b-773b-8fd5-acf52abc7432', '01a20f9b-da77-72c8-b04c-87c436b5bfef', 'EXISTS', 'code', NULL);
INSERT INTO campaigns (tenant_id, id, name, description, start_date, end_date, is_active, is_testnet, trigger_id,
    created_at, updated_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', 'Sommer ☀', 'fünf Bohnen', '2026-09-01 00:00:00+00', '2030-01-01 00:00:00+00', true, false, '01a20f9b-da77-72c8-b04c-87c436b5bfef', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dad3-7692-bb4a-0492fee35db1', 'Entwurf', NULL, '2026-10-01 08:00:00.123+00', NULL, false, false, NULL, '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00');
INSERT INTO campaign_tags (tenant_id, campaign_id, tag) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', 'sun'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', 'süß');
INSERT INTO campaign_engagements (tenant_id, id, campaign_id, business_id, short_description, max_per_day) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da45-74b2-8e5b-22d7b96a9799', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', '01a20f9b-d9db-7602-8e89-105dd1fb3664', 'im Café', 50);
INSERT INTO redemption_types (tenant_id, id, name) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', 1, 'Getränke');
INSERT INTO redemptions (tenant_id, id, name, is_active, credit_token_amount, redemption_type_id, catalogue_order,
    max_total_supply, available_supply, max_per_user, country_code_restrictions, tags, created_at, updated_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db26-71c8-8511-3ad063071a45', 'Tasse', true, 200, 1, 3, 100, 100, 50, '{NOT_ES}', E'{heiß,"neu, \\"gut\\""}', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db2d-7478-a06b-e067d5c6740c', 'Wasser', true, 0, NULL, 0, NULL, NULL, NULL, '{}', '{}', '2026-10-01 08:00:00.123+00', '2026-10-01 08:00:00.123+00');
INSERT INTO token_units (tenant_id, id, campaign_id, redemption_id, token_id, metadata_incremental_id, amount)
    VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da3a-7521-8a1a-2b28291f44e1', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', NULL, '01a20f9b-d8a6-75bb-9ca4-2595418442e7', NULL, 500),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-db27-76d9-89e1-3e90785e9b92', NULL, '01a20f9b-db26-71c8-8511-3ad063071a45', '01a20f9b-d8c3-7634-b9c2-8120b8c67c75', 1, 1);
INSERT INTO campaign_participations (tenant_id, campaign_id, user_id, claims) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', '01a20f9b-d950-732b-886c-3f68adcdc409', 1);
INSERT INTO campaign_claims (tenant_id, id, campaign_id, user_id, business_id, status, multiplier, conditions_data,
    latitude, longitude, start_date, end_date, rewarded, created_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '01a20f9b-dadd-752f-aec6-92801200760a', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', '01a20f9b-d950-732b-886c-3f68adcdc409', '01a20f9b-d9db-7602-8e89-105dd1fb3664', 'COMPLETED', 1, '{"code": "x"}', NULL, NULL, NULL, NULL, true, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '6b4580d9-2403-4c01-8a88-4359d4d0101d', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', '01a20f9b-d950-732b-886c-3f68adcdc409', NULL, 'PROCESSING', 1.5, NULL, -33.9, 151.2, '2026-10-01 08:00:00.001+00', '2026-10-01 08:00:00.002+00', false, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '86fdce6e-92ef-4c04-9a89-bdd0be2458f9', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', '01a20f9b-d950-732b-886c-3f68adcdc409', NULL, 'FAILED', 1.5, NULL, -33.9, 151.2, '2026-10-01 08:00:00.001+00', '2026-10-01 08:00:00.002+00', false, '2026-10-01 08:00:00.123+00'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '8c67568d-ce8b-41a3-8da2-c55df9738ada', '01a20f9b-da32-724a-ab5e-5bf46d1ef5dd', '01a20f9b-d950-732b-886c-3f68adcdc409', NULL, 'PENDING', 1.5, NULL, -33.9, 151.2, '2026-10-01 08:00:00.001+00', '2026-10-01 08:00:00.002+00', false, '2026-10-01 08:00:00.123+00');

-- What the calls have left empty.
UPDATE tenants SET project_email = 'hallo@example.com', project_image_url = 'https://example.com/logo.png', login_token = 'alt'
    WHERE id = '01a20f9b-d604-756c-849f-b718ed5d14a4';
UPDATE api_keys SET expires_at = '2030-01-01T00:00:00Z' WHERE name = 'alt';
UPDATE businesses SET description = E'Zeile 1\nZeile 2', short_description = 'Café', website_url = 'https://cafe.example.com/',
    image_url = 'https://cafe.example.com/i.png', postal_code = '08001' WHERE email = 'cafe-1@example.com';
UPDATE campaign_engagements SET max_per_business = 1000, external_url = 'https://cafe.example.com/sommer';
INSERT INTO campaign_triggers (tenant_id, id, name, description, max_per_day, max_per_user, min_cooldown_seconds,
    max_geo_distance_in_meters, required_user_info, trigger_type, max_multiplier, completion_threshold, created_at) VALUES
('01a20f9b-d604-756c-849f-b718ed5d14a4', '5a1f3c7e-90d4-4b1c-8f6e-2d7b9c0e4a31', 'alles', 'mit allen Regeln', 10, 1, 60, 250.5, 'email', 'CLAIM_BY_BUSINESS', 2.5, 3,
    '2026-10-01T08:00:00.999Z'),
('01a20f9b-d604-756c-849f-b718ed5d14a4', '5a1f3c7e-90d4-4b1c-8f6e-2d7b9c0e4a32', 'System', '', 0, NULL, 0, 0, NULL, 'CLAIM_BY_SYSTEM', NULL, 0, '2026-10-01T08:00:01Z');
UPDATE campaigns SET beneficiary_account_address = '0x52908400098527886E0F7030069857D2E4169EE7', image_url = 'https://example.com/c.png',
    external_url = 'https://example.com/c', trigger_id = '5a1f3c7e-90d4-4b1c-8f6e-2d7b9c0e4a31' WHERE name = 'Entwurf';
UPDATE redemption_types SET description = 'zum Trinken', image_url = 'https://example.com/t.png';
UPDATE redemptions SET description = 'aus der Leitung', image_url = 'https://example.com/w.png' WHERE name = 'Wasser';
UPDATE token_metadata SET image_url = 'ipfs://image', external_url = 'https://example.com/m', animation_url = 'ipfs://animation',
    youtube_url = 'https://youtu.be/x', creator_account_address = '0x52908400098527886E0F7030069857D2E4169EE7',
    preview_url = 'ipfs://preview' WHERE name = 'Gold';
UPDATE token_units SET max_amount = 100000000 WHERE campaign_id IS NOT NULL;
UPDATE tokens SET abi_url = 'https://example.com/abi.json', is_gallery = true WHERE token_type = 'ERC721';
UPDATE user_status_types SET description = 'ab fünf Bohnen', image_url = 'https://example.com/gold.png' WHERE name = 'Gold';
UPDATE users SET external_id = 'ext-Ä-1', first_name = 'Änn', instagram_account_id = 'ann.insta', google_account_name = 'ann@google',
    public_profile = '{"nick": "Änn", "seen": null}' WHERE email = 'ann-1@example.com';

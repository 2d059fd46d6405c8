-- The loyalty core: tenants and who may act for them, tokens and their ledger, businesses, campaigns
-- and claims, the redemption catalogue.
--
-- Conventions, asked of PostgreSQL by a test:
-- * every tenant-owned table has tenant_id first in its primary key and in every foreign key, so that
--   no row can point into another tenant and the schema can be distributed by tenant;
-- * times are UTC, cut to milliseconds as the wire shows them;
-- * amounts are whole numbers of the token's smallest unit in NUMERIC(78, 0), the range of uint256.

CREATE TABLE tenants (
    id                          uuid PRIMARY KEY,
    acronym                     text NOT NULL UNIQUE,
    project_name                text NOT NULL,
    project_description         text,
    project_website             text,
    project_email               text,
    project_image_url           text,
    project_api_key             text NOT NULL,
    testnet_project_api_key     text NOT NULL,
    stripe_api_key              text,
    stripe_webhook_secret       text,
    login_token                 text,
    firebase_tenant_id          text,
    allow_jwt_for_unauthenticated_users boolean NOT NULL DEFAULT false,
    default_wallet_management_type text NOT NULL DEFAULT 'custodial'
        CHECK (default_wallet_management_type IN ('custodial', 'non-custodial')),
    active_credit_token_id      uuid,
    is_platform                 boolean NOT NULL DEFAULT false,
    created_at                  timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX tenants_one_platform ON tenants (is_platform) WHERE is_platform;
CREATE UNIQUE INDEX tenants_by_name ON tenants (lower(project_name));

-- Look-up of a project key by its SHA-256. The key itself is no secret (every browser carries it and
-- the documented read prints it), so the tenant row may show it; finding a tenant goes through here.
CREATE TABLE project_keys (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    key_hash    bytea NOT NULL UNIQUE CHECK (octet_length(key_hash) = 32),
    is_testnet  boolean NOT NULL,
    PRIMARY KEY (tenant_id, key_hash)
);

-- Key pairs of the issuers of this server: `pers` signs sessions and keys, `development` stands in
-- for an identity provider. Retired keys still verify; they are never deleted.
CREATE TABLE signing_keys (
    kid         text PRIMARY KEY,
    purpose     text NOT NULL CHECK (purpose IN ('pers', 'development')),
    private_key bytea NOT NULL,
    public_jwk  jsonb NOT NULL,
    created_at  timestamptz(3) NOT NULL,
    retired_at  timestamptz(3)
);
CREATE UNIQUE INDEX signing_keys_one_active ON signing_keys (purpose) WHERE retired_at IS NULL;

CREATE TABLE identity_providers (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          uuid NOT NULL,
    issuer      text NOT NULL,
    audience    text NOT NULL,
    jwks        jsonb,
    jwks_url    text,
    created_at  timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, issuer),
    CHECK ((jwks IS NULL) <> (jwks_url IS NULL))
);

-- An admin is a person and may work for several tenants; what he is there stands in the membership.
CREATE TABLE admins (
    id          uuid PRIMARY KEY,
    email       text NOT NULL UNIQUE,
    created_at  timestamptz(3) NOT NULL
);
CREATE TABLE admin_memberships (
    tenant_id    uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    admin_id     uuid NOT NULL REFERENCES admins,
    admin_type   text NOT NULL CHECK (admin_type IN ('SUPER_ADMIN', 'TENANT_ADMIN')),
    display_name text,
    created_at   timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, admin_id)
);

-- One row per session family: the refresh token that may be used next, and the end of the family.
CREATE TABLE sessions (
    tenant_id    uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id           uuid NOT NULL,
    role         text NOT NULL,
    auth_type    text NOT NULL,
    subject_id   uuid NOT NULL,
    refresh_id   uuid NOT NULL,
    created_at   timestamptz(3) NOT NULL,
    expires_at   timestamptz(3) NOT NULL,
    ended_at     timestamptz(3),
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- System keys (JWTs, listed by the API) and business keys (opaque, made by command or seed).
CREATE TABLE api_keys (
    tenant_id    uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id           uuid NOT NULL,
    key_type     text NOT NULL CHECK (key_type IN ('TENANT_SYSTEM_JWT', 'BUSINESS_KEY')),
    business_id  uuid,
    name         text,
    key_hash     bytea NOT NULL UNIQUE CHECK (octet_length(key_hash) = 32),
    shortened    text NOT NULL,
    created_at   timestamptz(3) NOT NULL,
    expires_at   timestamptz(3),
    revoked_at   timestamptz(3),
    last_used_at timestamptz(3),
    PRIMARY KEY (tenant_id, id),
    CHECK ((key_type = 'BUSINESS_KEY') = (business_id IS NOT NULL))
);

CREATE TABLE users (
    tenant_id             uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                    uuid NOT NULL,
    email                 text,
    external_id           text,
    first_name            text,
    last_name             text,
    instagram_account_id  text,
    google_account_name   text,
    custom_data           jsonb NOT NULL DEFAULT '{}',
    public_profile        jsonb,
    is_active             boolean NOT NULL DEFAULT true,
    created_at            timestamptz(3) NOT NULL,
    updated_at            timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email),
    UNIQUE (tenant_id, external_id)
);
CREATE INDEX users_by_age ON users (tenant_id, created_at, id);

-- Which person of an identity provider a user is.
CREATE TABLE user_identities (
    tenant_id  uuid NOT NULL,
    issuer     text NOT NULL,
    subject    text NOT NULL,
    user_id    uuid NOT NULL,
    PRIMARY KEY (tenant_id, issuer, subject),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users ON DELETE CASCADE
);

CREATE TABLE business_types (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          bigint NOT NULL,
    name        text,
    description text,
    code        text,
    icon_url    text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
);

CREATE TABLE businesses (
    tenant_id           uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                  uuid NOT NULL,
    email               text,
    business_legal_name text,
    display_name        text,
    description         text,
    short_description   text,
    website_url         text,
    image_url           text,
    address             text,
    city                text,
    postal_code         text,
    latitude            double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude           double precision CHECK (longitude BETWEEN -180 AND 180),
    business_type_id    bigint,
    is_active           boolean NOT NULL DEFAULT true,
    created_at          timestamptz(3) NOT NULL,
    updated_at          timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email),
    FOREIGN KEY (tenant_id, business_type_id) REFERENCES business_types
);
CREATE INDEX businesses_by_type ON businesses (tenant_id, business_type_id);
ALTER TABLE api_keys ADD FOREIGN KEY (tenant_id, business_id) REFERENCES businesses ON DELETE CASCADE;

-- An externally held key that signs for a wallet.
CREATE TABLE signing_accounts (
    tenant_id  uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id         uuid NOT NULL,
    owner_type text NOT NULL CHECK (owner_type IN ('user', 'business', 'tenant')),
    owner_id   uuid NOT NULL,
    address    text NOT NULL CHECK (address ~ '^0x[0-9a-fA-F]{40}$'),
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX signing_accounts_once ON signing_accounts (tenant_id, owner_type, owner_id, lower(address));

-- Who can hold tokens: the wallet of a user, business or tenant, or a bare outside address.
-- `issuance` is the other side of every mint and burn; it has no balance, only entries.
CREATE TABLE accounts (
    tenant_id          uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                 uuid NOT NULL,
    owner_type         text NOT NULL CHECK (owner_type IN ('user', 'business', 'tenant', 'external', 'issuance')),
    owner_id           uuid,
    address            text NOT NULL CHECK (address ~ '^0x[0-9a-fA-F]{40}$'),
    management_type    text NOT NULL CHECK (management_type IN ('custodial', 'non-custodial')),
    chain_id           bigint NOT NULL,
    status             text NOT NULL CHECK (status IN ('pending', 'active', 'suspended', 'archived')),
    signing_account_id uuid,
    nonce              bigint NOT NULL DEFAULT 0,
    created_at         timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, owner_type, owner_id),
    FOREIGN KEY (tenant_id, signing_account_id) REFERENCES signing_accounts,
    CHECK ((owner_type = 'external') = (owner_id IS NULL))
);
CREATE UNIQUE INDEX accounts_by_address ON accounts (tenant_id, lower(address));

CREATE TABLE tokens (
    tenant_id        uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id               uuid NOT NULL,
    contract_address text NOT NULL CHECK (contract_address ~ '^0x[0-9a-fA-F]{40}$'),
    chain_id         bigint NOT NULL,
    token_type       text NOT NULL CHECK (token_type IN ('ERC20', 'ERC721', 'ERC1155')),
    name             text NOT NULL,
    symbol           text,
    decimals         smallint NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 255),
    abi_url          text,
    is_active        boolean NOT NULL DEFAULT true,
    is_gallery       boolean NOT NULL DEFAULT false,
    -- The number that the next single item (ERC721) gets.
    next_item        bigint NOT NULL DEFAULT 1,
    created_at       timestamptz(3) NOT NULL,
    updated_at       timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (token_type = 'ERC20' OR decimals = 0)
);
CREATE UNIQUE INDEX tokens_by_contract ON tokens (tenant_id, chain_id, lower(contract_address));
ALTER TABLE tenants ADD FOREIGN KEY (id, active_credit_token_id) REFERENCES tokens (tenant_id, id) DEFERRABLE;

CREATE TABLE token_metadata (
    tenant_id               uuid NOT NULL,
    id                      uuid NOT NULL,
    token_id                uuid NOT NULL,
    incremental_id          bigint NOT NULL CHECK (incremental_id >= 0),
    name                    text NOT NULL,
    description             text,
    image_url               text,
    external_url            text,
    expiry_date             text,
    animation_url           text,
    youtube_url             text,
    creator_account_address text,
    preview_url             text,
    created_at              timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, token_id, incremental_id),
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens ON DELETE CASCADE
);

-- Status levels: a user holds the highest one whose balance he reaches in the tokens that count for it.
CREATE TABLE user_status_types (
    tenant_id           uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                  bigint NOT NULL,
    name                text NOT NULL,
    description         text,
    min_token_balance   double precision CHECK (min_token_balance >= 0),
    discount_percentage double precision CHECK (discount_percentage BETWEEN 0 AND 100),
    image_url           text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
);
CREATE TABLE user_status_tokens (
    tenant_id      uuid NOT NULL,
    status_type_id bigint NOT NULL,
    token_id       uuid NOT NULL,
    position       bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (tenant_id, status_type_id, token_id),
    FOREIGN KEY (tenant_id, status_type_id) REFERENCES user_status_types ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens ON DELETE CASCADE
);

-- The ledger. A transaction says what moved and why, its entries say how the accounts changed, and
-- balances are the sums of the entries, kept in the same database transaction.
-- `item` is the number within the contract (ERC721, ERC1155); -1 stands for none (ERC20).
CREATE TABLE transactions (
    tenant_id            uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                   uuid NOT NULL,
    token_id             uuid NOT NULL,
    item                 bigint NOT NULL DEFAULT -1,
    transaction_type     text NOT NULL CHECK (transaction_type IN ('MINT', 'TRANSFER', 'BURN')),
    amount               numeric(78, 0) NOT NULL CHECK (amount > 0),
    sender_account_id    uuid NOT NULL,
    recipient_account_id uuid NOT NULL,
    trigger_process_type text NOT NULL,
    trigger_process_id   text,
    status               text NOT NULL
        CHECK (status IN ('created', 'processing', 'pending_signature', 'broadcasted', 'succeeded', 'failed')),
    transaction_hash     text,
    created_at           timestamptz(3) NOT NULL,
    updated_at           timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens,
    FOREIGN KEY (tenant_id, sender_account_id) REFERENCES accounts,
    FOREIGN KEY (tenant_id, recipient_account_id) REFERENCES accounts,
    CHECK (sender_account_id <> recipient_account_id)
);
CREATE INDEX transactions_by_age ON transactions (tenant_id, created_at, id);
CREATE INDEX transactions_by_sender ON transactions (tenant_id, sender_account_id, created_at, id);
CREATE INDEX transactions_by_recipient ON transactions (tenant_id, recipient_account_id, created_at, id);
CREATE INDEX transactions_by_process ON transactions (tenant_id, trigger_process_id);

CREATE TABLE entries (
    tenant_id      uuid NOT NULL,
    transaction_id uuid NOT NULL,
    account_id     uuid NOT NULL,
    token_id       uuid NOT NULL,
    item           bigint NOT NULL,
    delta          numeric(78, 0) NOT NULL CHECK (delta <> 0),
    created_at     timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, transaction_id, account_id),
    FOREIGN KEY (tenant_id, transaction_id) REFERENCES transactions,
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts,
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens
);
CREATE INDEX entries_by_account ON entries (tenant_id, account_id, token_id, item);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER entries_append_only BEFORE UPDATE OR DELETE ON entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entries_no_truncate BEFORE TRUNCATE ON entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE balances (
    tenant_id  uuid NOT NULL,
    account_id uuid NOT NULL,
    token_id   uuid NOT NULL,
    item       bigint NOT NULL,
    amount     numeric(78, 0) NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (tenant_id, account_id, token_id, item),
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts,
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens
);

CREATE TABLE campaign_triggers (
    tenant_id                  uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                         uuid NOT NULL,
    name                       text NOT NULL,
    description                text,
    max_per_day                bigint CHECK (max_per_day >= 0),
    max_per_user               bigint CHECK (max_per_user >= 0),
    min_cooldown_seconds       bigint CHECK (min_cooldown_seconds >= 0),
    max_geo_distance_in_meters double precision CHECK (max_geo_distance_in_meters >= 0),
    required_user_info         text,
    trigger_type               text CHECK (trigger_type IN ('CLAIM_BY_USER', 'CLAIM_BY_SYSTEM', 'CLAIM_BY_BUSINESS')),
    max_multiplier             double precision CHECK (max_multiplier > 0),
    completion_threshold       bigint CHECK (completion_threshold >= 0),
    created_at                 timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE trigger_conditions (
    tenant_id      uuid NOT NULL,
    id             uuid NOT NULL,
    trigger_id     uuid NOT NULL,
    position       bigint GENERATED ALWAYS AS IDENTITY,
    condition_type text NOT NULL
        CHECK (condition_type IN ('EQUALS', 'NOT_EQUALS', 'GREATER_THAN', 'LESS_THAN', 'CONTAINS', 'EXISTS')),
    field          text NOT NULL,
    value          jsonb,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, trigger_id) REFERENCES campaign_triggers ON DELETE CASCADE
);
CREATE INDEX trigger_conditions_by_trigger ON trigger_conditions (tenant_id, trigger_id, position);

CREATE TABLE campaigns (
    tenant_id                   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                          uuid NOT NULL,
    name                        text NOT NULL,
    description                 text,
    beneficiary_account_address text,
    start_date                  timestamptz(3) NOT NULL,
    end_date                    timestamptz(3),
    image_url                   text,
    external_url                text,
    is_active                   boolean NOT NULL DEFAULT false,
    is_testnet                  boolean NOT NULL DEFAULT false,
    trigger_id                  uuid,
    created_at                  timestamptz(3) NOT NULL,
    updated_at                  timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, trigger_id) REFERENCES campaign_triggers,
    CHECK (end_date > start_date)
);
CREATE INDEX campaigns_by_age ON campaigns (tenant_id, created_at, id);
CREATE INDEX campaigns_by_trigger ON campaigns (tenant_id, trigger_id);

CREATE TABLE campaign_tags (
    tenant_id   uuid NOT NULL,
    campaign_id uuid NOT NULL,
    tag         text NOT NULL CHECK (length(tag) BETWEEN 1 AND 255),
    PRIMARY KEY (tenant_id, campaign_id, tag),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns ON DELETE CASCADE
);
CREATE INDEX campaign_tags_by_tag ON campaign_tags (tenant_id, tag);

CREATE TABLE campaign_engagements (
    tenant_id         uuid NOT NULL,
    id                uuid NOT NULL,
    campaign_id       uuid NOT NULL,
    business_id       uuid NOT NULL,
    position          bigint GENERATED ALWAYS AS IDENTITY,
    short_description text,
    max_per_business  bigint CHECK (max_per_business >= 0),
    max_per_day       bigint CHECK (max_per_day >= 0),
    external_url      text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, campaign_id, business_id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, business_id) REFERENCES businesses
);

CREATE TABLE redemption_types (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          bigint NOT NULL,
    name        text NOT NULL,
    description text,
    image_url   text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
);

CREATE TABLE redemptions (
    tenant_id            uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                   uuid NOT NULL,
    name                 text NOT NULL,
    description          text,
    image_url            text,
    is_active            boolean NOT NULL DEFAULT true,
    credit_token_amount  numeric(78, 0) NOT NULL DEFAULT 0 CHECK (credit_token_amount >= 0),
    redemption_type_id   bigint,
    catalogue_order      bigint NOT NULL DEFAULT 0,
    max_total_supply     bigint CHECK (max_total_supply >= 0),
    available_supply     bigint CHECK (available_supply >= 0),
    max_per_user         bigint CHECK (max_per_user >= 0),
    country_code_restrictions text[] NOT NULL DEFAULT '{}',
    tags                 text[] NOT NULL DEFAULT '{}',
    created_at           timestamptz(3) NOT NULL,
    updated_at           timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, redemption_type_id) REFERENCES redemption_types,
    CHECK ((max_total_supply IS NULL) = (available_supply IS NULL)),
    CHECK (available_supply <= max_total_supply)
);

-- A token and how much of it a campaign pays out or a redemption hands out.
CREATE TABLE token_units (
    tenant_id     uuid NOT NULL,
    id            uuid NOT NULL,
    campaign_id   uuid,
    redemption_id uuid,
    position      bigint GENERATED ALWAYS AS IDENTITY,
    token_id      uuid NOT NULL,
    metadata_incremental_id bigint,
    amount        numeric(78, 0) NOT NULL CHECK (amount > 0),
    max_amount    numeric(78, 0) CHECK (max_amount > 0),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, redemption_id) REFERENCES redemptions ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens,
    FOREIGN KEY (tenant_id, token_id, metadata_incremental_id)
        REFERENCES token_metadata (tenant_id, token_id, incremental_id),
    CHECK ((campaign_id IS NULL) <> (redemption_id IS NULL))
);
CREATE INDEX token_units_by_campaign ON token_units (tenant_id, campaign_id, position);
CREATE INDEX token_units_by_redemption ON token_units (tenant_id, redemption_id, position);

-- What a user has done in a campaign so far; the row that claims lock, so that no limit is passed.
CREATE TABLE campaign_participations (
    tenant_id     uuid NOT NULL,
    campaign_id   uuid NOT NULL,
    user_id       uuid NOT NULL,
    claims        bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, campaign_id, user_id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, user_id) REFERENCES users ON DELETE CASCADE
);

CREATE TABLE campaign_claims (
    tenant_id       uuid NOT NULL,
    id              uuid NOT NULL,
    campaign_id     uuid NOT NULL,
    user_id         uuid NOT NULL,
    business_id     uuid,
    status          text NOT NULL CHECK (status IN ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED')),
    multiplier      double precision NOT NULL CHECK (multiplier > 0),
    conditions_data jsonb,
    latitude        double precision,
    longitude       double precision,
    start_date      timestamptz(3),
    end_date        timestamptz(3),
    rewarded        boolean NOT NULL,
    created_at      timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaigns,
    FOREIGN KEY (tenant_id, user_id) REFERENCES users,
    FOREIGN KEY (tenant_id, business_id) REFERENCES businesses
);
CREATE INDEX campaign_claims_by_age ON campaign_claims (tenant_id, created_at, id);
CREATE INDEX campaign_claims_by_user ON campaign_claims (tenant_id, user_id, created_at, id);
CREATE INDEX campaign_claims_by_business ON campaign_claims (tenant_id, business_id, created_at, id);
CREATE INDEX campaign_claims_by_campaign ON campaign_claims (tenant_id, campaign_id, user_id, created_at);

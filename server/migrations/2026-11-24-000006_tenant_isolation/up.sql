-- Row-level security: whoever works for a tenant does so as the role pers_app, which owns nothing and sees
-- only the rows of the tenant that its transaction names (SET LOCAL pers.tenant). The conditions of the
-- queries say the same; this is for the day on which one of them is forgotten.
--
-- The owner of the tables is not bound by it: migrations, seeds, the control plane and the look for what is
-- due work for all tenants. `store/app_role.rs` makes the role, which all databases of a cluster share, before
-- the migrations run; so undoing this one leaves it where it is.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pers_app') THEN
        RAISE EXCEPTION 'the role pers_app is missing'
            USING HINT = 'CREATE ROLE pers_app NOLOGIN; GRANT pers_app TO <owner of the tables>;';
    END IF;
    IF NOT has_schema_privilege('pers_app', current_schema(), 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO pers_app', current_schema());
    END IF;
END $$;

-- The tenant of the transaction; none unless it has said so. What has been set for one transaction reads as
-- empty afterwards.
CREATE FUNCTION own_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('pers.tenant', true), '')::uuid;

-- Confines pers_app to the rows of its transaction's tenant in a table with a tenant_id, and gives it the
-- rights that requests need there. Every table with a tenant_id goes through here when it is made.
CREATE PROCEDURE confine(owned regclass, rights text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own_tenant ON %s TO pers_app
        USING (tenant_id = own_tenant()) WITH CHECK (tenant_id = own_tenant())', owned);
    IF rights <> 'NOTHING' THEN
        EXECUTE format('GRANT %s ON %s TO pers_app', rights, owned);
    END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE confine FROM PUBLIC;

CALL confine('accounts', 'SELECT, INSERT, UPDATE');
CALL confine('admin_memberships', 'SELECT, INSERT, UPDATE');
CALL confine('api_keys', 'SELECT, INSERT, UPDATE');
CALL confine('balances', 'SELECT, INSERT, UPDATE');
CALL confine('business_types', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('businesses', 'SELECT, INSERT, UPDATE');
CALL confine('campaign_claims', 'SELECT, INSERT');
CALL confine('campaign_engagements', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('campaign_participations', 'SELECT, INSERT, UPDATE');
CALL confine('campaign_tags', 'SELECT, INSERT, DELETE');
CALL confine('campaign_triggers', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('campaigns', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('contracts', 'SELECT, INSERT');
-- What tests set is set by the control plane; requests only count that they have drawn on it.
CALL confine('controls', 'SELECT, UPDATE (drawn)');
CALL confine('entries', 'SELECT, INSERT');
CALL confine('fault_counts', 'SELECT, UPDATE (matched, struck)');
CALL confine('idempotency_keys', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('identity_providers', 'SELECT');
CALL confine('jobs', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('payment_events', 'SELECT, INSERT, UPDATE');
-- Found by its hash alone (project_key_by_hash).
CALL confine('project_keys', 'NOTHING');
CALL confine('purchase_tokens', 'SELECT, INSERT, UPDATE');
CALL confine('purchase_types', 'SELECT');
CALL confine('purchases', 'SELECT, INSERT, UPDATE');
CALL confine('redemption_participations', 'SELECT, INSERT, UPDATE');
CALL confine('redemption_redeems', 'SELECT, INSERT, UPDATE');
CALL confine('redemption_rewards', 'SELECT, INSERT, DELETE');
CALL confine('redemption_types', 'SELECT, INSERT');
CALL confine('redemptions', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('sessions', 'SELECT, INSERT, UPDATE');
CALL confine('signature_requests', 'SELECT, INSERT');
CALL confine('signing_accounts', 'SELECT, INSERT');
-- Copies of everything that a tenant has had: of the control plane.
CALL confine('snapshot_rows', 'NOTHING');
CALL confine('snapshots', 'NOTHING');
CALL confine('test_tenants', 'SELECT');
CALL confine('token_metadata', 'SELECT, INSERT');
CALL confine('token_units', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('tokens', 'SELECT, INSERT, UPDATE');
CALL confine('transactions', 'SELECT, INSERT, UPDATE');
CALL confine('trigger_conditions', 'SELECT, INSERT, UPDATE, DELETE');
CALL confine('user_identities', 'SELECT, INSERT');
CALL confine('user_status_tokens', 'SELECT, INSERT, DELETE');
CALL confine('user_status_types', 'SELECT, INSERT, UPDATE');
CALL confine('users', 'SELECT, INSERT, UPDATE');
CALL confine('webhook_deliveries', 'SELECT, INSERT, UPDATE');
CALL confine('webhook_endpoints', 'SELECT, UPDATE (failures, free_at)');
CALL confine('webhook_events', 'SELECT, INSERT');

-- A tenant sees himself. Of the others anybody may know what `public_tenant` tells.
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON tenants TO pers_app USING (id = own_tenant()) WITH CHECK (id = own_tenant());
GRANT SELECT, UPDATE (active_credit_token_id) ON tenants TO pers_app;

-- An admin is a person, who may work for several tenants; each sees those who work for him.
ALTER TABLE admins ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON admins FOR SELECT TO pers_app USING (EXISTS (
    SELECT FROM admin_memberships m WHERE m.tenant_id = own_tenant() AND m.admin_id = admins.id));
GRANT SELECT ON admins TO pers_app;

-- Of no tenant: the networks, and the public halves of the keys that this server signs with.
GRANT SELECT ON chains TO pers_app;
GRANT SELECT (kid, purpose, public_jwk, created_at, retired_at) ON signing_keys TO pers_app;

-- What has to be found before a tenant is known, or across tenants by its nature. Each of these answers one
-- exact question with the rights of the owner. The bodies of those in SQL are bound to tables when they are made, so
-- no search path of the caller leads them elsewhere.
CREATE FUNCTION platform_tenant() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT id FROM tenants WHERE is_platform;
END;

CREATE FUNCTION public_tenant(tenant uuid, OUT id uuid, OUT acronym text, OUT project_name text,
    OUT project_description text, OUT project_website text, OUT project_email text, OUT project_image_url text,
    OUT project_api_key text, OUT created_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT t.id, t.acronym, t.project_name, t.project_description, t.project_website, t.project_email,
           t.project_image_url, t.project_api_key, t.created_at
    FROM tenants t WHERE t.id = tenant;
END;

-- What each request asks is asked in PL/pgSQL, which keeps its plans: a function in SQL would be planned at each call.
-- Names in it are looked up when it runs, on a path of its own, where temporary tables come last.
DO $$
BEGIN
    EXECUTE format($function$
        CREATE FUNCTION project_key_by_hash(hash bytea)
            RETURNS TABLE (key_hash bytea, tenant_id uuid, is_platform boolean, is_testnet boolean)
            LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = %I, pg_temp
        AS $body$
        BEGIN
            RETURN QUERY SELECT k.key_hash, k.tenant_id, t.is_platform, k.is_testnet
                FROM project_keys k JOIN tenants t ON t.id = k.tenant_id WHERE k.key_hash = hash;
        END
        $body$ $function$, current_schema());
    EXECUTE format($function$
        CREATE FUNCTION api_key_by_hash(hash bytea)
            RETURNS TABLE (tenant_id uuid, id uuid, key_hash bytea, business_id uuid, expires_at timestamptz,
                revoked_at timestamptz, last_used_at timestamptz, is_platform boolean)
            LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 1 SET search_path = %I, pg_temp
        AS $body$
        BEGIN
            RETURN QUERY SELECT k.tenant_id, k.id, k.key_hash, k.business_id, k.expires_at::timestamptz,
                k.revoked_at::timestamptz, k.last_used_at::timestamptz, t.is_platform
                FROM api_keys k JOIN tenants t ON t.id = k.tenant_id WHERE k.key_hash = hash;
        END
        $body$ $function$, current_schema());
END $$;

-- Events of payment services need not name their tenant.
CREATE FUNCTION tenant_of_payment(intent text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT tenant_id FROM purchases WHERE payment_intent_id = intent LIMIT 1;
END;

-- The person with an e-mail, whoever he works for; he is made if need be, and sees nothing by that.
CREATE FUNCTION ensure_admin(new_id uuid, address text, at timestamptz) RETURNS uuid LANGUAGE sql SECURITY DEFINER
BEGIN ATOMIC
    INSERT INTO admins (id, email, created_at) VALUES (new_id, address, at) ON CONFLICT (email) DO NOTHING;
    SELECT id FROM admins WHERE email = address;
END;

CREATE FUNCTION admin_is_known(admin uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT EXISTS (SELECT FROM admins WHERE id = admin);
END;

DO $$
DECLARE question text;
BEGIN
    FOREACH question IN ARRAY ARRAY['platform_tenant', 'public_tenant', 'project_key_by_hash', 'api_key_by_hash',
        'tenant_of_payment', 'ensure_admin', 'admin_is_known'] LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %I FROM PUBLIC', question);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %I TO pers_app', question);
    END LOOP;
END $$;

-- Contracts of the platform are shared by all tenants.
CREATE POLICY shared ON contracts FOR SELECT TO pers_app USING (tenant_id = (SELECT platform_tenant()));

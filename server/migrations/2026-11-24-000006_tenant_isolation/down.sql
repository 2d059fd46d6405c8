DO $$
DECLARE confined record;
BEGIN
    FOR confined IN SELECT schemaname, tablename, policyname FROM pg_policies
        WHERE schemaname = current_schema() AND 'pers_app' = ANY(roles) LOOP
        EXECUTE format('DROP POLICY %I ON %I.%I', confined.policyname, confined.schemaname, confined.tablename);
        EXECUTE format('ALTER TABLE %I.%I DISABLE ROW LEVEL SECURITY', confined.schemaname, confined.tablename);
    END LOOP;
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM pers_app', current_schema());
END $$;
DROP FUNCTION platform_tenant, public_tenant, project_key_by_hash, api_key_by_hash, tenant_of_payment, ensure_admin,
    admin_is_known, own_tenant;
DROP PROCEDURE confine;

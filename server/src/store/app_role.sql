-- Makes the role under which requests work, and lets the caller take it on. All databases of a cluster share it,
-- and several may be set up at once: whoever comes second has waited for the first and finds it made.
DO $$
DECLARE
    owner text := '{owner}';
BEGIN
    FOR attempt IN 1..10 LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pers_app') THEN
                CREATE ROLE pers_app NOLOGIN;
            END IF;
            EXECUTE format('GRANT pers_app TO %I', coalesce(nullif(owner, ''), current_user));
            RETURN;
        EXCEPTION
            -- "tuple concurrently updated" has no code of its own.
            WHEN duplicate_object OR unique_violation OR internal_error THEN NULL;
        END;
    END LOOP;
    RAISE EXCEPTION 'the role pers_app is being changed by others';
END $$;

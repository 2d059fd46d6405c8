-- The control plane: tenants that tests have to themselves, what tests have set (time, ids, faults), and
-- copies of whole tenants to go back to.

-- A tenant that may be set back and, if it has an end, thrown away: made for that, and marked in the
-- transaction that makes it. `epoch` counts how often it has been set back, so that nothing which a server
-- remembers of the time before is used.
CREATE TABLE test_tenants (
    tenant_id  uuid PRIMARY KEY REFERENCES tenants,
    expires_at timestamptz(3),
    epoch      bigint NOT NULL DEFAULT 0,
    created_at timestamptz(3) NOT NULL
);

-- What has been set for a tenant; for the whole server it is the platform's. Servers keep it in memory and
-- look for changes. `drawn` counts the requests that have drawn on it, which is no change.
CREATE TABLE controls (
    tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    kind      text NOT NULL,
    value     jsonb NOT NULL,
    drawn     bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, kind)
);

CREATE TABLE snapshots (
    tenant_id  uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id         uuid NOT NULL,
    name       text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
);

-- The tenant's rows of one table, as PostgreSQL writes an array of them: exact for every type. `shape`
-- says which columns that were.
CREATE TABLE snapshot_rows (
    tenant_id   uuid NOT NULL,
    snapshot_id uuid NOT NULL,
    table_name  text NOT NULL,
    shape       text NOT NULL,
    rows        text NOT NULL,
    PRIMARY KEY (tenant_id, snapshot_id, table_name),
    FOREIGN KEY (tenant_id, snapshot_id) REFERENCES snapshots ON DELETE CASCADE
);

-- The ledger of a test tenant can be replaced as a whole, by a transaction that says so and for no other
-- tenant. Everybody else's stays as it has been written.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('pers.replaced_tenant', true) = OLD.tenant_id::text
        AND EXISTS (SELECT FROM test_tenants WHERE tenant_id = OLD.tenant_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

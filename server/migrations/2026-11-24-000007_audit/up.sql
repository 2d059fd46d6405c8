-- The audit log: who has changed or been refused what, each entry chained to the one before it by a hash
-- (`domain/audit.rs`). It is the server's own record: an entry outlives its tenant and what it speaks of, so
-- nothing of it refers to another table, and no tenant is set back or thrown away with it.

-- Entries as they were written, each in the transaction of what it tells of. Nobody waits for anybody here;
-- a server moves what has been committed into the chain soon after. `position` is only the order of writing.
CREATE TABLE audit_pending (
    position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_at timestamptz(3) NOT NULL,
    tenant      uuid,
    role        text NOT NULL,
    caller      uuid,
    credential  uuid,
    operation   text NOT NULL,
    object      text,
    request     text NOT NULL,
    address     text,
    status      smallint,
    code        text,
    times       bigint NOT NULL CHECK (times > 0),
    CHECK ((status IS NULL) = (code IS NULL))
);

-- The chain. `number` counts from 1 without a gap; `hash` covers the entry, its number and the hash before it.
CREATE TABLE audit_log (
    number      bigint PRIMARY KEY CHECK (number > 0),
    hash        bytea NOT NULL CHECK (length(hash) = 32),
    position    bigint NOT NULL UNIQUE,
    recorded_at timestamptz(3) NOT NULL,
    tenant      uuid,
    role        text NOT NULL,
    caller      uuid,
    credential  uuid,
    operation   text NOT NULL,
    object      text,
    request     text NOT NULL,
    address     text,
    status      smallint,
    code        text,
    times       bigint NOT NULL CHECK (times > 0),
    CHECK ((status IS NULL) = (code IS NULL))
);
CREATE INDEX audit_log_by_tenant ON audit_log (tenant, number);
CREATE INDEX audit_log_by_request ON audit_log (request);

-- Where the chain ends, so that the loss of its last entries is seen, and where it begins: the last entry that
-- the retention has removed. One row; who appends to the chain locks it.
CREATE TABLE audit_head (
    only_one    boolean PRIMARY KEY CHECK (only_one),
    number      bigint NOT NULL CHECK (number >= base_number),
    hash        bytea NOT NULL CHECK (length(hash) = 32),
    base_number bigint NOT NULL CHECK (base_number >= 0),
    base_hash   bytea NOT NULL CHECK (length(base_hash) = 32)
);
INSERT INTO audit_head VALUES (true, 0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'));

-- Nothing of it is changed, and nothing deleted but what is told elsewhere: a pending entry that is in the
-- chain, and an entry of the chain that the retention has moved the beginning past.
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_pending' THEN
        IF EXISTS (SELECT FROM audit_log WHERE position = OLD.position) THEN
            RETURN OLD;
        END IF;
    ELSIF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_log' THEN
        IF EXISTS (SELECT FROM audit_head WHERE base_number >= OLD.number) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Both ends of the chain only move on, and the beginning only to an entry that is there.
CREATE FUNCTION audit_head_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.number >= OLD.number AND NEW.base_number >= OLD.base_number
        AND (NEW.number > OLD.number OR NEW.hash = OLD.hash)
        AND (NEW.base_number = OLD.base_number AND NEW.base_hash = OLD.base_hash
             OR EXISTS (SELECT FROM audit_log WHERE number = NEW.base_number AND hash = NEW.base_hash)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the ends of the audit log only move on' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER audit_pending_append_only BEFORE UPDATE OR DELETE ON audit_pending
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_pending_no_truncate BEFORE TRUNCATE ON audit_pending
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_head_moves_on BEFORE UPDATE OR DELETE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION audit_head_moves_on();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION audit_head_moves_on();

-- Requests add to it, in the name of their tenant or of nobody, and neither read nor change it.
ALTER TABLE audit_pending ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON audit_pending FOR INSERT TO pers_app
    WITH CHECK (tenant IS NULL OR tenant = own_tenant());
GRANT INSERT ON audit_pending TO pers_app;

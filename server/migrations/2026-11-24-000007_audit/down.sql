DROP TABLE audit_head;
DROP TABLE audit_log;
DROP TABLE audit_pending;
DROP FUNCTION audit_head_moves_on();
DROP FUNCTION audit_refuse_change();

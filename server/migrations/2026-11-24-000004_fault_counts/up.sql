-- How many requests each fault that tests have set (kind `faults` of `controls`) has seen, and how many of them
-- it has struck: exact, whichever server they came to. No tenant's own data.
CREATE TABLE fault_counts (
    tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    fault_id  uuid NOT NULL,
    matched   bigint NOT NULL,
    struck    bigint NOT NULL,
    PRIMARY KEY (tenant_id, fault_id)
);

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS accounts_by_address ON accounts (tenant_id, lower(address));

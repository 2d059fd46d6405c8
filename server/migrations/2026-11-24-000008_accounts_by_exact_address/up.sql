-- Under row-level security an index can be asked only by what cannot leak a row, which lower() might. Addresses
-- are written with their checksum and nothing else, so there is no need for it.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS accounts_by_exact_address ON accounts (tenant_id, address);

DROP INDEX CONCURRENTLY IF EXISTS accounts_by_exact_address;

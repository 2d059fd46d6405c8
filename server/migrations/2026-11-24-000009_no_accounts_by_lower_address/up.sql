-- The one by the exact address has taken its place.
DROP INDEX CONCURRENTLY IF EXISTS accounts_by_address;

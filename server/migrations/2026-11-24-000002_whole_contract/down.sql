DROP TABLE jobs, idempotency_keys, secrets, contracts, chains, payment_events, purchases, purchase_tokens, purchase_types,
    redemption_rewards, redemption_redeems, redemption_participations, signature_requests;
ALTER TABLE redemptions DROP COLUMN credit_token_id, DROP COLUMN min_user_status_type_id;
DROP INDEX redemptions_by_catalogue;
ALTER TABLE balances DROP COLUMN reserved;

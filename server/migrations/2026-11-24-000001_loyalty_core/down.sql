DROP TABLE user_status_tokens, user_status_types, campaign_claims, campaign_participations, token_units, redemptions, redemption_types,
    campaign_engagements, campaign_tags, campaigns, trigger_conditions, campaign_triggers, balances, entries,
    transactions, token_metadata, accounts, signing_accounts, api_keys, businesses, business_types,
    user_identities, users, sessions, admin_memberships, admins, identity_providers, signing_keys,
    project_keys CASCADE;
ALTER TABLE tenants DROP COLUMN active_credit_token_id;
DROP TABLE tokens, tenants;
DROP FUNCTION refuse_change;

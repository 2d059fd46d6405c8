// @generated automatically by Diesel CLI.

diesel::table! {
    accounts (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        owner_type -> Text,
        owner_id -> Nullable<Uuid>,
        address -> Text,
        management_type -> Text,
        chain_id -> Int8,
        status -> Text,
        signing_account_id -> Nullable<Uuid>,
        nonce -> Int8,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    admin_memberships (tenant_id, admin_id) {
        tenant_id -> Uuid,
        admin_id -> Uuid,
        admin_type -> Text,
        display_name -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    admins (id) {
        id -> Uuid,
        email -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    api_keys (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        key_type -> Text,
        business_id -> Nullable<Uuid>,
        name -> Nullable<Text>,
        key_hash -> Bytea,
        shortened -> Text,
        created_at -> Timestamptz,
        expires_at -> Nullable<Timestamptz>,
        revoked_at -> Nullable<Timestamptz>,
        last_used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    audit_head (only_one) {
        only_one -> Bool,
        number -> Int8,
        hash -> Bytea,
        base_number -> Int8,
        base_hash -> Bytea,
    }
}

diesel::table! {
    audit_log (number) {
        number -> Int8,
        hash -> Bytea,
        position -> Int8,
        recorded_at -> Timestamptz,
        tenant -> Nullable<Uuid>,
        role -> Text,
        caller -> Nullable<Uuid>,
        credential -> Nullable<Uuid>,
        operation -> Text,
        object -> Nullable<Text>,
        request -> Text,
        address -> Nullable<Text>,
        status -> Nullable<Int2>,
        code -> Nullable<Text>,
        times -> Int8,
    }
}

diesel::table! {
    audit_pending (position) {
        position -> Int8,
        recorded_at -> Timestamptz,
        tenant -> Nullable<Uuid>,
        role -> Text,
        caller -> Nullable<Uuid>,
        credential -> Nullable<Uuid>,
        operation -> Text,
        object -> Nullable<Text>,
        request -> Text,
        address -> Nullable<Text>,
        status -> Nullable<Int2>,
        code -> Nullable<Text>,
        times -> Int8,
    }
}

diesel::table! {
    balances (tenant_id, account_id, token_id, item) {
        tenant_id -> Uuid,
        account_id -> Uuid,
        token_id -> Uuid,
        item -> Int8,
        amount -> Numeric,
        reserved -> Numeric,
    }
}

diesel::table! {
    business_types (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Int8,
        name -> Nullable<Text>,
        description -> Nullable<Text>,
        code -> Nullable<Text>,
        icon_url -> Nullable<Text>,
    }
}

diesel::table! {
    businesses (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        email -> Nullable<Text>,
        business_legal_name -> Nullable<Text>,
        display_name -> Nullable<Text>,
        description -> Nullable<Text>,
        short_description -> Nullable<Text>,
        website_url -> Nullable<Text>,
        image_url -> Nullable<Text>,
        address -> Nullable<Text>,
        city -> Nullable<Text>,
        postal_code -> Nullable<Text>,
        latitude -> Nullable<Float8>,
        longitude -> Nullable<Float8>,
        business_type_id -> Nullable<Int8>,
        is_active -> Bool,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    campaign_claims (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        campaign_id -> Uuid,
        user_id -> Uuid,
        business_id -> Nullable<Uuid>,
        status -> Text,
        multiplier -> Float8,
        conditions_data -> Nullable<Jsonb>,
        latitude -> Nullable<Float8>,
        longitude -> Nullable<Float8>,
        start_date -> Nullable<Timestamptz>,
        end_date -> Nullable<Timestamptz>,
        rewarded -> Bool,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    campaign_engagements (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        campaign_id -> Uuid,
        business_id -> Uuid,
        position -> Int8,
        short_description -> Nullable<Text>,
        max_per_business -> Nullable<Int8>,
        max_per_day -> Nullable<Int8>,
        external_url -> Nullable<Text>,
    }
}

diesel::table! {
    campaign_participations (tenant_id, campaign_id, user_id) {
        tenant_id -> Uuid,
        campaign_id -> Uuid,
        user_id -> Uuid,
        claims -> Int8,
    }
}

diesel::table! {
    campaign_tags (tenant_id, campaign_id, tag) {
        tenant_id -> Uuid,
        campaign_id -> Uuid,
        tag -> Text,
    }
}

diesel::table! {
    campaign_triggers (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        name -> Text,
        description -> Nullable<Text>,
        max_per_day -> Nullable<Int8>,
        max_per_user -> Nullable<Int8>,
        min_cooldown_seconds -> Nullable<Int8>,
        max_geo_distance_in_meters -> Nullable<Float8>,
        required_user_info -> Nullable<Text>,
        trigger_type -> Nullable<Text>,
        max_multiplier -> Nullable<Float8>,
        completion_threshold -> Nullable<Int8>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    campaigns (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        name -> Text,
        description -> Nullable<Text>,
        beneficiary_account_address -> Nullable<Text>,
        start_date -> Timestamptz,
        end_date -> Nullable<Timestamptz>,
        image_url -> Nullable<Text>,
        external_url -> Nullable<Text>,
        is_active -> Bool,
        is_testnet -> Bool,
        trigger_id -> Nullable<Uuid>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    chains (chain_id) {
        chain_id -> Int8,
        name -> Text,
        is_testnet -> Bool,
        rpc_url -> Text,
        explorer_url -> Nullable<Text>,
    }
}

diesel::table! {
    contracts (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        implementation_address -> Nullable<Text>,
        contract_address -> Text,
        owner_address -> Nullable<Text>,
        factory_address -> Nullable<Text>,
        chain_id -> Int8,
        contract_version -> Nullable<Text>,
        contract_type -> Text,
        native_token_type -> Nullable<Text>,
        salt -> Nullable<Text>,
        tx_hash -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    controls (tenant_id, kind) {
        tenant_id -> Uuid,
        kind -> Text,
        value -> Jsonb,
        drawn -> Int8,
    }
}

diesel::table! {
    entries (tenant_id, transaction_id, account_id) {
        tenant_id -> Uuid,
        transaction_id -> Uuid,
        account_id -> Uuid,
        token_id -> Uuid,
        item -> Int8,
        delta -> Numeric,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    fault_counts (tenant_id, fault_id) {
        tenant_id -> Uuid,
        fault_id -> Uuid,
        matched -> Int8,
        struck -> Int8,
    }
}

diesel::table! {
    idempotency_keys (tenant_id, key_hash) {
        tenant_id -> Uuid,
        key_hash -> Bytea,
        fingerprint -> Bytea,
        answer -> Nullable<Bytea>,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
    }
}

diesel::table! {
    identity_providers (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        issuer -> Text,
        audience -> Text,
        jwks -> Nullable<Jsonb>,
        jwks_url -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    jobs (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        kind -> Text,
        subject -> Text,
        due_at -> Nullable<Timestamptz>,
        attempts -> Int4,
        last_error -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    payment_events (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Text,
        event_type -> Text,
        outcome -> Text,
        received_at -> Timestamptz,
    }
}

diesel::table! {
    project_keys (tenant_id, key_hash) {
        tenant_id -> Uuid,
        key_hash -> Bytea,
        is_testnet -> Bool,
    }
}

diesel::table! {
    purchase_tokens (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        position -> Int8,
        token_id -> Uuid,
        contract_token_id -> Nullable<Int8>,
        description -> Text,
        purchase_type_id -> Int8,
        is_active -> Bool,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    purchase_types (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Int8,
        description -> Nullable<Text>,
        unit_amount -> Int8,
    }
}

diesel::table! {
    purchases (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        user_id -> Uuid,
        purchase_token_id -> Uuid,
        token_id -> Uuid,
        contract_token_id -> Nullable<Int8>,
        provider -> Text,
        payment_intent_id -> Nullable<Text>,
        client_secret -> Nullable<Text>,
        status -> Text,
        status_at -> Nullable<Timestamptz>,
        amount -> Int8,
        currency -> Text,
        quantity -> Int8,
        minted_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    redemption_participations (tenant_id, redemption_id, account_id) {
        tenant_id -> Uuid,
        redemption_id -> Uuid,
        account_id -> Uuid,
        redeems -> Int8,
    }
}

diesel::table! {
    redemption_redeems (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        redemption_id -> Uuid,
        account_id -> Uuid,
        business_id -> Nullable<Uuid>,
        status -> Text,
        user_country_code -> Nullable<Text>,
        anonymized_ip_address -> Nullable<Text>,
        failure_reason -> Nullable<Text>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    redemption_rewards (tenant_id, redeem_id, position) {
        tenant_id -> Uuid,
        redeem_id -> Uuid,
        position -> Int8,
        token_id -> Uuid,
        item -> Nullable<Int8>,
        amount -> Numeric,
    }
}

diesel::table! {
    redemption_types (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Int8,
        name -> Text,
        description -> Nullable<Text>,
        image_url -> Nullable<Text>,
    }
}

diesel::table! {
    redemptions (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        name -> Text,
        description -> Nullable<Text>,
        image_url -> Nullable<Text>,
        is_active -> Bool,
        credit_token_amount -> Numeric,
        redemption_type_id -> Nullable<Int8>,
        catalogue_order -> Int8,
        max_total_supply -> Nullable<Int8>,
        available_supply -> Nullable<Int8>,
        max_per_user -> Nullable<Int8>,
        country_code_restrictions -> Array<Nullable<Text>>,
        tags -> Array<Nullable<Text>>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        credit_token_id -> Nullable<Uuid>,
        min_user_status_type_id -> Nullable<Int8>,
    }
}

diesel::table! {
    secrets (name) {
        name -> Text,
        value -> Bytea,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    sessions (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        role -> Text,
        auth_type -> Text,
        subject_id -> Uuid,
        refresh_id -> Uuid,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    signature_requests (tenant_id, transaction_id) {
        tenant_id -> Uuid,
        transaction_id -> Uuid,
        account_id -> Uuid,
        signer -> Text,
        chain_id -> Int8,
        nonce -> Int8,
        typed_data -> Text,
        call_data -> Bytea,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    signing_accounts (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        owner_type -> Text,
        owner_id -> Uuid,
        address -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    signing_keys (kid) {
        kid -> Text,
        purpose -> Text,
        private_key -> Bytea,
        public_jwk -> Jsonb,
        created_at -> Timestamptz,
        retired_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    snapshot_rows (tenant_id, snapshot_id, table_name) {
        tenant_id -> Uuid,
        snapshot_id -> Uuid,
        table_name -> Text,
        shape -> Text,
        rows -> Text,
    }
}

diesel::table! {
    snapshots (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        name -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    tenants (id) {
        id -> Uuid,
        acronym -> Text,
        project_name -> Text,
        project_description -> Nullable<Text>,
        project_website -> Nullable<Text>,
        project_email -> Nullable<Text>,
        project_image_url -> Nullable<Text>,
        project_api_key -> Text,
        testnet_project_api_key -> Text,
        stripe_api_key -> Nullable<Text>,
        stripe_webhook_secret -> Nullable<Text>,
        login_token -> Nullable<Text>,
        firebase_tenant_id -> Nullable<Text>,
        allow_jwt_for_unauthenticated_users -> Bool,
        default_wallet_management_type -> Text,
        active_credit_token_id -> Nullable<Uuid>,
        is_platform -> Bool,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    test_tenants (tenant_id) {
        tenant_id -> Uuid,
        expires_at -> Nullable<Timestamptz>,
        epoch -> Int8,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    token_metadata (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        token_id -> Uuid,
        incremental_id -> Int8,
        name -> Text,
        description -> Nullable<Text>,
        image_url -> Nullable<Text>,
        external_url -> Nullable<Text>,
        expiry_date -> Nullable<Text>,
        animation_url -> Nullable<Text>,
        youtube_url -> Nullable<Text>,
        creator_account_address -> Nullable<Text>,
        preview_url -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    token_units (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        campaign_id -> Nullable<Uuid>,
        redemption_id -> Nullable<Uuid>,
        position -> Int8,
        token_id -> Uuid,
        metadata_incremental_id -> Nullable<Int8>,
        amount -> Numeric,
        max_amount -> Nullable<Numeric>,
    }
}

diesel::table! {
    tokens (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        contract_address -> Text,
        chain_id -> Int8,
        token_type -> Text,
        name -> Text,
        symbol -> Nullable<Text>,
        decimals -> Int2,
        abi_url -> Nullable<Text>,
        is_active -> Bool,
        is_gallery -> Bool,
        next_item -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    transactions (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        token_id -> Uuid,
        item -> Int8,
        transaction_type -> Text,
        amount -> Numeric,
        sender_account_id -> Uuid,
        recipient_account_id -> Uuid,
        trigger_process_type -> Text,
        trigger_process_id -> Nullable<Text>,
        status -> Text,
        transaction_hash -> Nullable<Text>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    trigger_conditions (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        trigger_id -> Uuid,
        position -> Int8,
        condition_type -> Text,
        field -> Text,
        value -> Nullable<Jsonb>,
    }
}

diesel::table! {
    user_identities (tenant_id, issuer, subject) {
        tenant_id -> Uuid,
        issuer -> Text,
        subject -> Text,
        user_id -> Uuid,
    }
}

diesel::table! {
    user_status_tokens (tenant_id, status_type_id, token_id) {
        tenant_id -> Uuid,
        status_type_id -> Int8,
        token_id -> Uuid,
        position -> Int8,
    }
}

diesel::table! {
    user_status_types (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Int8,
        name -> Text,
        description -> Nullable<Text>,
        min_token_balance -> Nullable<Float8>,
        discount_percentage -> Nullable<Float8>,
        image_url -> Nullable<Text>,
    }
}

diesel::table! {
    users (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        email -> Nullable<Text>,
        external_id -> Nullable<Text>,
        first_name -> Nullable<Text>,
        last_name -> Nullable<Text>,
        instagram_account_id -> Nullable<Text>,
        google_account_name -> Nullable<Text>,
        custom_data -> Jsonb,
        public_profile -> Nullable<Jsonb>,
        is_active -> Bool,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    webhook_deliveries (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        position -> Int8,
        endpoint_id -> Uuid,
        event_id -> Uuid,
        status -> Text,
        due_at -> Nullable<Timestamptz>,
        attempts -> Int4,
        attempted_at -> Nullable<Timestamptz>,
        answer_status -> Nullable<Int4>,
        duration_ms -> Nullable<Int8>,
        error -> Nullable<Text>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    webhook_endpoints (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        url -> Text,
        secret -> Text,
        event_types -> Nullable<Array<Nullable<Text>>>,
        failures -> Int4,
        free_at -> Timestamptz,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    webhook_events (tenant_id, id) {
        tenant_id -> Uuid,
        id -> Uuid,
        event_type -> Text,
        body -> Text,
        created_at -> Timestamptz,
    }
}

diesel::joinable!(accounts -> tenants (tenant_id));
diesel::joinable!(admin_memberships -> admins (admin_id));
diesel::joinable!(admin_memberships -> tenants (tenant_id));
diesel::joinable!(api_keys -> tenants (tenant_id));
diesel::joinable!(business_types -> tenants (tenant_id));
diesel::joinable!(businesses -> tenants (tenant_id));
diesel::joinable!(campaign_triggers -> tenants (tenant_id));
diesel::joinable!(campaigns -> tenants (tenant_id));
diesel::joinable!(contracts -> tenants (tenant_id));
diesel::joinable!(controls -> tenants (tenant_id));
diesel::joinable!(fault_counts -> tenants (tenant_id));
diesel::joinable!(idempotency_keys -> tenants (tenant_id));
diesel::joinable!(identity_providers -> tenants (tenant_id));
diesel::joinable!(jobs -> tenants (tenant_id));
diesel::joinable!(payment_events -> tenants (tenant_id));
diesel::joinable!(project_keys -> tenants (tenant_id));
diesel::joinable!(purchase_tokens -> tenants (tenant_id));
diesel::joinable!(purchase_types -> tenants (tenant_id));
diesel::joinable!(redemption_types -> tenants (tenant_id));
diesel::joinable!(redemptions -> tenants (tenant_id));
diesel::joinable!(sessions -> tenants (tenant_id));
diesel::joinable!(signing_accounts -> tenants (tenant_id));
diesel::joinable!(snapshots -> tenants (tenant_id));
diesel::joinable!(test_tenants -> tenants (tenant_id));
diesel::joinable!(transactions -> tenants (tenant_id));
diesel::joinable!(user_status_types -> tenants (tenant_id));
diesel::joinable!(users -> tenants (tenant_id));
diesel::joinable!(webhook_endpoints -> tenants (tenant_id));
diesel::joinable!(webhook_events -> tenants (tenant_id));

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    admin_memberships,
    admins,
    api_keys,
    audit_head,
    audit_log,
    audit_pending,
    balances,
    business_types,
    businesses,
    campaign_claims,
    campaign_engagements,
    campaign_participations,
    campaign_tags,
    campaign_triggers,
    campaigns,
    chains,
    contracts,
    controls,
    entries,
    fault_counts,
    idempotency_keys,
    identity_providers,
    jobs,
    payment_events,
    project_keys,
    purchase_tokens,
    purchase_types,
    purchases,
    redemption_participations,
    redemption_redeems,
    redemption_rewards,
    redemption_types,
    redemptions,
    secrets,
    sessions,
    signature_requests,
    signing_accounts,
    signing_keys,
    snapshot_rows,
    snapshots,
    tenants,
    test_tenants,
    token_metadata,
    token_units,
    tokens,
    transactions,
    trigger_conditions,
    user_identities,
    user_status_tokens,
    user_status_types,
    users,
    webhook_deliveries,
    webhook_endpoints,
    webhook_events,
);

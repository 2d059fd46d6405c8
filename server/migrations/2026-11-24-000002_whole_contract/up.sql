-- The rest of the contract: redeems and the reservations that signatures wait on, purchases, chains
-- and contracts, answers kept for repeated requests, and the jobs of the background worker.

-- What is promised to movements that still wait for a signature. It stays in the balance, but nobody
-- may spend it a second time.
ALTER TABLE balances
    ADD COLUMN reserved numeric(78, 0) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    ADD CONSTRAINT balances_reserved_is_there CHECK (reserved <= amount);

-- What the owner of a wallet is asked to sign, kept exactly as it was handed out: a signature is good
-- for this and nothing else. `typed_data` is the EIP-712 document as JSON text, `call_data` what an
-- RLP transaction to the wallet has to carry.
CREATE TABLE signature_requests (
    tenant_id      uuid NOT NULL,
    transaction_id uuid NOT NULL,
    account_id     uuid NOT NULL,
    signer         text NOT NULL CHECK (signer ~ '^0x[0-9a-fA-F]{40}$'),
    chain_id       bigint NOT NULL,
    nonce          bigint NOT NULL CHECK (nonce >= 0),
    typed_data     text NOT NULL,
    call_data      bytea NOT NULL,
    expires_at     timestamptz(3) NOT NULL,
    created_at     timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, transaction_id),
    UNIQUE (tenant_id, account_id, nonce),
    FOREIGN KEY (tenant_id, transaction_id) REFERENCES transactions,
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts
);

-- A price is in the token that was the tenant's active credit token when it was set.
ALTER TABLE redemptions
    ADD COLUMN credit_token_id uuid,
    ADD COLUMN min_user_status_type_id bigint,
    ADD FOREIGN KEY (tenant_id, credit_token_id) REFERENCES tokens,
    ADD FOREIGN KEY (tenant_id, min_user_status_type_id) REFERENCES user_status_types;
UPDATE redemptions SET credit_token_id = tenants.active_credit_token_id
    FROM tenants WHERE tenants.id = redemptions.tenant_id AND redemptions.credit_token_amount > 0;
ALTER TABLE redemptions
    ADD CONSTRAINT redemptions_price_has_token CHECK (credit_token_amount = 0 OR credit_token_id IS NOT NULL);
CREATE INDEX redemptions_by_catalogue ON redemptions (tenant_id, catalogue_order, id);

-- What an account has redeemed of an offer so far; the row that redeems lock, so that no limit is passed.
CREATE TABLE redemption_participations (
    tenant_id     uuid NOT NULL,
    redemption_id uuid NOT NULL,
    account_id    uuid NOT NULL,
    redeems       bigint NOT NULL DEFAULT 0 CHECK (redeems >= 0),
    PRIMARY KEY (tenant_id, redemption_id, account_id),
    FOREIGN KEY (tenant_id, redemption_id) REFERENCES redemptions ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts
);

CREATE TABLE redemption_redeems (
    tenant_id             uuid NOT NULL,
    id                    uuid NOT NULL,
    redemption_id         uuid NOT NULL,
    account_id            uuid NOT NULL,
    business_id           uuid,
    status                text NOT NULL CHECK (status IN ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED')),
    user_country_code     text,
    anonymized_ip_address text,
    failure_reason        text,
    created_at            timestamptz(3) NOT NULL,
    updated_at            timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, redemption_id) REFERENCES redemptions,
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts,
    FOREIGN KEY (tenant_id, business_id) REFERENCES businesses,
    CHECK ((status = 'FAILED') = (failure_reason IS NOT NULL))
);
CREATE INDEX redemption_redeems_by_age ON redemption_redeems (tenant_id, created_at, id);
CREATE INDEX redemption_redeems_by_account ON redemption_redeems (tenant_id, account_id, created_at, id);
CREATE INDEX redemption_redeems_by_business ON redemption_redeems (tenant_id, business_id, created_at, id);
CREATE INDEX redemption_redeems_by_redemption ON redemption_redeems (tenant_id, redemption_id, created_at, id);

-- What a redeem that waits for a signature will hand out: what was on offer when it was made.
CREATE TABLE redemption_rewards (
    tenant_id uuid NOT NULL,
    redeem_id uuid NOT NULL,
    position  bigint NOT NULL,
    token_id  uuid NOT NULL,
    item      bigint,
    amount    numeric(78, 0) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (tenant_id, redeem_id, position),
    FOREIGN KEY (tenant_id, redeem_id) REFERENCES redemption_redeems ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens
);

-- A kind of purchase says what one token costs, in cents.
CREATE TABLE purchase_types (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          bigint NOT NULL,
    description text,
    unit_amount bigint NOT NULL CHECK (unit_amount > 0),
    PRIMARY KEY (tenant_id, id)
);
INSERT INTO purchase_types (tenant_id, id, description, unit_amount)
    SELECT id, 1, 'Card payment', 100 FROM tenants;

CREATE TABLE purchase_tokens (
    tenant_id         uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                uuid NOT NULL,
    position          bigint GENERATED ALWAYS AS IDENTITY,
    token_id          uuid NOT NULL,
    contract_token_id bigint,
    description       text NOT NULL,
    purchase_type_id  bigint NOT NULL,
    is_active         boolean NOT NULL DEFAULT true,
    created_at        timestamptz(3) NOT NULL,
    updated_at        timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens,
    FOREIGN KEY (tenant_id, token_id, contract_token_id)
        REFERENCES token_metadata (tenant_id, token_id, incremental_id),
    FOREIGN KEY (tenant_id, purchase_type_id) REFERENCES purchase_types
);

-- A purchase is there before its payment intent is asked for, so that one whose answer was lost can
-- still be finished. It says itself what was bought: the offer may sell something else by the time it is
-- paid. `status_at` is the time, by the payment service's clock, of the event that the status is from.
CREATE TABLE purchases (
    tenant_id         uuid NOT NULL,
    id                uuid NOT NULL,
    user_id           uuid NOT NULL,
    purchase_token_id uuid NOT NULL,
    token_id          uuid NOT NULL,
    contract_token_id bigint,
    provider          text NOT NULL CHECK (provider IN ('stripe', 'development')),
    payment_intent_id text,
    client_secret     text,
    status            text NOT NULL CHECK (status IN ('requires_payment_method', 'requires_confirmation',
        'requires_action', 'processing', 'requires_capture', 'canceled', 'succeeded')),
    status_at         timestamptz(3),
    amount            bigint NOT NULL CHECK (amount > 0),
    currency          text NOT NULL CHECK (currency IN ('eur')),
    quantity          bigint NOT NULL CHECK (quantity > 0),
    minted_at         timestamptz(3),
    created_at        timestamptz(3) NOT NULL,
    updated_at        timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, payment_intent_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users,
    FOREIGN KEY (tenant_id, purchase_token_id) REFERENCES purchase_tokens,
    FOREIGN KEY (tenant_id, token_id) REFERENCES tokens,
    FOREIGN KEY (tenant_id, token_id, contract_token_id)
        REFERENCES token_metadata (tenant_id, token_id, incremental_id),
    CHECK ((status = 'succeeded') = (minted_at IS NOT NULL))
);
CREATE INDEX purchases_by_user ON purchases (tenant_id, user_id, created_at, id);
-- An event that names no tenant is found by its payment, and anybody can send one.
CREATE INDEX purchases_by_intent ON purchases (payment_intent_id);

-- Events of the payment service that have been dealt with, and what came of them.
CREATE TABLE payment_events (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          text NOT NULL,
    event_type  text NOT NULL,
    outcome     text NOT NULL CHECK (outcome IN ('applied', 'unchanged', 'mismatched', 'unknown', 'ignored')),
    received_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX payment_events_by_age ON payment_events (received_at);

CREATE TABLE chains (
    chain_id     bigint PRIMARY KEY CHECK (chain_id > 0),
    name         text NOT NULL,
    is_testnet   boolean NOT NULL,
    rpc_url      text NOT NULL,
    explorer_url text
);
INSERT INTO chains (chain_id, name, is_testnet, rpc_url, explorer_url) VALUES
    (39123, 'PERS Chain', false, 'https://rpc.pers.ninja', NULL),
    (80002, 'Polygon Amoy', true, 'https://rpc-amoy.polygon.technology', 'https://amoy.polygonscan.com'),
    (137, 'Polygon', false, 'https://polygon-rpc.com', 'https://polygonscan.com');

-- Contracts that were deployed elsewhere. Those of the platform's tenant are shared by all tenants.
CREATE TABLE contracts (
    tenant_id              uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id                     uuid NOT NULL,
    implementation_address text,
    contract_address       text NOT NULL CHECK (contract_address ~ '^0x[0-9a-fA-F]{40}$'),
    owner_address          text,
    factory_address        text,
    chain_id               bigint NOT NULL,
    contract_version       text,
    contract_type          text NOT NULL,
    native_token_type      text CHECK (native_token_type IN ('ERC20', 'ERC721', 'ERC1155')),
    salt                   text,
    tx_hash                text,
    created_at             timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX contracts_by_address ON contracts (tenant_id, chain_id, lower(contract_address));

-- Keys for what servers sign for themselves, made by the first server that needs one.
CREATE TABLE secrets (
    name       text PRIMARY KEY,
    value      bytea NOT NULL CHECK (octet_length(value) = 32),
    created_at timestamptz(3) NOT NULL
);

-- First answers, kept for requests that are repeated with the same Idempotency-Key. `key_hash` covers
-- the caller and the operation too; the answer is encrypted with a key that only the caller can give.
CREATE TABLE idempotency_keys (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    key_hash    bytea NOT NULL CHECK (octet_length(key_hash) = 32),
    fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    answer      bytea,
    created_at  timestamptz(3) NOT NULL,
    expires_at  timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, key_hash)
);
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);

-- Follow-ups of what has been committed (an outbox), and things to do at a time. Any server takes one
-- that is due, with FOR UPDATE SKIP LOCKED, and deletes it in the transaction that does it. One that has
-- failed too often is given up: it stays, with its last error, and is never due.
CREATE TABLE jobs (
    tenant_id  uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id         uuid NOT NULL,
    kind       text NOT NULL,
    subject    text NOT NULL,
    due_at     timestamptz(3),
    attempts   integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_error text,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, kind, subject)
);
CREATE INDEX jobs_due ON jobs (due_at);

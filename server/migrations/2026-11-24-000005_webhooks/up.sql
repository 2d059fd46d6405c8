-- Events for whoever wants to be told: endpoints, what happened, and what became of telling them.

-- Where events are sent. `event_types` is null for all of them. `secret` signs what is sent, so it is kept
-- as it is. One server at a time sends to an endpoint, and nobody before `free_at`: it is at work or rests
-- after a failure. Rows that are written for an event only refer to this one, so that no two requests wait
-- for each other here.
CREATE TABLE webhook_endpoints (
    tenant_id   uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id          uuid NOT NULL,
    url         text NOT NULL,
    secret      text NOT NULL,
    event_types text[],
    failures    integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    free_at     timestamptz(3) NOT NULL,
    created_at  timestamptz(3) NOT NULL,
    updated_at  timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, url)
);

-- What happened, written in the transaction in which it did. `body` is what is sent, byte for byte.
CREATE TABLE webhook_events (
    tenant_id  uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
    id         uuid NOT NULL,
    event_type text NOT NULL,
    body       text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX webhook_events_by_age ON webhook_events (created_at);

-- One event for one endpoint: the outbox and the log of it. `position` is the order in which they came.
CREATE TABLE webhook_deliveries (
    tenant_id     uuid NOT NULL,
    id            uuid NOT NULL,
    position      bigint GENERATED ALWAYS AS IDENTITY,
    endpoint_id   uuid NOT NULL,
    event_id      uuid NOT NULL,
    status        text NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
    due_at        timestamptz(3),
    attempts      integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    attempted_at  timestamptz(3),
    answer_status integer,
    duration_ms   bigint,
    error         text,
    created_at    timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, endpoint_id) REFERENCES webhook_endpoints ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, event_id) REFERENCES webhook_events ON DELETE CASCADE,
    CHECK ((status = 'pending') = (due_at IS NOT NULL))
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (tenant_id, endpoint_id, due_at, position)
    WHERE status = 'pending';
CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (tenant_id, event_id);
CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (tenant_id, position);

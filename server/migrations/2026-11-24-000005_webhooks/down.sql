DROP TABLE webhook_deliveries, webhook_events, webhook_endpoints;

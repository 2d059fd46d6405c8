-- A fault with its count.

INSERT INTO controls (tenant_id, kind, value, drawn) VALUES
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', 'faults', '[{"id": "01a20f9c-a104-7678-b61b-10405647867d", "seed": 0, "times": 2, "status": 503, "operationId": "CampaignsController_getCampaigns", "probability": 1.0}]', 0);
INSERT INTO fault_counts (tenant_id, fault_id, matched, struck) VALUES
('01a20f9b-dbf7-759a-83a9-b9cf2ac13249', '01a20f9c-a104-7678-b61b-10405647867d', 0, 0);

#!/usr/bin/env bash
# Requests per second of three operations beside what PostgreSQL itself does for the same SQL, in one run.
#
# Needs wrk (Debian package `wrk`) and pgbench (comes with PostgreSQL). Prints a table in Markdown.
set -euo pipefail
cd "$(dirname "$0")/.."

connections=${CONNECTIONS:-16}
seconds=${SECONDS_EACH:-10}
pers=target/release/pers
command -v wrk >/dev/null || { echo "bench: install wrk (apt-get install wrk)" >&2; exit 1; }
pgbench=$(command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench | tail -n 1)
[ -x "$pers" ] || cargo build --release --locked --package pers-server

state=$(mktemp -d)
work=$(mktemp -d)
"$pers" serve --dev --unobserved --seed demo --ephemeral --data-dir "$state" --listen 127.0.0.1:0 --log warn >"$work/out" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$state" "$work"' EXIT
until [ -s "$state/demo.json" ]; do sleep 0.01; done
field() { tr -d '\n' <"$1" | grep -o "\"$2\": *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"\(.*\)"$/\1/'; }
base=$(field "$state/demo.json" baseUrl)
database=$(field "$state/server.json" databaseUrl)
project=$(field "$state/demo.json" projectKey)
tenant=$(field "$state/demo.json" tenantId)
user=$(field "$state/demo.json" userId)
token=$(curl -sS "$base/v2/auth/token" -H "x-project-key: $project" -H 'content-type: application/json' \
    -d "{\"authToken\": \"$(field "$state/demo.json" userAuthToken)\"}" >"$work/login"; field "$work/login" accessToken)
system=$(field "$state/demo.json" systemKey)
admin=$(curl -sS "$base/v2/auth/token" -H "x-project-key: $project" -H 'content-type: application/json' \
    -d "{\"authToken\": \"$(field "$state/demo.json" adminAuthToken)\", \"authType\": \"tenant\"}" >"$work/login"; field "$work/login" accessToken)

# A campaign without limits, claimed by the system for many users.
post() { curl -sS -X "$1" "$base/v2$2" -H "authorization: Bearer $admin" -H 'content-type: application/json' -d "${3:-}" >"$work/made"; }
post POST /campaigns '{"name": "Load"}'; campaign=$(field "$work/made" id)
post POST /campaign-triggers '{"name": "Load", "triggerType": "CLAIM_BY_SYSTEM"}'; trigger=$(field "$work/made" id)
post PUT "/campaign-triggers/campaigns/$campaign/trigger/$trigger"
post POST "/campaigns/$campaign/tokens" "{\"tokenId\": \"$(field "$state/demo.json" creditTokenId)\", \"amount\": 1}"
post PUT "/campaigns/$campaign/status"

cat >"$work/claim.lua" <<LUA
local n = 0
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
wrk.headers["authorization"] = "Bearer $system"
request = function()
  n = n + 1
  return wrk.format(nil, nil, nil, '{"campaignId": "$campaign", "userIdentifier": "card-' .. (n % 1000) .. '"}')
end
LUA

rate() { awk '/^Requests\/sec:/ {print $2}' "$1"; }
load() { wrk -t2 -c"$connections" -d"${seconds}s" "$@" >"$work/wrk"; grep -q 'Non-2xx' "$work/wrk" && { cat "$work/wrk" >&2; exit 1; }; rate "$work/wrk"; }
sql() { "$pgbench" -n -f "$1" -c "$connections" -j2 -T "$seconds" -M prepared "$database" 2>/dev/null | awk '/^tps/ {print $3}'; }
rss() { awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$server/status"; }

# The statements that the server sends for the two reads, with the same transaction around them.
begin='BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;'
cat >"$work/tokens.sql" <<SQL
$begin
SELECT * FROM tokens WHERE tenant_id = '$tenant' AND is_active ORDER BY created_at, id;
SELECT * FROM token_metadata WHERE tenant_id = '$tenant' AND token_id IN (SELECT id FROM tokens WHERE tenant_id = '$tenant');
COMMIT;
SQL
cat >"$work/me.sql" <<SQL
$begin
SELECT * FROM users WHERE tenant_id = '$tenant' AND id = '$user';
SELECT * FROM accounts WHERE tenant_id = '$tenant' AND owner_type = 'user' AND owner_id = '$user';
COMMIT;
SQL
# What a claim of the system does: the user is found, the participation locked, claim, transaction, two
# entries and a balance are written. Runs after the server's claims, on the same thousand users.
issuance=$(psql "$database" -Atc "SELECT id FROM accounts WHERE tenant_id = '$tenant' AND owner_type = 'issuance'")
credit=$(field "$state/demo.json" creditTokenId)
cat >"$work/claim.sql" <<SQL
\\set n random(0, 999)
BEGIN;
SELECT u.id AS uid, a.id AS account FROM users u JOIN accounts a ON a.tenant_id = u.tenant_id AND a.owner_type = 'user' AND a.owner_id = u.id
  WHERE u.tenant_id = '$tenant' AND u.external_id = 'card-' || :n
\\gset
SELECT c.*, t.* FROM campaigns c JOIN campaign_triggers t ON t.tenant_id = c.tenant_id AND t.id = c.trigger_id WHERE c.tenant_id = '$tenant' AND c.id = '$campaign';
SELECT u.*, t.* FROM token_units u JOIN tokens t ON t.tenant_id = u.tenant_id AND t.id = u.token_id WHERE u.tenant_id = '$tenant' AND u.campaign_id = '$campaign';
INSERT INTO campaign_participations VALUES ('$tenant', '$campaign', :uid::uuid, 1)
  ON CONFLICT (tenant_id, campaign_id, user_id) DO UPDATE SET claims = campaign_participations.claims + 1 RETURNING claims;
INSERT INTO campaign_claims (tenant_id, id, campaign_id, user_id, status, multiplier, rewarded, created_at)
  VALUES ('$tenant', gen_random_uuid(), '$campaign', :uid::uuid, 'COMPLETED', 1, true, now());
INSERT INTO transactions (tenant_id, id, token_id, transaction_type, amount, sender_account_id, recipient_account_id,
    trigger_process_type, status, created_at, updated_at)
  VALUES ('$tenant', gen_random_uuid(), '$credit', 'MINT', 100, '$issuance', :account::uuid, 'CAMPAIGN_SYSTEM_CLAIM', 'succeeded', now(), now())
  RETURNING id AS movement
\\gset
INSERT INTO entries VALUES ('$tenant', :movement::uuid, '$issuance', '$credit', -1, -100, now()), ('$tenant', :movement::uuid, :account::uuid, '$credit', -1, 100, now());
INSERT INTO balances VALUES ('$tenant', :account::uuid, '$credit', -1, 100)
  ON CONFLICT (tenant_id, account_id, token_id, item) DO UPDATE SET amount = balances.amount + excluded.amount;
COMMIT;
SQL

idle=$(rss)
row() { printf '| `%s` | %.0f | %.0f | %.2f |\n' "$1" "$2" "$3" "$(awk "BEGIN {print $2 / $3}")"; }
echo "| operation, $connections connections | requests/s | pgbench, same SQL, transactions/s | ratio |"
echo '| --- | --- | --- | --- |'
row 'GET /v2/tokens' "$(load "$base/v2/tokens" -H "x-project-key: $project")" "$(sql "$work/tokens.sql")"
row 'GET /v2/users/me' "$(load "$base/v2/users/me" -H "authorization: Bearer $token")" "$(sql "$work/me.sql")"
row 'POST /v2/campaigns/claims' "$(load -s "$work/claim.lua" "$base/v2/campaigns/claims")" "$(sql "$work/claim.sql")"
loaded=$(rss)
kill "$server"; wait "$server" 2>/dev/null || true

# From the start of the process to the first answer, on a cluster that exists.
start() {
    local before after
    "$pers" serve --dev --unobserved --seed demo --data-dir "$state" --listen 127.0.0.1:0 --log warn >/dev/null &
    server=$!
    before=$(date +%s%N)
    until [ -s "$state/server.json" ] && curl -sf "$(field "$state/server.json" baseUrl)/_pers/health/ready" >/dev/null; do sleep 0.005; done
    after=$(date +%s%N)
    kill "$server"; wait "$server" 2>/dev/null || true
    echo $(((after - before) / 1000000))
}
start >/dev/null
echo
echo "memory of the server: $idle MB idle, $loaded MB after the load; binary: $(($(stat -c %s "$pers") / 1000000)) MB; start to first answer: $(start) ms"

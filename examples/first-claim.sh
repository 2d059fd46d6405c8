#!/usr/bin/env bash
# From nothing to a claimed reward, with curl and the `pers` binary only.
#
#   examples/first-claim.sh [path/to/pers]
#
# Starts a server of its own (ephemeral database, random port), plays platform, admin and user, and
# stops it again. Exits with 0 only if every answer was the expected one.
set -euo pipefail

pers=${1:-${PERS:-target/release/pers}}
state=$(mktemp -d)
"$pers" serve --dev --ephemeral --data-dir "$state" --listen 127.0.0.1:0 --log warn >"$state/out" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; rm -rf "$state"' EXIT
until [ -s "$state/server.json" ]; do
    kill -0 "$server" 2>/dev/null || { cat "$state/out"; exit 1; }
    sleep 0.05
done

# The first member of this name in compact or indented JSON on standard input.
field() { tr -d '\n' | grep -o "\"$1\": *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"\(.*\)"$/\1/'; }
base=$(field baseUrl <"$state/server.json")

# call STATUS METHOD PATH [curl arguments]: prints the body, fails on any other status.
call() {
    local expected=$1 method=$2 path=$3
    shift 3
    local answer status
    answer=$(curl -sS -X "$method" "$base$path" -H 'content-type: application/json' -w '\n%{http_code}' "$@")
    status=${answer##*$'\n'}
    if [ "$status" != "$expected" ]; then
        echo "$method $path: expected $expected, got $answer" >&2
        exit 1
    fi
    echo "${answer%$'\n'*}"
}
step() { echo "- $*" >&2; }

step "The platform creates a tenant"
tenant=$(call 201 POST /v2/tenants \
    -H "x-project-key: $(field platformProjectKey <"$state/platform.json")" \
    -H "x-api-key: $(field platformSystemKey <"$state/platform.json")" \
    -d '{"projectName": "Coffee Club"}')
tenant_id=$(field id <<<"$tenant")
project=(-H "x-project-key: $(field projectApiKey <<<"$tenant")")
admin=(-H "authorization: Bearer $(field jwt <<<"$tenant")")

step "Its admin sets up a token and a campaign: 5 points for a visit, once per user"
token=$(call 201 POST /v2/tokens "${admin[@]}" \
    -d '{"contractAddress": "0x5FbDB2315678afecb367f032d93F642f64180aa3", "type": "ERC20", "decimals": 2}' | field id)
campaign=$(call 201 POST /v2/campaigns "${admin[@]}" -d '{"name": "Welcome"}' | field id)
trigger=$(call 201 POST /v2/campaign-triggers "${admin[@]}" \
    -d '{"name": "Once", "triggerType": "CLAIM_BY_USER", "maxPerUser": 1}' | field id)
call 200 PUT "/v2/campaign-triggers/campaigns/$campaign/trigger/$trigger" "${admin[@]}" >/dev/null
call 201 POST "/v2/campaigns/$campaign/tokens" "${admin[@]}" -d "{\"tokenId\": \"$token\", \"amount\": 5}" >/dev/null
call 200 PUT "/v2/campaigns/$campaign/status" "${admin[@]}" >/dev/null

step "A user signs in with a token of the development identity provider"
proof=$("$pers" dev-token --data-dir "$state" --tenant "$tenant_id" --type user --email ann@example.com)
user_token=$(call 200 POST /v2/auth/token "${project[@]}" -d "{\"authToken\": \"$proof\"}" | field accessToken)
user=(-H "authorization: Bearer $user_token")

step "The user claims the reward"
claim=$(call 201 POST /v2/campaigns/claims "${user[@]}" -d "{\"campaignId\": \"$campaign\"}")
grep -q '"status":"COMPLETED"' <<<"$claim"

step "The balance shows it"
address=$(call 200 GET /v2/users/me "${user[@]}" | field accountAddress)
call 200 GET "/v2/balances/accounts/$address" "${user[@]}" | grep -q '"balance":5.0'

step "The transaction is listed"
call 200 GET /v2/transactions/me/received "${user[@]}" | grep -q '"triggerProcessType":"CAMPAIGN_USER_CLAIM"'

step "A second claim is refused with the rule's code"
call 422 POST /v2/campaigns/claims "${user[@]}" -d "{\"campaignId\": \"$campaign\"}" | grep -q '"code":"MAX_PER_USER_REACHED"'

echo "claimed: 5 points for ann@example.com, once" >&2

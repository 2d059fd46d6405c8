#!/usr/bin/env bash
# Buying tokens by card, with curl and the `pers` binary only. The payment service is the built-in one of
# development mode, which moves no money.
#
#   examples/buy-tokens.sh [path/to/pers]
#
# Starts a server of its own (ephemeral database, random port), plays platform, admin, user and payment
# service, and stops it again. Exits with 0 only if every answer was the expected one.
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

step "Its admin puts a token on sale, at one euro (purchase type 1)"
token=$(call 201 POST /v2/tokens "${admin[@]}" \
    -d '{"contractAddress": "0x5FbDB2315678afecb367f032d93F642f64180aa3", "type": "ERC20", "decimals": 2}' | field id)
offer=$(call 201 POST /v2/purchases/tokens "${admin[@]}" \
    -d "{\"tokenId\": \"$token\", \"description\": \"Coffee points\", \"purchaseTypeId\": 1}" | field id)

step "Everybody sees it"
call 200 GET /v2/purchases/tokens "${project[@]}" | grep -q '"description":"Coffee points"'

step "A user signs in and orders 12; the key makes it safe to send the order again"
proof=$("$pers" dev-token --data-dir "$state" --tenant "$tenant_id" --type user --email ann@example.com)
user_token=$(call 200 POST /v2/auth/token "${project[@]}" -d "{\"authToken\": \"$proof\"}" | field accessToken)
user=("${project[@]}" -H "authorization: Bearer $user_token")
order() {
    call 201 POST /v2/purchases "${user[@]}" -H 'idempotency-key: order-1' \
        -d "{\"purchaseTokenId\": \"$offer\", \"quantity\": 12, \"currency\": \"eur\"}"
}
purchase=$(order)
grep -q '"amount":1200' <<<"$purchase"
payment=$(field stripePaymentIntentId <<<"$purchase")
[ "$(order | field stripePaymentIntentId)" = "$payment" ]

step "The card is declined at first; nothing is minted"
call 200 POST "/_pers/dev/payments/$payment/fail" >/dev/null
call 200 GET /v2/purchases/me/history "${user[@]}" | grep -q '"status":"requires_payment_method"'

step "It is paid; the payment service says so twice"
call 200 POST "/_pers/dev/payments/$payment/succeed" >/dev/null
call 200 POST "/_pers/dev/payments/$payment/succeed" >/dev/null
call 200 GET /v2/purchases/me/history "${user[@]}" | grep -q '"status":"succeeded"'

step "The tokens are there, once"
address=$(call 200 GET /v2/users/me "${user[@]}" | field accountAddress)
call 200 GET "/v2/balances/accounts/$address" "${user[@]}" | grep -q '"balance":12.0'
call 200 GET /v2/transactions/me/received "${user[@]}" | grep -q '"triggerProcessType":"PURCHASE"'

step "An event that nobody has signed is refused"
call 400 POST /v2/purchases/webhooks/stripe -d '{"type": "payment_intent.succeeded"}' |
    grep -q '"code":"STRIPE_SIGNATURE_INVALID"'

echo "bought: 12 points for ann@example.com, for 12.00 EUR" >&2

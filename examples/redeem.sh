#!/usr/bin/env bash
# From points to a voucher, with curl and the `pers` binary only.
#
#   examples/redeem.sh [path/to/pers]
#
# Starts a server of its own with the demo tenant (ephemeral database, random port), and stops it again.
# Exits with 0 only if every answer was the expected one.
set -euo pipefail

pers=${1:-${PERS:-target/release/pers}}
state=$(mktemp -d)
"$pers" serve --dev --seed demo --ephemeral --data-dir "$state" --listen 127.0.0.1:0 --log warn >"$state/out" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; rm -rf "$state"' EXIT
until [ -s "$state/server.json" ]; do
    kill -0 "$server" 2>/dev/null || { cat "$state/out"; exit 1; }
    sleep 0.05
done

# The first member of this name in compact or indented JSON on standard input.
field() { tr -d '\n' | grep -o "\"$1\": *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"\(.*\)"$/\1/'; }
demo() { field "$1" <"$state/demo.json"; }
base=$(demo baseUrl)

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
project=(-H "x-project-key: $(demo projectKey)")

step "Anybody sees the catalogue: an espresso for 200 points, 50 of them"
catalogue=$(call 200 GET '/v2/redemptions?limit=1' "${project[@]}")
grep -q '"creditTokenAmount":200.0' <<<"$catalogue"
espresso=$(field id <<<"$catalogue")
[ "$(call 200 GET "/v2/redemptions/$espresso/available-supply" "${project[@]}")" = 50 ]

step "Ann has 250 points and signs in"
token=$(call 200 POST /v2/auth/token "${project[@]}" -d "{\"authToken\": \"$(demo userAuthToken)\"}" | field accessToken)
ann=(-H "authorization: Bearer $token")
address=$(call 200 GET /v2/users/me "${ann[@]}" | field accountAddress)

step "She may ask what stands in the way before she redeems: nothing"
order=(-d "{\"redemptionId\": \"$espresso\"}")
call 200 POST /_pers/explain/redeems "${ann[@]}" "${order[@]}" | grep -q '"allowed":true'

step "She redeems; a repeated request with the same key is the same redeem"
once=(-H "idempotency-key: espresso-of-today")
redeem=$(call 200 POST /v2/redemptions/redeems "${ann[@]}" "${once[@]}" "${order[@]}")
grep -q '"status":"COMPLETED"' <<<"$redeem"
[ "$(call 200 POST /v2/redemptions/redeems "${ann[@]}" "${once[@]}" "${order[@]}")" = "$redeem" ]

step "200 points are gone, a voucher is there, and one espresso less is on offer"
balances=$(call 200 GET "/v2/balances/accounts/$address" "${ann[@]}")
grep -q '"balance":50.0' <<<"$balances"
grep -q '"contractTokenId":"1"' <<<"$balances"
[ "$(call 200 GET "/v2/redemptions/$espresso/available-supply" "${project[@]}")" = 49 ]

step "For a second one she has too few points"
call 422 POST /v2/redemptions/redeems "${ann[@]}" "${order[@]}" | grep -q '"code":"INSUFFICIENT_BALANCE"'

echo "redeemed: one espresso for ann@demo.pers.example" >&2

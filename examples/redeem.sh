#!/usr/bin/env bash
# From points to a voucher, with curl and the `pers` binary only.
#
#   examples/redeem.sh [path/to/pers]
#
# Starts a server of its own with the demo tenant (ephemeral database, random port), and stops it again.
# Exits with 0 only if every answer was the expected one.
# shellcheck source=examples/common.sh disable=SC2154
. "$(dirname "$0")/common.sh" "${1:-}" --seed demo
demo() { field "$1" <"$state/demo.json"; }
project=(-H "x-project-key: $(demo projectKey)")

step "Anybody sees the catalogue: an espresso for 200 points, 50 of them"
catalogue=$(call 200 GET '/v2/redemptions?limit=1' "${project[@]}")
grep -Eq '"creditTokenAmount":200(\.0)?[,}]' <<<"$catalogue"
espresso=$(field id <<<"$catalogue")
[ "$(call 200 GET "/v2/redemptions/$espresso/available-supply" "${project[@]}")" = 50 ]

step "Ann has 250 points and signs in"
sign_in "$(demo userAuthToken)"
address=$(call 200 GET /v2/users/me "${user[@]}" | field accountAddress)

step "She may ask what stands in the way before she redeems: nothing"
order=(-d "{\"redemptionId\": \"$espresso\"}")
call 200 POST /_pers/explain/redeems "${user[@]}" "${order[@]}" | grep -q '"allowed":true'

step "She redeems; a repeated request with the same key is the same redeem"
once=(-H "idempotency-key: espresso-of-today")
redeem=$(call 200 POST /v2/redemptions/redeems "${user[@]}" "${once[@]}" "${order[@]}")
grep -q '"status":"COMPLETED"' <<<"$redeem"
[ "$(call 200 POST /v2/redemptions/redeems "${user[@]}" "${once[@]}" "${order[@]}")" = "$redeem" ]

step "200 points are gone, a voucher is there, and one espresso less is on offer"
balances=$(call 200 GET "/v2/balances/accounts/$address" "${user[@]}")
grep -Eq '"balance":50(\.0)?[,}]' <<<"$balances"
grep -q '"contractTokenId":"1"' <<<"$balances"
[ "$(call 200 GET "/v2/redemptions/$espresso/available-supply" "${project[@]}")" = 49 ]

step "For a second one she has too few points"
call 422 POST /v2/redemptions/redeems "${user[@]}" "${order[@]}" | grep -q '"code":"INSUFFICIENT_BALANCE"'

echo "redeemed: one espresso for ann@demo.pers.example" >&2

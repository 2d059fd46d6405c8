#!/usr/bin/env bash
# Buying tokens by card, with curl and the `pers` binary only. The payment service is the built-in one of
# development mode, which moves no money.
#
#   examples/buy-tokens.sh [path/to/pers]
#
# Starts a server of its own (ephemeral database, random port), plays platform, admin, user and payment
# service, and stops it again. Exits with 0 only if every answer was the expected one.
# shellcheck source=examples/common.sh disable=SC2154
. "$(dirname "$0")/common.sh" "${1:-}"

new_tenant 'Coffee Shop'

step "Its admin puts a token on sale, at one euro (purchase type 1)"
token=$(call 201 POST /v2/tokens "${admin[@]}" \
    -d '{"contractAddress": "0x5FbDB2315678afecb367f032d93F642f64180aa3", "type": "ERC20", "decimals": 2}' | field id)
offer=$(call 201 POST /v2/purchases/tokens "${admin[@]}" \
    -d "{\"tokenId\": \"$token\", \"description\": \"Coffee points\", \"purchaseTypeId\": 1}" | field id)

step "Everybody sees it"
call 200 GET /v2/purchases/tokens "${project[@]}" | grep -q '"description":"Coffee points"'

step "A user signs in and orders 12; the key makes it safe to send the order again"
new_user
order() {
    call 201 POST /v2/purchases "${project[@]}" "${user[@]}" -H 'idempotency-key: order-1' \
        -d "{\"purchaseTokenId\": \"$offer\", \"quantity\": 12, \"currency\": \"eur\"}"
}
purchase=$(order)
grep -q '"amount":1200' <<<"$purchase"
payment=$(field stripePaymentIntentId <<<"$purchase")
[ "$(order | field stripePaymentIntentId)" = "$payment" ]

step "The card is declined at first; nothing is minted"
call 200 POST "/_pers/dev/payments/$payment/fail" >/dev/null
call 200 GET /v2/purchases/me/history "${project[@]}" "${user[@]}" | grep -q '"status":"requires_payment_method"'

step "It is paid; the payment service says so twice"
call 200 POST "/_pers/dev/payments/$payment/succeed" >/dev/null
call 200 POST "/_pers/dev/payments/$payment/succeed" >/dev/null
call 200 GET /v2/purchases/me/history "${project[@]}" "${user[@]}" | grep -q '"status":"succeeded"'

step "The tokens are there, once"
address=$(call 200 GET /v2/users/me "${user[@]}" | field accountAddress)
call 200 GET "/v2/balances/accounts/$address" "${user[@]}" | grep -Eq '"balance":12(\.0)?[,}]'
call 200 GET /v2/transactions/me/received "${user[@]}" | grep -q '"triggerProcessType":"PURCHASE"'

step "An event that nobody has signed is refused"
call 400 POST /v2/purchases/webhooks/stripe -d '{"type": "payment_intent.succeeded"}' |
    grep -q '"code":"STRIPE_SIGNATURE_INVALID"'

echo "bought: 12 points for ann@example.com, for 12.00 EUR" >&2

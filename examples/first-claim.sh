#!/usr/bin/env bash
# From nothing to a claimed reward, with curl and the `pers` binary only.
#
#   examples/first-claim.sh [path/to/pers]
#
# Starts a server of its own (ephemeral database, random port), plays platform, admin and user, and
# stops it again. Exits with 0 only if every answer was the expected one.
# shellcheck source=examples/common.sh disable=SC2154
. "$(dirname "$0")/common.sh" "${1:-}"

new_tenant 'Coffee Club'

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
new_user

step "The user claims the reward"
claim=$(call 201 POST /v2/campaigns/claims "${user[@]}" -d "{\"campaignId\": \"$campaign\"}")
grep -q '"status":"COMPLETED"' <<<"$claim"

step "The balance shows it"
address=$(call 200 GET /v2/users/me "${user[@]}" | field accountAddress)
call 200 GET "/v2/balances/accounts/$address" "${user[@]}" | grep -Eq '"balance":5(\.0)?[,}]'

step "The transaction is listed"
call 200 GET /v2/transactions/me/received "${user[@]}" | grep -q '"triggerProcessType":"CAMPAIGN_USER_CLAIM"'

step "A second claim is refused with the rule's code"
call 422 POST /v2/campaigns/claims "${user[@]}" -d "{\"campaignId\": \"$campaign\"}" | grep -q '"code":"MAX_PER_USER_REACHED"'

echo "claimed: 5 points for ann@example.com, once" >&2

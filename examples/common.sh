# What the examples share: a server of their own, and curl. Sourced with the path of `pers` and more flags:
#
#   . "$(dirname "$0")/common.sh" "${1:-}" [flags of pers serve]
#
# The server has an ephemeral database and a random port, and is stopped when the example ends. To use one that
# runs already in development mode, name its data directory in EXAMPLE_STATE; EXAMPLE_BASE_URL is where to reach it if
# that is not where it listens.
# shellcheck shell=bash
set -euo pipefail

pers=${1:-${PERS:-target/release/pers}}
shift
start_server() {
    state=$(mktemp -d)
    "$pers" serve --dev --ephemeral --data-dir "$state" --listen 127.0.0.1:0 --log warn "$@" >"$state/out" 2>&1 &
    server=$!
    trap 'kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; rm -rf "$state"' EXIT
    until [ -s "$state/server.json" ]; do
        kill -0 "$server" 2>/dev/null || { cat "$state/out"; exit 1; }
        sleep 0.05
    done
}
if [ -n "${EXAMPLE_STATE:-}" ]; then state=$EXAMPLE_STATE; else start_server "$@"; fi

# The first member of this name in compact or indented JSON on standard input.
field() { tr -d '\n' | grep -o "\"$1\": *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"\(.*\)"$/\1/'; }
base=${EXAMPLE_BASE_URL:-$(field baseUrl <"$state/server.json")}

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

# new_tenant NAME: sets tenant_id, and the curl arguments project and admin.
new_tenant() {
    local tenant
    step "The platform creates a tenant"
    tenant=$(call 201 POST /v2/tenants \
        -H "x-project-key: $(field platformProjectKey <"$state/platform.json")" \
        -H "x-api-key: $(field platformSystemKey <"$state/platform.json")" \
        -d "{\"projectName\": \"$1\"}")
    tenant_id=$(field id <<<"$tenant")
    project=(-H "x-project-key: $(field projectApiKey <<<"$tenant")")
    admin=(-H "authorization: Bearer $(field jwt <<<"$tenant")")
}

# sign_in PROOF: the curl arguments of a user's session, in user.
sign_in() {
    local token
    token=$(call 200 POST /v2/auth/token "${project[@]}" -d "{\"authToken\": \"$1\"}" | field accessToken)
    user=(-H "authorization: Bearer $token")
}

# new_user: a user of the tenant signs in with a token of the development identity provider; sets user.
new_user() {
    sign_in "$("$pers" dev-token --data-dir "$state" --tenant "$tenant_id" --type user --email ann@example.com)"
}

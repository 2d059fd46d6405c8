#!/usr/bin/env bash
# `pers mock` beside Stoplight's Prism, with the same document and the same request, in one run: requests per
# second, memory of all processes, start to first answer.
#
# Needs wrk (Debian package `wrk`). Prints a table in Markdown; fails if `pers mock` does not answer 15 times
# as many requests with an eighth of the memory, or takes 100 ms to its first answer.
set -euo pipefail
cd "$(dirname "$0")/.."

connections=${CONNECTIONS:-16}
seconds=${SECONDS_EACH:-10}
pers=${1:-target/release/pers}
document=$PWD/generated/contract.json
prism=(node server/tests/javascript/node_modules/@stoplight/prism-cli/dist/index.js mock "$document" -h 127.0.0.1)
command -v wrk >/dev/null || { echo "bench: install wrk (apt-get install wrk)" >&2; exit 1; }
[ -e "${prism[1]}" ] || scripts/tools.sh javascript
[ -x "$pers" ] || cargo build --release --locked --package pers-server

work=$(mktemp -d)
server=
# A server, and the processes that it has started.
tree() {
    local child
    echo "$1"
    for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do tree "$child"; done
}
stop() {
    [ -n "$server" ] || return 0
    # shellcheck disable=SC2046
    kill $(tree "$server") 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}
trap 'stop; rm -rf "$work"' EXIT

# measure NAME COMMAND: the command gets a port at its end. Sets rate, memory (MB) and first (ms).
measure() {
    local name=$1 port=$((20000 + RANDOM % 12000)) url before
    shift
    url=http://127.0.0.1:$port/campaigns
    if [ "$1" = "$pers" ]; then set -- "$@" --listen "127.0.0.1:$port"; else set -- "$@" -p "$port"; fi
    before=$(date +%s%N)
    NODE_ENV=production "$@" >"$work/out" 2>&1 &
    server=$!
    until curl -sf -o /dev/null -H 'x-project-key: any' "$url"; do
        kill -0 "$server" 2>/dev/null || { cat "$work/out" >&2; exit 1; }
    done
    first=$((($(date +%s%N) - before) / 1000000))
    wrk -t2 -c"$connections" -d"${seconds}s" -H 'x-project-key: any' "$url" >"$work/wrk"
    if grep -q 'Non-2xx' "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
    rate=$(awk '/^Requests\/sec:/ {print $2}' "$work/wrk")
    memory=$(for process in $(tree "$server"); do cat "/proc/$process/status" 2>/dev/null || true; done |
        awk '/^VmRSS/ {sum += $2} END {print sum / 1024}')
    stop
    printf '| %s | %.0f | %.1f | %d |\n' "$name" "$rate" "$memory" "$first"
}

echo "| \`GET /campaigns\`, $connections connections | requests/s | memory of all processes, MB | start to first answer, ms |"
echo '| --- | --- | --- | --- |'
measure 'Prism, default' "${prism[@]}"
prism_rate=$rate prism_memory=$memory
measure 'Prism, `--multiprocess false`' "${prism[@]}" --multiprocess false
# The better one of each.
prism_rate=$(printf '%s\n' "$prism_rate" "$rate" | sort -g | tail -n 1)
prism_memory=$(printf '%s\n' "$prism_memory" "$memory" | sort -g | head -n 1)
measure '`pers mock`' "$pers" mock --log warn
echo
awk -v rate="$rate" -v memory="$memory" -v first="$first" -v prism_rate="$prism_rate" -v prism_memory="$prism_memory" 'BEGIN {
    printf "`pers mock` beside the better one of each: %.1f times the requests per second, 1/%.1f of the memory\n", rate / prism_rate, prism_memory / memory
    if (rate < 15 * prism_rate || memory > prism_memory / 8 || first >= 100) { print "bench: not what is promised" > "/dev/stderr"; exit 1 }
}'

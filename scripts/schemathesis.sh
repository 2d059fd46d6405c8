#!/usr/bin/env bash
# Schemathesis, all phases and all checks, against two servers of ours that it starts: one that lives on a database of its
# own, with the demo tenant, and one in mock mode; each with the credentials of a project, a user and an admin. Prints the
# numbers as a table in Markdown, and what it found, and ends with 1 if that was anything.
#
#   EXAMPLES  test cases per operation in the fuzzing and stateful phases (50)
#   SEED      seed to repeat a run with (a new one each time)
#   BRIEF     if set, the coverage phase is run for the admin only, whom more is open to than to the others
#   PERS      the program (target/release/pers, built if need be)
set -euo pipefail
cd "$(dirname "$0")/.."

examples=${EXAMPLES:-50}
seed=${SEED:-$RANDOM$RANDOM}
pers=${PERS:-target/release/pers}
tool=.tools/venv/bin/schemathesis
[[ -x $tool ]] || { echo "schemathesis: not installed; scripts/tools.sh fuzzer installs it" >&2; exit 1; }
[[ -x $pers ]] || cargo build --release --locked --package pers-server

work=$(mktemp -d)
servers=()
targets=(live mock)
stop() {
    for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
    wait "${servers[@]}" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT
# Starts a server and waits until it says where it is.
start() {
    local name=$1
    "$pers" "${@:2}" --listen 127.0.0.1:0 >"$work/$name.out" 2>"$work/$name.log" &
    servers+=($!)
    until grep -qs 'http://' "$work/$name.out"; do
        kill -0 "${servers[-1]}" 2>/dev/null || { cat "$work/$name.log" >&2; exit 1; }
        sleep 0.05
    done
}
mkdir "$work/state"
start live serve --dev --seed demo --ephemeral --data-dir "$work/state"
start mock mock
"$pers" openapi >"$work/openapi.yaml"
export API_DEMO=$work/state/demo.json

# What mock mode cannot do by its nature, and so is not asked there: it keeps nothing, so what was deleted is still there
# (use_after_free), and it takes any credentials of the right shape (ignored_auth).
not_of_mocks=use_after_free,ignored_auth

run() {
    local server=$1 who=$2 extra=() out=$work/$1-$2.txt
    [[ $server == live ]] || extra+=(--exclude-checks $not_of_mocks)
    [[ -z ${BRIEF:-} || $who == admin ]] || extra+=(--phases examples,fuzzing,stateful)
    API_URL=$(grep -om1 'http://[^ ]*[0-9]' "$work/$server.out") API_AS=$who
    export API_URL API_AS
    $tool --config-file schemathesis.toml run "$work/openapi.yaml" --url "$API_URL" --max-examples "$examples" \
        --seed "$seed" --workers 1 --continue-on-failure --no-color "${extra[@]}" >"$out" 2>&1 || echo failed >"$work/$server-$who.failed"
}
# The admin comes last: he switches off what the others need. Both servers at once, for the two are no less two programs.
for server in "${targets[@]}"; do
    (for who in project user admin; do run $server $who; done) &
    runs+=($!)
done
wait "${runs[@]}"

# How many operations have answered with success at least once, in all the runs against a server: a run that gets nowhere
# finds nothing. Lines of the log read "… pers::access] GET /path OperationId 200 1ms …".
succeeded() { grep -o 'access\] [A-Z]* [^ ]* [A-Za-z0-9]*_[A-Za-z0-9]* 2' "$work/$1.log" | cut -d' ' -f4 | sort -u | wc -l; }
found() { sed -n "s/$2/\1/p" "$work/$1.txt" | tail -n 1; }
echo "| server | credentials | test cases | failures | seconds |"
echo "| --- | --- | ---: | ---: | ---: |"
for server in "${targets[@]}"; do
    for who in project user admin; do
        name=$server-$who
        cases=$(found $name '^ *\([0-9]*\) generated.*')
        failures=$(found $name '.* found \([0-9]*\) unique failure.*')
        seconds=$(found $name '^=* .* in \([0-9.]*\)s =*$')
        echo "| $server | $who | ${cases:-none} | ${failures:-0} | ${seconds:-} |"
    done
done
status=0
for server in "${targets[@]}"; do
    errors=$(grep -c 'access\] .* 5[0-9][0-9] [0-9]*ms ' "$work/$server.log" || true)
    echo "$server: $(succeeded $server) operations succeeded at least once; $errors answers of 5xx"
    ((errors == 0)) || status=1
    # Neither a panic nor a line that a caller has made up.
    grep -v '^\[20' "$work/$server.log" && status=1
done
echo "memory of the live server: $(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/${servers[0]}/status") MB"
database=$(tr -d '\n' <"$work/state/server.json" | sed 's/.*"databaseUrl": *"\([^"]*\)".*/\1/')
"$pers" ledger verify --database-url "$database" || status=1
echo "to repeat: EXAMPLES=$examples SEED=$seed ${BRIEF:+BRIEF=$BRIEF }scripts/schemathesis.sh"
for failed in "$work"/*.failed; do
    [[ -e $failed ]] || continue
    status=1
    echo "== $(basename "$failed" .failed)"
    sed -n '/= \(ERRORS\|FAILURES\) =/,$p' "${failed%.failed}.txt"
done
exit $status

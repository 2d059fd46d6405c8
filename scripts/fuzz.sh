#!/usr/bin/env bash
# The fuzz targets under libFuzzer, two at a time, and what came of it as a table in Markdown. Ends with 1 if anything was
# found; the input is then in target/fuzz/found, with the command that repeats it.
#
#   MINUTES  time for each target (10)
#   TARGETS  names of targets (all of them)
#   SEED     what libFuzzer draws from (a new one each time)
set -euo pipefail
cd "$(dirname "$0")/.."

minutes=${MINUTES:-10}
seed=${SEED:-$RANDOM}
targets=${TARGETS:-$(sed -n 's/.*Target { name: "\([a-z]*\)".*/\1/p' fuzz/src/lib.rs)}
root=$PWD/target/fuzz
mkdir -p "$root/found" "$root/logs"
touch "$root/started"

FUZZ_CORPORA=$root/corpora cargo test --quiet --locked --package pers-fuzz --test brief -- --ignored corpora >/dev/null
# No sanitizer: they need a nightly compiler, and there is no unsafe code here for them to look at. Debug assertions and
# checks for overflow are on.
PATH=$PWD/.tools/bin:$PATH cargo fuzz build --fuzz-dir fuzz --sanitizer none --features libfuzzer --target-dir target/fuzz fuzz
program=$(echo "$root"/*/release/fuzz)

run() {
    mkdir -p "$root/corpora/$1"
    FUZZ_TARGET=$1 "$program" "$root/corpora/$1" -seed="$seed" -max_total_time=$((minutes * 60)) -timeout=20 -max_len=16384 \
        -print_final_stats=1 -artifact_prefix="$root/found/$1-" >"$root/logs/$1.log" 2>&1 || true
}
export -f run
export root seed minutes program
printf '%s\n' $targets | xargs -P 2 -I{} bash -c 'run {}'

# Slow inputs are kept too, but only one that takes longer than the limit is a finding.
found() { find "$root/found" -type f -name "$1-*" ! -name '*-slow-unit-*' -newer "$root/started" | sort; }
stat() { sed -n "s/^stat::$2: *//p" "$root/logs/$1.log"; }
echo "| target | inputs tried | a second | edges reached | findings |"
echo "| --- | ---: | ---: | ---: | ---: |"
status=0
for target in $targets; do
    found=$(found "$target" | wc -l)
    edges=$(sed -n 's/.*cov: \([0-9]*\) .*/\1/p' "$root/logs/$target.log" | tail -n 1)
    echo "| $target | $(stat "$target" number_of_executed_units) | $(stat "$target" average_exec_per_sec) | $edges | $found |"
    ((found == 0)) || status=1
done
echo "to repeat: MINUTES=$minutes SEED=$seed scripts/fuzz.sh"
for target in $targets; do
    for input in $(found "$target"); do
        echo "found, and to be kept in fuzz/findings/$target/: FUZZ_TARGET=$target $program $input"
    done
done
exit $status

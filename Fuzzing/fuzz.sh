#!/bin/sh
# Fuzzes every reader with libFuzzer, and the rules language with Fuzzing/rules.py, one process after
# the other, at low priority.
#
# usage: Fuzzing/fuzz.sh [SECONDS [TARGET...]]
#
# SECONDS  for each target (default 600)
# TARGET   any, html, xml, text, markdown, csv, package, rules (default: all of them)
#
# The program is built apart from everything else, in .build-fuzz. What the fuzzer learned stays in
# Fuzzing/corpus and is used again; an input that crashes stands in Fuzzing/crashes. Exit status 1
# where one was found. Turn each into a test in Tests/IngestionTests/FuzzFindsTests.swift.
set -eu
cd "$(dirname "$0")/.."

# The runtime's own backtrace would keep libFuzzer from writing the input that crashed.
export SWIFT_BACKTRACE=enable=no

seconds=${1:-600}
[ $# -eq 0 ] || shift
targets=${*:-any html xml text markdown csv package rules}

say() { printf 'fuzz: %s\n' "$*"; }

failed=0
case " $targets " in *" rules "*)
  nice -n 10 swift build -c release --product jianfu
  say "rules for $seconds s"
  nice -n 19 python3 -B Fuzzing/rules.py "$(swift build -c release --show-bin-path)/jianfu" "$seconds" \
    || failed=1
esac
targets=$(printf ' %s ' "$targets" | sed 's/ rules / /')
[ -n "${targets# }" ] || exit "$failed"

JIANFU_FUZZ=1 nice -n 10 swift build -c release --scratch-path .build-fuzz --product jianfu-fuzz \
  -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
program=$(JIANFU_FUZZ=1 swift build -c release --scratch-path .build-fuzz --show-bin-path)/jianfu-fuzz

python3 -B Fuzzing/make-seeds.py Fuzzing/seeds
mkdir -p Fuzzing/crashes
for target in $targets; do
  mkdir -p "Fuzzing/corpus/$target" "Fuzzing/seeds/$target"
  say "$target for $seconds s"
  if ! JIANFU_FUZZ_TARGET=$target nice -n 19 "$program" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=20000 -len_control=20 \
    -dict="Fuzzing/seeds/$target.dict" -artifact_prefix="Fuzzing/crashes/$target-" \
    -print_final_stats=1 -verbosity=1 \
    "Fuzzing/corpus/$target" "Fuzzing/seeds/$target" 2>"Fuzzing/crashes/$target.log"
  then
    say "$target: CRASHED, see Fuzzing/crashes/$target.log"
    failed=1
  fi
  grep -E '^stat::number_of_executed_units|^stat::peak_rss|^#[0-9]+ *DONE' "Fuzzing/crashes/$target.log" || true
done
exit "$failed"

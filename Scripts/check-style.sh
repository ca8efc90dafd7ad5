#!/bin/sh
# The checks that need no build: format, settings of the formatter, lengths of files, module arrows,
# and sentences that must not stand in the sources.
#
# usage: Scripts/check-style.sh        exit status 1 when a check fails; all of them are run
set -u
cd "$(dirname "$0")/.." || exit 2
failed=0
check() { # check NAME COMMAND...
  name=$1
  shift
  if "$@"; then
    printf 'ok      %s\n' "$name"
  else
    printf 'FAILED  %s\n' "$name"
    failed=1
  fi
}

formatted() { swift format lint --strict --parallel --recursive Package.swift Sources Tests; }

# The formatter ignores an unknown key in silence, so a misspelt one would switch a rule off.
keys_known() {
  swift format dump-configuration --effective >"$work/effective.json" || return 1
  python3 - .swift-format "$work/effective.json" <<'PY'
import json, sys

def keys(value, path=()):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield path + (name,)
            yield from keys(inner, path + (name,))

ours, known = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
unknown = sorted(set(keys(ours)) - set(keys(known)))
for key in unknown:
    print("unknown key in .swift-format:", ".".join(key))
sys.exit(bool(unknown))
PY
}

lengths_kept() {
  git ls-files -z 'Sources/*.swift' 'Tests/*.swift' 'Benchmarks/*.swift' |
    xargs -0 -r awk 'FNR == 1 { generated = index(FILENAME, "/Generated/") }
      FNR == 501 && !generated { print FILENAME ": more than 500 lines"; long = 1 }
      END { exit long }'
}

documented() {
  git ls-files -z 'Sources/*.swift' ':!Sources/BundledRules/Generated' |
    xargs -0 -r awk -f Scripts/check-docs.awk
}

# What has no place below the command line: hidden state, unchecked sharing, and other test tools.
nothing_forbidden() {
  ! git grep -nE '@unchecked Sendable|nonisolated\(unsafe\)|Task\.detached|DispatchQueue|NSRegularExpression|\btry!|@_exported|@_spi' \
    -- 'Sources/*.swift' ':!Sources/BundledRules/Generated'
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check "format of all Swift sources" formatted
check "every key of .swift-format is known to the formatter" keys_known
check "no file longer than 500 lines" lengths_kept
check "package declarations are documented" documented
check "nothing forbidden in Sources" nothing_forbidden
check "modules import only lower levels" python3 Scripts/check-arrows.py
check "rules in the binary equal Rules/" Scripts/embed-rules.sh --check
exit "$failed"

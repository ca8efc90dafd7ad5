#!/bin/sh
# Writes Rules/**/*.rules into Swift source as raw string literals, so that the rules ship inside the
# binary: one file per rule folder, and an index, under Sources/BundledRules/Generated.
#
# usage: Scripts/embed-rules.sh [--check]
#
# --check writes nothing, and fails naming each generated file that is not what the rules give.
# Files that need no change are not touched, so an unchanged rule costs no rebuild.
# (Resources embedded by the package manager become array literals, which take minutes to compile.)
set -eu
LC_ALL=C
export LC_ALL

top=$(cd "$(dirname "$0")/.." && pwd)
rules=$top/Rules
target=$top/Sources/BundledRules/Generated
check=false
case ${1-} in
  "") ;;
  --check) check=true ;;
  *) printf 'usage: Scripts/embed-rules.sh [--check]\n' >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/out"

header='// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file'

# A Swift name for a folder: `local/shanghai` → `local_shanghai`.
name_of() { printf '%s' "$1" | tr -c 'A-Za-z0-9' '_'; }

# Prints one rule file as an element of the array. The delimiter has one `#` more than any run of
# them behind a quotation mark or a backslash in the text, so nothing in it can end the literal or
# start an escape.
element() { # element PATH-IN-RULES
  awk -v path="$1" '
    { line[NR] = $0
      rest = $0
      while (match(rest, /["\\]#+/)) {
        if (RLENGTH - 1 > longest) longest = RLENGTH - 1
        rest = substr(rest, RSTART + RLENGTH)
      } }
    END {
      hashes = "#"
      for (i = 0; i < longest; i++) hashes = hashes "#"
      printf "    BundledRuleFile(\n      path: \"%s\",\n      text: %s\"\"\"\n", path, hashes
      for (i = 1; i <= NR; i++) print line[i]
      printf "\n\"\"\"%s),\n", hashes
    }' "$rules/$1"
}

if [ -d "$rules" ]; then
  (cd "$rules" && find . -type f -name '*.rules' | sed 's|^\./||' | sort) >"$work/files"
else
  : >"$work/files"
fi
carriage=$(printf '\r')
while IFS= read -r file; do
  case $file in
    *\"* | *\\* | */*/*/*) printf 'embed-rules: unfit path: Rules/%s\n' "$file" >&2; exit 1 ;;
    */*) ;;
    *) printf 'embed-rules: not in a package folder: Rules/%s\n' "$file" >&2; exit 1 ;;
  esac
  if grep -q "$carriage" "$rules/$file"; then
    # A Swift literal would turn CR LF into LF, and the binary would not hold what the file holds.
    printf 'embed-rules: carriage return in Rules/%s\n' "$file" >&2
    exit 1
  fi
done <"$work/files"

sed 's|/[^/]*$||' "$work/files" | sort -u >"$work/folders"
while IFS= read -r folder; do
  name=$(name_of "$folder")
  {
    printf '%s\n\nextension BundledRules {\n  static let %s: [BundledRuleFile] = [\n' "$header" "$name"
    while IFS= read -r file; do
      if [ "${file%/*}" = "$folder" ]; then element "$file"; fi
    done <"$work/files"
    printf '  ]\n}\n'
  } >"$work/out/$name.swift"
done <"$work/folders"

# What tells these rules from all others, so that no start has to digest them.
sum() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }
digest=$(cat "$work/out"/*.swift /dev/null | sum | cut -c 1-64)
{
  printf '%s\n\nextension BundledRules {\n' "$header"
  printf '  /// Tells these rules from all others.\n  package static let digest =\n    "%s"\n\n' "$digest"
  printf '  static let folders: [[BundledRuleFile]] = [\n'
  while IFS= read -r folder; do printf '    %s,\n' "$(name_of "$folder")"; done <"$work/folders"
  printf '  ]\n}\n'
} >"$work/out/Folders.swift"

stale=0
for new in "$work/out"/*.swift; do
  old=$target/${new##*/}
  if cmp -s "$new" "$old"; then continue; fi
  if $check; then
    printf 'embed-rules: stale: %s\n' "Sources/BundledRules/Generated/${new##*/}" >&2
    stale=1
  else
    mkdir -p "$target"
    cp "$new" "$old"
    printf 'embed-rules: wrote Sources/BundledRules/Generated/%s\n' "${new##*/}"
  fi
done
for old in "$target"/*.swift; do
  [ -e "$old" ] || continue
  if [ -e "$work/out/${old##*/}" ]; then continue; fi
  if $check; then
    printf 'embed-rules: no rules for: %s\n' "Sources/BundledRules/Generated/${old##*/}" >&2
    stale=1
  else
    rm -f "$old"
    printf 'embed-rules: removed Sources/BundledRules/Generated/%s\n' "${old##*/}"
  fi
done
if [ "$stale" -ne 0 ]; then
  printf "embed-rules: run 'Scripts/embed-rules.sh' and commit what it writes\n" >&2
  exit 1
fi

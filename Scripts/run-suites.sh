#!/bin/sh
# Runs the public suites of HTML and XML from folders outside of the repository.
#
# usage: [HTML5LIB_TESTS=FOLDER] [XMLCONF=FOLDER] [LIBXML2_TESTS=FOLDER] Scripts/run-suites.sh
#
# HTML5LIB_TESTS  html5lib-tests, with its folders tokenizer and tree-construction
# XMLCONF         the W3C XML conformance suite: the folder that holds xmlconf.xml
# LIBXML2_TESTS   the folder test of libxml2's sources
#
# Prints the counts by file and each class of difference. A suite whose folder is not named is
# skipped. Exit status 1 where a test failed.
set -eu
cd "$(dirname "$0")/.."

if [ -z "${HTML5LIB_TESTS:-}${XMLCONF:-}${LIBXML2_TESTS:-}" ]; then
  sed -n '2,/^set -eu/{/^#/s/^# \{0,1\}//p;}' "$0" >&2
  exit 2
fi
swift build --build-tests
swift test --skip-build --filter 'HTML5LibTreeTests|html5lib tokenizer|html5lib tree|Public suites' 2>&1 |
  awk '/: [0-9]+ passed, [0-9]+ failed$/ { show = 1 }
    /^  / && show { print; next }
    /: [0-9]+ passed, [0-9]+ failed$/ { print; next }
    { show = 0 }
    / recorded an issue |^✘ / { print; failed = 1 }
    END { exit failed }'

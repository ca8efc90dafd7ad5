#!/bin/sh
# Lints Samples/ for `make run`, and says what the exit status means.
#
# usage: Scripts/run-samples.sh BINARY PROFILE
#
# Status 1 (findings) is what the samples are made for, so it is a success here; a usage error, an
# unreadable sample or an internal error is not.
set -u
cd "$(dirname "$0")/.." || exit 4

"$1" lint --profile "$2" Samples
status=$?
case $status in
  0) meaning="no findings: the samples hold some on purpose" ;;
  1) meaning="findings, as the samples are meant to have" ;;
  2) meaning="usage, configuration or rule error" ;;
  3) meaning="some sample could not be read, or only in part" ;;
  4) meaning="internal error" ;;
  *) meaning="ended by a signal or unknown" ;;
esac
printf '\njianfu lint ended with exit status %s (%s).\n' "$status" "$meaning"
[ "$status" -eq 1 ]

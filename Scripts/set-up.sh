#!/bin/sh
# Makes sure that the system packages which a task needs are there, and installs the missing ones.
#
# usage: Scripts/set-up.sh [run|test|bench]...      (default: run)
#
# Each need is checked by what it gives (a tool, a header, a module), not by a package's name, so a
# machine that has it from elsewhere is left alone. When nothing is missing, nothing is said or done
# and no network is needed. Missing packages come from apt-get; on other systems their names are
# printed for the user to install.
set -eu

say() { printf 'set-up: %s\n' "$*"; }
fail() { printf 'set-up: %s\n' "$*" >&2; exit 1; }

missing=
need() { # need PACKAGE COMMAND...: remembers PACKAGE unless COMMAND succeeds
  package=$1
  shift
  if "$@" >/dev/null 2>&1; then return 0; fi
  case " $missing " in *" $package "*) ;; *) missing="$missing $package" ;; esac
}

has() { command -v "$1"; }
has_html5lib() { /usr/bin/python3 -c 'import html5lib' || python3 -c 'import html5lib'; }
has_callgrind() { valgrind --tool=callgrind --version; }

look() {
  missing=
  for task in "$@"; do
    need pkg-config has pkg-config
    need libxml2-dev pkg-config --exists libxml-2.0
    need libarchive-dev pkg-config --exists libarchive
    case $task in
      run) ;;
      test)
        need python3 has python3
        need python3-html5lib has_html5lib
        ;;
      bench)
        need python3 has python3
        need gcc has cc
        need valgrind has_callgrind
        ;;
      *) fail "unknown task '$task' (run, test or bench)" ;;
    esac
  done
}

[ $# -gt 0 ] || set -- run

has swift >/dev/null || fail "no Swift toolchain found: install Swift 6.2 or later (https://www.swift.org/install) and put 'swift' on the PATH"

look "$@"
[ -n "$missing" ] || exit 0

say "missing:$missing"
has apt-get >/dev/null || fail "no apt-get on this system; install by hand:$missing"
sudo=
if [ "$(id -u)" -ne 0 ]; then
  has sudo >/dev/null || fail "not root and no sudo; install by hand: apt-get install$missing"
  sudo=sudo
fi

install() {
  # shellcheck disable=SC2086 — package names hold no spaces, and the list is meant to be split
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing </dev/null
}
say "installing with${sudo:+ sudo} apt-get:$missing"
if ! install; then
  say "updating the package lists and trying again"
  $sudo apt-get update </dev/null
  install || fail "apt-get could not install:$missing"
fi

look "$@"
[ -z "$missing" ] || fail "still missing after the installation:$missing"
say "done"

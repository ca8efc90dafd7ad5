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
has_venv() { python3 -c 'import ensurepip'; }
has_browser() { has chromium || has chromium-browser || has google-chrome; }
has_chinese_font() { fc-list :lang=zh-cn | grep -q .; }
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
        need git has git
        need python3 has python3
        need python3-html5lib has_html5lib
        need python3-venv has_venv
        need libxml2-utils has xmllint
        need chromium has_browser
        need fonts-noto-cjk has_chinese_font
        need poppler-utils has pdfinfo
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

# What reads our reports in the tests lives in a folder of its own, apart from the system's Python.
tools=.build/test-tools
set_up_consumers() {
  case " $* " in *" test "*) ;; *) return 0 ;; esac
  wanted=Tests/Consumers/requirements.txt
  if cmp -s "$wanted" "$tools/requirements.txt"; then return 0; fi
  say "installing $wanted into $tools"
  python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" &&
    cp "$wanted" "$tools/requirements.txt" ||
    say "could not install them: the tests that need them will be skipped"
}

cd "$(dirname "$0")/.."
look "$@"
if [ -z "$missing" ]; then
  set_up_consumers "$@"
  exit 0
fi

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
set_up_consumers "$@"
say "done"

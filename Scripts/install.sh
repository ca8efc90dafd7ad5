#!/bin/sh
# Installs the release binary with its manual pages and completion scripts.
#
# usage: Scripts/install.sh BINARY [PREFIX]      (default: /usr/local; DESTDIR is honoured)
set -eu
binary=$1
prefix=${DESTDIR-}${2:-/usr/local}
share=$prefix/share
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The date of the page is that of the last change, so that the same sources give the same page.
date=$(git -C "$(dirname "$0")" log -1 --format=%cs 2>/dev/null || date +%Y-%m-%d)
"$binary" manual --lang en --date "$date" >"$work/en.1"
"$binary" manual --lang zh --date "$date" >"$work/zh.1"
for shell in bash zsh fish; do "$binary" --generate-completion-script "$shell" >"$work/$shell"; done

install -D -m 755 "$binary" "$prefix/bin/jianfu"
install -D -m 644 "$work/en.1" "$share/man/man1/jianfu.1"
install -D -m 644 "$work/zh.1" "$share/man/zh_CN/man1/jianfu.1"
install -D -m 644 "$work/bash" "$share/bash-completion/completions/jianfu"
install -D -m 644 "$work/zsh" "$share/zsh/site-functions/_jianfu"
install -D -m 644 "$work/fish" "$share/fish/vendor_completions.d/jianfu.fish"
printf 'installed %s with its manual pages and completion scripts\n' "$prefix/bin/jianfu"

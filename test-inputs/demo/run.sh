#!/bin/sh
# Runs the demo's six programs and compares how each ends with how it should:
# the faulty ones hang or lose data, the fixed ones do not.
#   run.sh              builds them first, in a temporary directory
#   run.sh BUILD_DIR    runs what is built there
set -eu

here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
export TMPDIR="$scratch" # a program that is killed leaves its database behind

build=${1:-}
if [ -z "$build" ]; then
  build=$scratch/build
  if ! { cmake -S "$here" -B "$build" &&
    cmake --build "$build" --parallel 2; } >"$scratch/log" 2>&1; then
    cat "$scratch/log"
    exit 2
  fi
fi

wrong=0
ends_with() { # STATUS PROGRAM TEXT...: 124 is how timeout says that it killed it
  expected=$1 program=$2
  shift 2
  status=0
  timeout 5 "$build/$program" >"$scratch/out" 2>&1 || status=$?
  verdict="as it should"
  [ "$status" = "$expected" ] || { verdict="WRONG, should be $expected" wrong=1; }
  for text in "$@"; do
    grep -q "$text" "$scratch/out" || { verdict="WRONG, lacks '$text'" wrong=1; }
  done
  printf '%s\n' "$program"
  sed 's/^/    /' "$scratch/out"
  [ "$status" != 124 ] || printf '(killed after 5 seconds)\n'
  printf '    exit status %s, %s\n' "$status" "$verdict"
}

ends_with 124 src-job 'order 1: $'
ends_with 0 fixed-job 'all bills printed'
ends_with 1 src-transfer 'carol has 0 of 50' 'cannot commit - no transaction'
ends_with 0 fixed-transfer 'the books are right'
ends_with 1 src-handler '40 requests opened 80 connections'
ends_with 0 fixed-handler '40 requests opened 2 connections'
exit $wrong

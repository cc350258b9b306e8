"""How a test about the repository ends: it shows what breaks the habit, how to repair that, and counts."""

import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
SOURCES = ("lib", "checks", "tools", "tests/unit")


def sources(*suffixes, below=SOURCES):
    """Our own files with these suffixes, sorted, relative to the repository."""
    return sorted(p.relative_to(REPO) for room in below for p in (REPO / room).rglob("*") if p.suffix in suffixes)


def read(path):
    return (REPO / path).read_text()


def report(habit, cases, repair):
    """cases: pairs of what was looked at and what is wrong with it (empty: nothing). The process's exit status."""
    cases = list(cases)
    failures = [(name, wrong) for name, wrong in cases if wrong]
    for name, wrong in failures:
        print(f"FAILED {name}: {wrong}")
    if failures:
        print(f"habit:  {habit.strip().splitlines()[0]}\nrepair: {repair}")
    if not cases:
        print("FAILED: nothing was looked at")
    print(f"{len(cases) - len(failures)} passed, {len(failures) or not cases:d} failed")
    return 1 if failures or not cases else 0

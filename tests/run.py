#!/usr/bin/env python3
"""Analyses the inputs in test-inputs/ with `poolcheck scan` and with the clang-tidy plugin, and compares with marks and goldens.

  tests/run.py [PATH…]           all inputs, or those below PATH
  tests/run.py --bless [PATH…]   also writes what the goldens should hold; marks are written by hand, always

The last line is `N passed, N failed`.
"""

import argparse
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from runner.goldens import Goldens  # noqa: E402
from runner.find import find_inputs  # noqa: E402
from runner.inputs import REPO  # noqa: E402
from runner.outcomes import Bench, Outcome  # noqa: E402
from runner.programs import Failed, Programs, command_line  # noqa: E402
from runner.tests import test_determinism, test_input  # noqa: E402


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", type=Path)
    parser.add_argument("--bless", action="store_true", help="write the goldens")
    parser.add_argument("--build", default="build/dev", metavar="DIR", help="the build directory whose programs are tested")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N")
    return parser.parse_args()


def select(units, paths):
    wanted = [p.resolve() for p in paths]
    for path, given in zip(wanted, paths):
        if not any(unit.path.is_relative_to(path) for unit in units):
            raise SystemExit(f"no input in {given}")
    return [u for u in units if not wanted or any(u.path.is_relative_to(p) for p in wanted)]


def report(unit, outcome, bench):
    print(f"FAILED {unit.name} [{outcome.test}]")
    print("\n".join("  " + line for line in outcome.wrong.splitlines()))
    if outcome.test == "reads":
        return
    print(f"  again: tests/run.py test-inputs/{unit.name}")
    print(f"  scan:  {command_line(bench.programs.scan_command(unit))}")
    if "plugin" in outcome.test:
        print(f"  tidy:  {command_line(bench.programs.tidy_command(unit))}")
    if outcome.can_bless:
        print(f"  right now? tests/run.py --bless test-inputs/{unit.name}")


def run_all(bench, units, jobs):
    """Passed and failed, after printing the failures."""
    passed = failed = 0
    with ThreadPoolExecutor(jobs) as pool:
        for unit, outcomes in zip(units, pool.map(partial(test_input, bench), units)):
            for outcome in outcomes:
                if outcome.wrong:
                    report(unit, outcome, bench)
            failed += sum(bool(o.wrong) for o in outcomes)
            passed += sum(not o.wrong for o in outcomes)
    return passed, failed


def determinism(bench, units):
    try:
        outcome = test_determinism(bench, units)
    except Failed as error:
        outcome = Outcome("determinism", str(error))
    if outcome.wrong:
        print(f"FAILED [determinism]\n  {outcome.wrong}")
    return outcome


def main():
    given = options()
    bench = Bench(Programs(given.build), Goldens(given.bless))
    for program in (bench.programs.poolcheck, bench.programs.plugin):
        if not program.exists():
            raise SystemExit(f"{program.relative_to(REPO)} is missing: cmake --preset dev && cmake --build --preset dev")
    with tempfile.TemporaryDirectory(prefix="poolcheck-") as scratch:
        everything = find_inputs(Path(scratch))
        units = select(everything, given.paths)
        passed, failed = run_all(bench, units, given.jobs)
        if not given.paths:
            wrong = bool(determinism(bench, everything).wrong)
            passed, failed = passed + (not wrong), failed + wrong
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

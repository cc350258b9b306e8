#!/usr/bin/env python3
"""No golden without its source, no input without marks or `// expect-nothing`, no mark for a check that does not exist."""

import re
import sys

from habit import REPO, read, report

sys.path.insert(0, str(REPO / "tests"))
from runner.find import linked_inputs  # noqa: E402
from runner.inputs import LINKED, NO_INPUTS, ROOT, SUFFIXES, Input, is_golden  # noqa: E402
from runner.marks import BadMark  # noqa: E402

GOLDENS = (".expected", ".ir", ".sarif")


def source_problem(golden):
    if is_golden(golden):
        return "" if golden.with_name(golden.name.replace(".fixed.", ".")).exists() else "its source is gone"
    return "" if any(golden.with_suffix(s).exists() for s in ("", *SUFFIXES)) else "its input is gone"


def input_problem(unit, checks):
    if unit.area == "lowering" and "expect" not in unit.text:
        return "" if unit.golden("ir").exists() else "has no .ir"
    try:
        marks = [m for found in unit.marks().values() for m in found]
    except BadMark as error:
        return str(error)
    unknown = {m.check for m in marks} - checks
    return f"there is no check {', '.join(sorted(unknown))}" if unknown else ""


def cases():
    checks = {f"pool-{name}" for name in re.findall(r'^POOL_CHECK\("([a-z-]+)"', read("checks/Checks.def"), re.M)}
    for path in sorted(ROOT.rglob("*")):
        area = path.relative_to(ROOT).parts[0]
        if area in NO_INPUTS or not path.is_file():
            continue
        if path.suffix in GOLDENS or is_golden(path):
            yield str(path.relative_to(REPO)), source_problem(path)
        elif area != LINKED and path.suffix in SUFFIXES:
            yield str(path.relative_to(REPO)), input_problem(Input(path), checks)
    for program in linked_inputs():
        yield str(program.path.relative_to(REPO)), input_problem(program, checks) if program.sources() else "has no source"


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "delete what is left over; mark inputs as test-inputs/README.md says"))

"""What is tested of one input. Each test yields differences in words; none means passed."""

import json
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from .goldens import sarif_text
from .inputs import Linked, fixed_golden
from .linked import reported, test_halves, test_plugin, test_program
from .marks import BadMark, compare
from .outcomes import Outcome
from .programs import Failed, by_path, model_options, relative, run, two_reports


def test_input(bench, unit):
    """All tests of one input."""
    outcomes = []
    with tempfile.TemporaryDirectory(prefix="poolcheck-") as scratch:
        try:
            run_tests(bench, unit, Path(scratch), outcomes)
        except BadMark as error:
            outcomes.append(Outcome("reads", str(error)))
        except Failed as error:
            outcomes.append(Outcome("runs", str(error)))
    return outcomes


def run_tests(bench, unit, scratch, outcomes):
    if unit.area == "lowering":
        wrong = bench.goldens.check(unit.golden("ir"), bench.programs.dump_ir(unit))
        outcomes.append(Outcome("ir", wrong, can_bless=True))
        if "expect" not in unit.text:
            return
    wanted = unit.marks()
    scan = bench.programs.scan(unit, scratch / "scan.sarif")
    wrong = "\n".join(compare(wanted, by_path(scan.findings)))
    outcomes.append(Outcome("marks", wrong))
    if not bench.goldens.blesses:
        outcomes += test_halves(bench, unit, scan, scratch) + (test_program if isinstance(unit, Linked) else test_plugin)(bench, unit, scan, scratch)
    # Words about wrong findings are not worth comparing, and must not be blessed.
    if not wrong:
        outcomes += test_words(bench, unit, scan) + test_fix(bench, unit, scan, scratch)


def test_words(bench, unit, scan):
    outcomes = [Outcome("text", bench.goldens.check(unit.golden("expected"), scan.text if scan.findings else ""), can_bless=True)]
    if unit.area == "report":
        outcomes.append(Outcome("sarif", bench.goldens.check(unit.golden("sarif"), sarif_text(scan.sarif, relative)), can_bless=True))
    return outcomes


def test_fix(bench, unit, scan, scratch):
    """What --fix writes, when there is a safe fix: both tools the same; it compiles, the finding is gone, a second --fix changes nothing."""
    if not scan.fixable:
        stale = check_fixed(bench, unit, {})
        return [Outcome("fix", stale, can_bless=True)] if stale else []
    ours = fixed_texts(unit, scratch / "scan", bench.programs.fix)
    outcomes = [Outcome("fix", check_fixed(bench, unit, ours) or ("" if ours else "--fix changes nothing"), can_bless=True)]
    if bench.goldens.blesses:
        return outcomes
    if not isinstance(unit, Linked):
        theirs = fixed_texts(unit, scratch / "tidy", bench.programs.tidy_fix)
        same = without_indentation(ours) == without_indentation(theirs)
        outcomes.append(Outcome("fix-plugin", "" if same else f"clang-tidy --fix writes something else:\n{''.join(theirs.values())}"))
    outcomes.append(Outcome("fix-holds", still_wrong(bench, unit, scan, scratch / "scan", scratch)))
    return outcomes


def without_indentation(texts):
    """clang-tidy tidies the blanks around what a fix removes."""
    return {name: [line.strip() for line in text.splitlines()] for name, text in texts.items()}


def check_fixed(bench, unit, texts):
    """The goldens of the input and of its own headers, x.fixed.cpp and x.fixed.h."""
    return "".join(bench.goldens.check(fixed_golden(file), texts.get(file, "")) for file in unit.files())


def fixed_texts(unit, folder, fix):
    """What fix makes of the files it changes, by file."""
    copy(unit, folder)
    fix(unit, folder)
    texts = {file: (folder / file.relative_to(unit.base)).read_text() for file in unit.files()}
    return {file: text for file, text in texts.items() if text != file.read_text()}


def copy(unit, folder):
    """The configuration beside the input comes along too."""
    configuration = unit.base / ".poolcheck.json"
    for file in unit.files() + [configuration] * configuration.exists():
        to = folder / file.relative_to(unit.base)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, to)


def still_wrong(bench, unit, scan, folder, scratch):
    """folder has the fixed copy."""
    bench.programs.compile(unit, folder)
    after = bench.programs.scan(unit, scratch / "after.sarif", folder)
    if after.fixable:
        return "a finding with a fix is left:\n" + after.text
    left = Counter(f.check for f in after.findings) - Counter(f.check for f in scan.findings if f not in scan.fixable)
    if left:
        return "the fixed file has findings of its own:\n" + after.text
    before = {f: f.read_text() for f in folder.rglob("*") if f.is_file()}
    bench.programs.fix(unit, folder)
    return "" if all(f.read_text() == text for f, text in before.items()) else "a second --fix changes the file again"


def test_determinism(bench, units):
    """The same bytes from one worker and from two, whatever the order of the inputs."""
    alike = largest_group(units)
    sample = alike[:: len(alike) // 12 + 1]
    with tempfile.TemporaryDirectory(prefix="poolcheck-") as scratch:
        outputs = [scan_all(bench, sample, Path(scratch), jobs, order) for jobs, order in ((1, 1), (2, 1), (2, -1))]
    wrong = "" if len(set(outputs)) == 1 else f"the output depends on --jobs or on the order of {', '.join(u.name for u in sample)}"
    return Outcome("determinism", wrong)


def largest_group(units):
    """Of the inputs that are analysed with the same arguments."""
    groups = {}
    for unit in units:
        groups.setdefault((tuple(unit.flags), tuple(unit.models)), []).append(unit)
    return max(groups.values(), key=len)


def scan_all(bench, units, scratch, jobs, order):
    first, sarif = units[0], scratch / "all.sarif"
    names = [u.name for u in units][::order]
    command = [bench.programs.poolcheck, "scan", *model_options(first.models), "--jobs", jobs, *two_reports(sarif), *names, "--", *first.flags]
    text = run(command, (0, 1)).stdout
    return text, json.dumps(reported(json.loads(sarif.read_text())))


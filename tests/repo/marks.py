#!/usr/bin/env python3
"""The runner's own judgement is tested: a missing finding, one too many and a mark that is out of date all fail."""

import sys

from habit import REPO, report

sys.path.insert(0, str(REPO / "tests"))
from runner.marks import BadMark, compare, parse_header, parse_marks  # noqa: E402
from runner.programs import Finding  # noqa: E402

CHECK = "pool-nested-acquire"


def found(*lines, certainty="definite"):
    return {"a.cpp": [Finding("a.cpp", line, 1, CHECK, "words", certainty) for line in lines]}


# What a file says, the lines that are reported, and a word of the verdict ("" when all is well).
JUDGED = [
    (f"f(); // expect: {CHECK}", found(1), ""),
    (f"f(); // expect: {CHECK}", found(), "expected, not reported"),
    ("f();", found(1), "not expected"),
    (f"f(); // expect: {CHECK}", found(1, 1), "not expected"),
    (f"f(); // expect: {CHECK}, {CHECK}", found(1, 1), ""),
    (f"f(); // expect: {CHECK}, {CHECK}", found(1), "expected, not reported"),
    (f"M(\n) // expect@-1: {CHECK}", found(1), ""),
    (f"// expect@+1: {CHECK}\nf();", found(2), ""),
    (f"// expect@+1: {CHECK}\nf();", found(1), "not expected"),
    (f"f(); // expect: {CHECK} (possible)", found(1), "expected to be possible"),
    (f"f(); // expect: {CHECK} (possible)", found(1, certainty="possible"), ""),
    (f"f(); // expect-fp: {CHECK} — aliasing", found(1), ""),
    (f"f(); // expect-fp: {CHECK} - aliasing", found(), "remove the expect-fp mark"),
    (f"f(); // expect-fn: {CHECK} — aliasing", found(), ""),
    (f"f(); // expect-fn: {CHECK} — aliasing", found(1), "turn the expect-fn mark into expect"),
]

MALFORMED = ["f(); // expect", "f(); // expect: nested-acquire", f"f(); // expect: {CHECK} (perhaps)", f"f(); // expect-fp: {CHECK}", f"// expect@1: {CHECK}"]


def judge(text, findings, wanted):
    wrong = "\n".join(compare({"a.cpp": parse_marks("a.cpp", text)}, findings))
    return "" if (wanted in wrong if wanted else not wrong) else f"the verdict is '{wrong}'"


def malformed(text):
    try:
        parse_marks("a.cpp", text)
    except BadMark:
        return ""
    return "is taken for a mark"


def header_problem():
    header = parse_header("/* words */\n// flags: -std=c++17 -DX=1\n// scan: --models m.json\n// expect-nothing\nint i;\n// flags: late\n")
    return "" if (header.flags, header.scan, header.expects_nothing) == (["-std=c++17", "-DX=1"], ["--models", "m.json"], True) else f"is {header}"


def cases():
    for text, findings, wanted in JUDGED:
        yield f"{text!r} with {len(findings['a.cpp'])} findings", judge(text, findings, wanted)
    for text in MALFORMED:
        yield repr(text), malformed(text)
    yield "header lines", header_problem()


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "mend tests/runner, or the grammar in test-inputs/README.md"))

#!/usr/bin/env python3
"""Messages are lower case, without a final full stop, and every one is seen in a golden, so that nobody reads a sentence first in production."""

import re
import sys

from habit import REPO, read, report, sources

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# Literals that no golden shows, each with the reason. One that a golden shows must leave this list.
UNSEEN = {
    "unsigned int": "the analysis does not tell this yet; LeakFixesTest has the words",
    "unsigned long": "the analysis does not tell this yet; LeakFixesTest has the words",
    "long long": "the analysis does not tell this yet; LeakFixesTest has the words",
    "unsigned long long": "the analysis does not tell this yet; LeakFixesTest has the words",
    "unsigned short": "the analysis does not tell this yet; LeakFixesTest has the words",
    "signed char": "the analysis does not tell this yet; LeakFixesTest has the words",
    "unsigned char": "the analysis does not tell this yet; LeakFixesTest has the words",
    "auto &&": "the analysis does not tell this yet; LeakFixesTest has the words",
    "this acquire gives nothing, or is not reached": "the analysis does not tell this yet; UseAfterReleaseTest has the words",
}


def literals(text):
    """What the code says: string literals that hold words; literals that stand next to each other are one."""
    text = re.sub(r"^\s*(#include|//).*$|llvm_unreachable\(.*\)|assert\(.*\)", "", text, flags=re.M)
    # The check's summary is no message: `explain` and the reports' rules show it.
    text = re.sub(r"^const Check \w+\s*(=\s*)?\{.*?\};", "", text, flags=re.M | re.S)
    joined = re.sub(r'"\s*\n\s*"', "", text)
    return [l for l in LITERAL.findall(joined) if " " in l.strip() and re.search(r"[a-z]{3}", l)]


def pieces(literal):
    """The parts between placeholders, without blanks and quotes at the ends: a message is put together from them."""
    parts = (p.strip(" '") for p in re.split(r"\{\d+\}|%\d|\\\"", literal))
    return [p for p in parts if re.search(r"[a-z]{3}", p)]


def style_problem(literal):
    if re.match(r"[A-Z][a-z]", literal):
        return "begins with a capital"
    if re.search(r"[a-z]\.\s*$", literal):
        return "ends with a full stop"
    if re.search(r"\bplease\b", literal, re.I):
        return "says please"
    return ""


def coverage_problem(literal, goldens):
    unseen = [p for p in pieces(literal) if p not in goldens]
    if literal in UNSEEN:
        return "" if unseen else "is seen now: take it out of UNSEEN"
    return f"no .expected shows '{unseen[0]}'" if unseen else ""


def cases():
    goldens = "\n".join(p.read_text() for p in sorted((REPO / "test-inputs").rglob("*.expected")))
    for path in sources(".cpp", below=("checks",)):
        # Registry.cpp speaks to who writes a command line; tests/cli has its words.
        if path.name == "Registry.cpp":
            continue
        for literal in literals(read(path)):
            yield f"{path}: \"{literal}\"", style_problem(literal) or coverage_problem(literal, goldens)


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "add an input that yields the message, then tests/run.py --bless; or UNSEEN in this file, with a reason"))

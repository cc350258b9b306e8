"""What an input says about itself: header lines and marks, written by hand (grammar: test-inputs/README.md)."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

HEADER = re.compile(r"^// (flags|scan): (.*)$|^// (expect-nothing)$")
BLOCK_COMMENT = re.compile(r"/\*.*?\*/", re.S)
MARK = re.compile(r".*//\s*expect(-fp|-fn)?(?:@([+-])(\d+))?:\s*(.*?)\s*$")
LOOKS_LIKE_MARK = re.compile(r"//\s*expect\b(?!-nothing\s*$)")
ITEM = re.compile(r"(pool-[a-z-]*[a-z])(?:\s*\((definite|possible)\))?$")
KNOWN_WRONG = re.compile(r"(pool-[a-z-]*[a-z])\s+(?:—|-)\s+(\S.*)$")


class BadMark(Exception):
    pass


@dataclass(frozen=True)
class Mark:
    line: int
    check: str
    kind: str = ""  # "" (right), "-fp" (reported, should not be), "-fn" (not reported, should be)
    certainty: str = ""
    reason: str = ""


@dataclass
class Header:
    flags: list = field(default_factory=list)
    scan: list = field(default_factory=list)
    expects_nothing: bool = False


def parse_header(text):
    """The header lines: they stand before the first line of code."""
    header, seen = Header(), set()
    for line in BLOCK_COMMENT.sub("", text).splitlines():
        if line.strip() and not line.startswith("//"):
            break
        found = HEADER.match(line)
        if not found:
            continue
        key = found[1] or found[3]
        if key in seen:
            raise BadMark(f"'// {key}' stands twice")
        seen.add(key)
        if found[1]:
            setattr(header, found[1], found[2].split())
        else:
            header.expects_nothing = True
    return header


def parse_marks(path, text):
    marks = []
    for number, line in enumerate(text.splitlines(), 1):
        if LOOKS_LIKE_MARK.search(line):
            marks += parse_line(path, number, line)
    return marks


def parse_line(path, number, line):
    found = MARK.match(line)
    if not found:
        raise BadMark(f"{path}:{number}: not a mark: {line.strip()}")
    kind, sign, distance, rest = found.groups()
    target = number + int((sign or "+") + (distance or "0"))
    if not kind:
        return [parse_item(path, number, target, item.strip()) for item in rest.split(",")]
    wrong = KNOWN_WRONG.match(rest)
    if not wrong:
        raise BadMark(f"{path}:{number}: 'expect{kind}: CHECK — reason' expected, not '{rest}'")
    return [Mark(target, wrong[1], kind, reason=wrong[2])]


def parse_item(path, number, target, item):
    found = ITEM.match(item)
    if not found:
        raise BadMark(f"{path}:{number}: 'CHECK' or 'CHECK (definite|possible)' expected, not '{item}'")
    return Mark(target, found[1], certainty=found[2] or "")


def compare(marks, findings):
    """marks and findings: lists by path. The list of differences, one sentence each; empty when the findings are what the marks say."""
    wrong = []
    for path in sorted(set(marks) | set(findings)):
        wanted, got = by_place(marks.get(path, [])), by_place(findings.get(path, []))
        for place in sorted(set(wanted) | set(got)):
            wrong += compare_place(path, place, wanted[place], got[place])
    return wrong


def by_place(items):
    places = defaultdict(list)
    for item in items:
        places[item.line, item.check].append(item)
    return places


def compare_place(path, place, marks, findings):
    line, check = place
    here = f"{path}:{line}: "
    wanted = [m for m in marks if m.kind != "-fn"]
    if len(findings) > len(wanted):
        if len(wanted) < len(marks):
            return [here + f"{check} is reported now, as it should be: turn the expect-fn mark into expect"]
        return [here + f"not expected: {f.message} [{check}]" for f in findings[len(wanted):]]
    if len(findings) < len(wanted):
        if any(m.kind == "-fp" for m in wanted):
            return [here + f"{check} is no longer reported, as it should be: remove the expect-fp mark"]
        return [here + f"{check} is expected, not reported"]
    surplus = [m.certainty for m in wanted if m.certainty]
    for finding in findings:
        if finding.certainty in surplus:
            surplus.remove(finding.certainty)
    return [here + f"{check} is expected to be {certainty}" for certainty in surplus]

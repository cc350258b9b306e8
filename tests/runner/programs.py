"""Runs poolcheck, clang-tidy with our plugin, and the compiler on an input, and reads what they say. All run in test-inputs/."""

import json
import re
import shlex
import subprocess
import urllib.parse
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from .inputs import REPO, ROOT

LINE = re.compile(r"^(/?[^:\n]+):(\d+):(\d+): (?:warning|error): (.*) \[([\w.,-]+)\]$", re.M)
TIMEOUT = 120


class Failed(Exception):
    """A program that ended as it should not; the text says how, and how to see it again."""


@dataclass(frozen=True)
class Finding:
    path: str  # relative to ROOT when inside
    line: int
    column: int
    check: str
    message: str
    certainty: str = ""
    is_fixable: bool = False

    @property
    def place_and_words(self):
        return (self.path, self.line, self.column, self.check, self.message)


@dataclass
class Scan:
    text: str
    sarif: dict
    findings: list


def command_line(command):
    return f"(cd test-inputs && {shlex.join(map(str, command))})"


def relative(text):
    """Paths of this machine out of an output."""
    return text.replace(f"file://{ROOT}/", "").replace(f"{ROOT}/", "")


def by_path(findings):
    paths = defaultdict(list)
    for finding in findings:
        paths[finding.path].append(finding)
    return paths


def run(command, ok):
    try:
        done = subprocess.run([str(c) for c in command], cwd=ROOT, capture_output=True, text=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        raise Failed(f"still running after {TIMEOUT} s\n  {command_line(command)}") from None
    if done.returncode not in ok:
        raise Failed(f"exit status {done.returncode}\n{done.stdout}{done.stderr}  {command_line(command)}")
    return done


class Programs:
    def __init__(self, build, clang_tidy="clang-tidy-22"):
        self.poolcheck = (REPO / build / "tools/poolcheck/poolcheck").absolute()
        self.plugin = (REPO / build / "tools/clang-tidy-plugin/libpoolcheck-tidy.so").absolute()
        self.clang_tidy = clang_tidy

    def scan_command(self, unit, *options, file=None):
        return [self.poolcheck, "scan", "--no-index", *unit.scan, *options, file or unit.name, "--", *unit.flags]

    def scan(self, unit, sarif_file, file=None):
        """Text and SARIF of one scan, which must agree."""
        done = run(self.scan_command(unit, "--format", "text", "-o", "-", "--format", "sarif", "-o", sarif_file, file=file), (0, 1))
        sarif = json.loads(Path(sarif_file).read_text())
        findings = join(text_findings(done.stdout), sarif)
        if done.returncode != (1 if findings else 0):
            raise Failed(f"{len(findings)} findings, yet exit status {done.returncode}")
        return Scan(relative(done.stdout), sarif, findings)

    def fix(self, unit, file):
        run(self.scan_command(unit, "--fix", file=file), (0, 1))

    def dump_ir(self, unit):
        return relative(run(self.scan_command(unit, "--dump-ir"), (0, 1)).stdout)

    def tidy_command(self, unit, *options, file=None):
        models = ";".join(str(ROOT / m) for m in unit.models)
        config = json.dumps({"CheckOptions": {f"pool-{check}.Models": models for check in registered_checks()}} if models else {})
        return [self.clang_tidy, "--quiet", "-load", self.plugin, "--checks=-*,pool-*", "--header-filter=.*", f"--config={config}", *options,
                file or unit.name, "--", *unit.flags]

    def tidy(self, unit):
        done = run(self.tidy_command(unit), (0, 1))
        findings = text_findings(done.stdout)
        others = [f for f in findings if not f.check.startswith("pool-")]
        if others or (done.returncode and not findings):
            raise Failed(f"exit status {done.returncode}\n{done.stdout}{done.stderr}  {command_line(self.tidy_command(unit))}")
        return findings

    def tidy_fix(self, unit, file):
        run(self.tidy_command(unit, "--fix", file=file), (0, 1))

    def compile(self, unit, file):
        run(["clang-22" if unit.path.suffix == ".c" else "clang++-22", "-fsyntax-only", "-w", *unit.flags, file], (0,))


def registered_checks():
    return re.findall(r'^POOL_CHECK\("([a-z-]+)"', (REPO / "checks/Checks.def").read_text(), re.M)


def text_findings(text):
    found = [Finding(relative(p), int(l), int(c), check, message) for p, l, c, message, check in LINE.findall(text)]
    return list(dict.fromkeys(found))


def join(text, sarif):
    """The findings of the text with what only the SARIF says of them."""
    facts = {}
    for result in sarif["runs"][0]["results"]:
        where = result["locations"][0]["physicalLocation"]
        path = relative(urllib.parse.unquote(where["artifactLocation"]["uri"])).removeprefix("file://")
        key = (path, where["region"]["startLine"], result["ruleId"], result["message"]["text"])
        facts[key] = (result.get("properties", {}).get("certainty", ""), bool(result.get("fixes")))
    wanted = {(f.path, f.line, f.check, f.message) for f in text}
    if wanted != set(facts):
        raise Failed(f"text and SARIF differ:\n  only in text: {sorted(wanted - set(facts))}\n  only in SARIF: {sorted(set(facts) - wanted)}")
    return [Finding(*f.place_and_words, *facts[f.path, f.line, f.check, f.message]) for f in text]

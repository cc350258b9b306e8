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

LINE = re.compile(r"^(/?[^:\n]+):(\d+):(\d+): (?:note|warning|error): (possibly, )?(.*) \[([\w.,-]+)\]$", re.M)
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
    certainty: str  # definite or possible


@dataclass
class Scan:
    text: str
    sarif: dict
    findings: list
    fixable: list  # those that --fix mends


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

    def scan_command(self, unit, *options, at=None, turned=False):
        """at: the copy of unit.base that is analysed; None: the input itself. turned: the last source first."""
        return [self.poolcheck, "scan", *unit.scan, *options, *unit.sources_at(at)[:: -1 if turned else 1], "--", *unit.flags]

    def scan(self, unit, sarif_file, at=None):
        """Text and SARIF of one scan, which must agree."""
        return self.run_scan(self.scan_command(unit, *two_reports(sarif_file), at=at), sarif_file)

    def run_scan(self, command, sarif_file):
        done = run(command, (0, 1))
        sarif = json.loads(Path(sarif_file).read_text())
        findings = text_findings(done.stdout)
        if done.returncode != (1 if findings else 0):
            raise Failed(f"{len(findings)} findings, yet exit status {done.returncode}")
        return Scan(relative(done.stdout), sarif, findings, fixable(findings, sarif))

    def extract_command(self, unit, source, stored):
        return [self.poolcheck, "extract", *model_options(unit.models), source, "-o", stored, "--", *unit.flags]

    def scan_stored(self, unit, scratch):
        """The same scan in two halves: each source extracted alone, then all of them linked."""
        stored = [scratch / f"{number}.pir" for number, _ in enumerate(unit.sources())]
        for source, file in zip(unit.sources_at(None), stored):
            run(self.extract_command(unit, source, file), (0,))
        sarif = scratch / "stored.sarif"
        return self.run_scan([self.poolcheck, "scan", *unit.scan, *two_reports(sarif), *stored], sarif)

    def summarize(self, unit, file):
        run([self.poolcheck, "summarize", *model_options(unit.models), *unit.sources_at(None), "-o", file, "--", *unit.flags], (0,))

    def fix(self, unit, at):
        run(self.scan_command(unit, "--fix", at=at), (0, 1))

    def dump_ir(self, unit):
        return relative(run(self.scan_command(unit, "--dump-ir"), (0, 1)).stdout)

    def tidy_command(self, unit, *options, at=None, source=0, summaries=""):
        """Of one source of the input, by its number."""
        given = {"Models": ";".join(m if m.startswith("builtin:") else str(ROOT / m) for m in unit.models), "Summaries": str(summaries)}
        keys = {f"pool-{check}.{key}": value for check in registered_checks() for key, value in given.items() if value}
        config = json.dumps({"CheckOptions": keys} if keys else {})
        return [self.clang_tidy, "--quiet", "-load", self.plugin, "--checks=-*,pool-*", "--header-filter=.*", f"--config={config}", *options,
                unit.sources_at(at)[source], "--", *unit.flags]

    def tidy(self, unit, **which):
        done = run(self.tidy_command(unit, **which), (0, 1))
        findings = text_findings(done.stdout)
        others = [f for f in findings if not f.check.startswith("pool-")]
        if others or "[clang-tidy-config]" in done.stdout or (done.returncode and not findings):
            raise Failed(f"exit status {done.returncode}\n{done.stdout}{done.stderr}  {command_line(self.tidy_command(unit, **which))}")
        return findings

    def tidy_fix(self, unit, at):
        run(self.tidy_command(unit, "--fix", at=at), (0, 1))

    def compile(self, unit, at):
        for source in unit.sources_at(at):
            run(["clang-22" if source.suffix == ".c" else "clang++-22", "-fsyntax-only", "-w", *unit.flags, source], (0,))


def model_options(models):
    return [word for model in models for word in ("--models", model)]


def two_reports(sarif_file):
    return ["--format", "text", "--format", "sarif", "-o", sarif_file]


def registered_checks():
    return re.findall(r'^POOL_CHECK\("([a-z-]+)"', (REPO / "checks/Checks.def").read_text(), re.M)


def text_findings(text):
    """Each once: clang-tidy repeats what it prints for a header."""
    found = [
        Finding(relative(path), int(line), int(column), check, message, "possible" if doubt else "definite")
        for path, line, column, doubt, message, check in LINE.findall(text)
    ]
    return list(dict.fromkeys(found))


def fixable(findings, sarif):
    """The findings for which the SARIF has a fix. Raises Failed when text and SARIF do not have the same findings."""
    fixes = {}
    for result in sarif["runs"][0]["results"]:
        where = result["locations"][0]["physicalLocation"]
        path = relative(urllib.parse.unquote(where["artifactLocation"]["uri"])).removeprefix("file://")
        message = result["message"]["text"].removeprefix("possibly, ")
        fixes[path, where["region"]["startLine"], result["ruleId"], message] = bool(result.get("fixes"))
    wanted = {(f.path, f.line, f.check, f.message): f for f in findings}
    if wanted.keys() != fixes.keys():
        differences = [f"only in text: {k}" for k in wanted.keys() - fixes.keys()] + [f"only in SARIF: {k}" for k in fixes.keys() - wanted.keys()]
        raise Failed("text and SARIF differ\n" + "\n".join(sorted(differences)))
    return [finding for key, finding in wanted.items() if fixes[key]]

#!/usr/bin/env python3
"""Code in the pages behaves as the page says, so that nobody copies a mistake from the documentation.

In README.md, the checks' pages and docs/*.md, these fenced blocks are tests; what else a page shows is fenced with the language alone:

  cpp bad    the page's check reports it (elsewhere: any check)       cpp good       nothing is reported
  cpp fixed  what --fix makes of the bad block before, and clean     json model     a model for the blocks that follow
  cpp header NAME   a header that the blocks that follow include     text output    what scan prints for the bad block before, from its first line on
  c bad, c good, …  the same in C
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "repo"))
from habit import REPO, report  # noqa: E402

BLOCK = re.compile(r"^```(c|cpp|json|text) (bad|good|fixed|model|header|output)(?: (\S+))?\n(.*?)^```$", re.M | re.S)
FINDING = re.compile(r"^\S+:\d+:\d+: (?:warning|error|note): .* \[([\w-]+)\]$", re.M)
FLAGS = {"c": "-std=c11", "cpp": "-std=c++20"}


class Page:
    """The blocks of one page, in order, in a folder of their own."""

    def __init__(self, path, poolcheck, folder):
        self.name = str(path.relative_to(REPO))
        self.text = path.read_text()
        self.check = f"pool-{path.parent.name}" if path.parts[-3] == "checks" else ""
        self.poolcheck, self.folder = poolcheck, folder
        self.models, self.code_before, self.printed = [], "", ""

    def cases(self):
        for block in BLOCK.finditer(self.text):
            line = self.text.count("\n", 0, block.start()) + 1
            yield f"{self.name}:{line} {block[1]} {block[2]}", getattr(self, "test_" + block[2])(block[1], block[3], block[4])

    def scan(self, language, code, *options):
        file = self.folder / f"example.{language}"
        file.write_text(code)
        command = [self.poolcheck, "scan", *(a for m in self.models for a in ("--models", m)), *options, file.name, "--", FLAGS[language]]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=120)
        if done.returncode not in (0, 1):
            return "", f"exit status {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout, ""

    def test_model(self, _, name, code):
        file = self.folder / (name or "model.json")
        file.write_text(code)
        self.models.append(file.name)
        done = subprocess.run([self.poolcheck, "models", "check", file.name], cwd=self.folder, capture_output=True, text=True)
        return done.stderr

    def test_header(self, _, name, code):
        if not name:
            return "a header block needs a name"
        (self.folder / name).write_text(code)
        return ""

    def test_bad(self, language, _, code):
        self.code_before = code
        self.printed, wrong = self.scan(language, code)
        if wrong:
            return wrong
        reported = FINDING.findall(self.printed)
        return "" if (self.check in reported if self.check else reported) else f"not reported, only: {reported}"

    def test_good(self, language, _, code):
        output, wrong = self.scan(language, code)
        return wrong or ("is reported:\n" + output if FINDING.search(output) else "")

    def test_fixed(self, language, _, code):
        _, wrong = self.scan(language, self.code_before, "--fix")
        if wrong:
            return wrong
        written = (self.folder / f"example.{language}").read_text()
        return self.test_good(language, _, code) if written == code else "--fix makes something else of the block before:\n" + written

    def test_output(self, _, __, code):
        return "" if self.printed.startswith(code) else f"scan prints something else:\n{self.printed}"


def pages():
    return [REPO / "README.md"] + sorted((REPO / "checks").glob("*/README.md")) + sorted((REPO / "docs").glob("*.md"))


def cases(poolcheck):
    for path in pages():
        with tempfile.TemporaryDirectory(prefix="poolcheck-") as folder:
            yield from Page(path, poolcheck, Path(folder)).cases()


if __name__ == "__main__":
    build = REPO / (sys.argv[1] if len(sys.argv) > 1 else "build/dev")
    sys.exit(report(__doc__, cases(build / "tools/poolcheck/poolcheck"), "mend the page, or what made its statement wrong"))

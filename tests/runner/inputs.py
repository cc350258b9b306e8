"""Inputs: a file that is a program of its own, or a folder whose sources are one program; what they say and what they are compiled with."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from . import marks

REPO = Path(__file__).resolve().parents[2]
ROOT = REPO / "test-inputs"
SUFFIXES = (".c", ".cpp")
HEADERS = (".h", ".hpp")
# Folders that hold no inputs: headers for all, IR text that the unit tests read, and a program that tests/cli/demand.py reads.
NO_INPUTS = {"shims", "models", "flow", "demand"}
# The folder of the programs that lie in several files: linked/<group>/<one idea>/.
LINKED = "linked"
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def is_golden(path):
    return path.stem.endswith(".fixed")


def fixed_golden(file):
    """x.cpp: x.fixed.cpp"""
    return file.with_suffix(".fixed" + file.suffix)


def headers_beside(source):
    """The headers that the file includes with quotes, itself or through others, and that lie beside it or below its folder: they belong to the input."""
    found, todo = [], [source]
    while todo:
        file = todo.pop()
        for name in INCLUDE.findall(file.read_text()):
            header = (file.parent / name).resolve()
            if header.is_file() and header not in found:
                found.append(header)
                todo.append(header)
    return found


@dataclass(frozen=True)
class Case:
    """What is analysed together. path is absolute: the file, or the folder of a program."""

    path: Path

    @property
    def name(self):
        return str(self.path.relative_to(ROOT))

    @property
    def area(self):
        return self.name.split("/")[0]

    @property
    def text(self):
        return "".join(file.read_text() for file in self.files())

    @cached_property
    def header(self):
        """What the header lines of its files say; each stands in one of them."""
        merged = marks.Header()
        for file in self.files():
            header = marks.parse_header(file.read_text())
            for key in ("flags", "scan", "expects_nothing"):
                if getattr(header, key) and getattr(merged, key):
                    raise marks.BadMark(f"{self.name}: the same header line stands in two files")
                setattr(merged, key, getattr(header, key) or getattr(merged, key))
        return merged

    @property
    def scan(self):
        """More arguments for scan; what names a file beside the input is made relative to ROOT."""
        return [self.beside(argument) for argument in self.header.scan]

    @property
    def models(self):
        options = self.scan
        return [value for option, value in zip(options, options[1:]) if option == "--models"]

    def beside(self, argument):
        other = (self.base / argument).resolve()
        return str(other.relative_to(ROOT)) if not argument.startswith("-") and other.is_file() else argument

    def sources_at(self, place):
        """The sources as a copy of base has them, or (place None) as they are named in ROOT."""
        return [place / s.relative_to(self.base) if place else str(s.relative_to(ROOT)) for s in self.sources()]

    def marks(self):
        """By path relative to ROOT. Raises BadMark when the input does not say what it expects."""
        found = {str(p.relative_to(ROOT)): marks.parse_marks(p.relative_to(ROOT), p.read_text()) for p in self.files()}
        if self.header.expects_nothing == any(found.values()):
            raise marks.BadMark(f"{self.name}: says '// expect-nothing' or has marks, one of the two")
        return found


@dataclass(frozen=True)
class Input(Case):
    """A source with the headers beside it."""

    project_flags: tuple = ()  # from the compile database of the project it belongs to

    @property
    def base(self):
        return self.path.parent

    def sources(self):
        return [self.path]

    def files(self):
        return [self.path] + [h for h in headers_beside(self.path) if h.parent == self.base]

    @property
    def flags(self):
        """The compiler's arguments, relative to ROOT."""
        if self.project_flags:
            return list(self.project_flags)
        given = self.header.flags
        default = "-std=c11" if self.path.suffix == ".c" else "-std=c++20"
        return ["-Ishims"] + ([] if any(f.startswith("-std=") for f in given) else [default]) + given

    def golden(self, ending):
        """x.cpp: x.expected, x.ir, x.sarif"""
        return self.path.with_suffix("." + ending)


@dataclass(frozen=True)
class Linked(Case):
    """A folder whose sources are one program."""

    @property
    def base(self):
        return self.path

    def sources(self):
        return [f for f in self.files() if f.suffix in SUFFIXES]

    def files(self):
        return [p for p in sorted(self.path.rglob("*")) if p.suffix in SUFFIXES + HEADERS and not is_golden(p)]

    @property
    def flags(self):
        """Without -std=: C and C++ may lie side by side."""
        return ["-Ishims"] + self.header.flags

    def golden(self, ending):
        """idea/: idea.expected beside it"""
        return self.path.with_name(f"{self.path.name}.{ending}")


@dataclass(frozen=True)
class Part(Linked):
    """One source of such a program, by itself."""

    source: Path = None

    def sources(self):
        return [self.source]

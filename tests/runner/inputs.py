"""Finds the inputs and what each is compiled with."""

import json
import re
import shlex
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from . import marks

REPO = Path(__file__).resolve().parents[2]
ROOT = REPO / "test-inputs"
SUFFIXES = (".c", ".cpp")
# Folders that hold no inputs: headers for all, IR text that the unit tests read, and a program that tests/cli/demand.py reads.
NO_INPUTS = {"shims", "models", "flow", "demand"}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"/]+)"', re.M)


@dataclass(frozen=True)
class Input:
    path: Path  # absolute
    project_flags: tuple = ()  # from the compile database of the project it belongs to

    @property
    def name(self):
        return str(self.path.relative_to(ROOT))

    @property
    def area(self):
        return self.name.split("/")[0]

    @cached_property
    def text(self):
        return self.path.read_text()

    @cached_property
    def header(self):
        return marks.parse_header(self.text)

    @property
    def flags(self):
        """The compiler's arguments, relative to ROOT."""
        if self.project_flags:
            return list(self.project_flags)
        given = self.header.flags
        default = "-std=c11" if self.path.suffix == ".c" else "-std=c++20"
        return ["-Ishims"] + ([] if any(f.startswith("-std=") for f in given) else [default]) + given

    @property
    def scan(self):
        """More arguments for scan; what names a file beside the input is made relative to ROOT."""
        return [self.beside(argument) for argument in self.header.scan]

    @property
    def models(self):
        options = self.scan
        return [value for option, value in zip(options, options[1:]) if option == "--models"]

    def beside(self, argument):
        other = (self.path.parent / argument).resolve()
        return str(other.relative_to(ROOT)) if not argument.startswith("-") and other.is_file() else argument

    def own_headers(self):
        """The headers beside the input that it includes with quotes: their marks count as its own."""
        found, todo = [], [self.path]
        while todo:
            for name in INCLUDE.findall(todo.pop().read_text()):
                header = self.path.parent / name
                if header.is_file() and header not in found:
                    found.append(header)
                    todo.append(header)
        return found

    def files(self):
        return [self.path] + self.own_headers()

    def marks(self):
        """By path relative to ROOT. Raises BadMark when the input does not say what it expects."""
        found = {str(p.relative_to(ROOT)): marks.parse_marks(p.relative_to(ROOT), p.read_text()) for p in self.files()}
        if self.header.expects_nothing == any(found.values()):
            raise marks.BadMark(f"{self.name}: says '// expect-nothing' or has marks, one of the two")
        return found

    def golden(self, ending):
        """x.cpp: x.expected, x.ir, x.sarif"""
        return self.path.with_suffix("." + ending)


def fixed_golden(file):
    """x.cpp: x.fixed.cpp"""
    return file.with_suffix(".fixed" + file.suffix)


def find_inputs(scratch):
    """All inputs. Projects (folders with a CMakeLists.txt) get a compile database, made below scratch."""
    found = []
    for area in sorted(p for p in ROOT.iterdir() if p.is_dir() and p.name not in NO_INPUTS):
        if (area / "CMakeLists.txt").is_file():
            found += project_inputs(area, scratch / area.name)
        else:
            found += [Input(p) for p in sorted(area.rglob("*")) if p.suffix in SUFFIXES and not is_golden(p)]
    return found


def is_golden(path):
    return path.stem.endswith(".fixed")


def project_inputs(folder, build):
    configure = ["cmake", "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-22", "-S", str(folder), "-B", str(build)]
    done = subprocess.run(configure, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"cannot make the compile database of {folder.name}:\n{done.stdout}{done.stderr}")
    entries = json.loads((build / "compile_commands.json").read_text())
    return [Input(Path(e["file"]), tuple(compiler_flags(e))) for e in sorted(entries, key=lambda e: e["file"])]


def compiler_flags(entry):
    """The entry's arguments without compiler, -o, -c and the source."""
    arguments, flags = iter(shlex.split(entry["command"])[1:]), []
    for argument in arguments:
        if argument == "-o":
            next(arguments)
        elif argument not in ("-c", "--", entry["file"]):
            flags.append(argument)
    return flags

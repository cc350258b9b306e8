"""Finds the inputs below test-inputs/."""

import json
import shlex
import subprocess
from pathlib import Path

from .inputs import LINKED, NO_INPUTS, ROOT, SUFFIXES, Input, Linked, is_golden


def find_inputs(scratch):
    """All inputs. Projects (folders with a CMakeLists.txt) get a compile database, made below scratch."""
    found = []
    for area in sorted(p for p in ROOT.iterdir() if p.is_dir() and p.name not in NO_INPUTS):
        if area.name == LINKED:
            found += linked_inputs()
        elif (area / "CMakeLists.txt").is_file():
            found += project_inputs(area, scratch / area.name)
        else:
            found += [Input(p) for p in sorted(area.rglob("*")) if p.suffix in SUFFIXES and not is_golden(p)]
    return found


def linked_inputs():
    return [Linked(p) for p in sorted((ROOT / LINKED).glob("*/*")) if p.is_dir()]


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

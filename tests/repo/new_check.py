#!/usr/bin/env python3
"""A new check is three files and one line, and what tools/dev/new-check makes compiles."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from habit import REPO, report

MADE = ["checks/quick-brown/QuickBrown.cpp", "checks/quick-brown/README.md", "test-inputs/quick-brown/first.cpp"]


def files(root):
    return {str(p.relative_to(root)): p.read_text() for p in root.rglob("*") if p.is_file()}


def compile_problem(root):
    """CMake makes Page.h from the page; here it is enough that there is one."""
    (root / "checks/quick-brown/Page.h").write_text('#include "llvm/ADT/StringRef.h"\nstatic constexpr llvm::StringLiteral Page = "";\n')
    command = ["clang++-22", "-fsyntax-only", "-std=c++20", "-fno-rtti", "-I", root, "-I", root / "checks", "-I", REPO / "lib"]
    done = subprocess.run([*command, "-isystem", "/usr/lib/llvm-22/include", root / MADE[0]], capture_output=True, text=True)
    return done.stderr


def cases():
    with tempfile.TemporaryDirectory(prefix="poolcheck-") as name:
        root = Path(name)
        shutil.copytree(REPO / "checks", root / "checks")
        (root / "tools/dev").mkdir(parents=True)
        shutil.copy(REPO / "tools/dev/new-check", root / "tools/dev")
        before = files(root)
        done = subprocess.run([root / "tools/dev/new-check", "quick-brown"], capture_output=True, text=True)
        yield "runs", done.stderr
        after = files(root)
        yield "three files", "" if sorted(after.keys() - before.keys()) == MADE else f"makes {sorted(after.keys() - before.keys())}"
        changed = [f for f in before if before[f] != after[f]]
        yield "one list", "" if changed == ["checks/Checks.def"] else f"changes {changed}"
        added = set(after["checks/Checks.def"].splitlines()) - set(before["checks/Checks.def"].splitlines())
        yield "one line", "" if added == {'POOL_CHECK("quick-brown", QuickBrown)'} else f"adds {added}"
        yield "compiles", compile_problem(root)
        again = subprocess.run([root / "tools/dev/new-check", "quick-brown"], capture_output=True, text=True)
        yield "keeps what is there", "" if again.returncode and files(root).items() >= after.items() else "overwrites a check"


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "mend tools/dev/new-check after a change to checks/Check.h or to the shape of a check"))

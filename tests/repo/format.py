#!/usr/bin/env python3
"""C++ is laid out by clang-format and by nobody's taste."""

import subprocess
import sys

from habit import REPO, report, sources


def cases():
    for path in sources(".cpp", ".h"):
        done = subprocess.run(["clang-format-22", "--dry-run", "-Werror", path], cwd=REPO, capture_output=True, text=True)
        first = done.stderr.splitlines()[:1]
        yield str(path), first[0] if done.returncode else ""


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "clang-format-22 -i FILE…"))

#!/usr/bin/env python3
"""What README.md shows of the demo is what the demo prints: in its block `text demo`, `…` stands for what is left out of a line."""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "repo"))
from habit import REPO, read, report  # noqa: E402


def cases(poolcheck):
    build = REPO / "build/demo"
    subprocess.run(["cmake", "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++-22", "-S", "test-inputs/demo", "-B", build], cwd=REPO, capture_output=True, check=True)
    printed = subprocess.run([poolcheck, "scan", "-p", build], cwd=REPO, capture_output=True, text=True).stdout.splitlines()
    for line in re.search(r"^```text demo\n(.*?)^```$", read("README.md"), re.M | re.S)[1].splitlines():
        parts = [re.escape(p) for p in line.split("…")]
        yield line, "" if any(re.match(".*".join(parts) + "$", p) for p in printed) else "the demo does not print this"


if __name__ == "__main__":
    build = REPO / (sys.argv[1] if len(sys.argv) > 1 else "build/dev")
    sys.exit(report(__doc__, cases(build / "tools/poolcheck/poolcheck"), "copy what tools/demo prints into README.md"))

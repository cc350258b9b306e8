#!/usr/bin/env python3
"""The table of checks in README.md is what Checks.def and the checks say; tests/repo/readme.py --write writes it."""

import re
import sys

from habit import REPO, read, report

MARKERS = re.compile(r"(<!-- checks: .*? -->\n).*?(<!-- end of checks -->)", re.S)


def row(name, source):
    text = read(f"checks/{name}/{source}.cpp")
    summary = re.search(r'\.Summary = "(.*?)"', text)[1]
    cwe = re.search(r"int Cwe\[\] = \{(.*?)\}", text)[1]
    return f"| [`pool-{name}`](checks/{name}/README.md) | {summary} | {cwe} |"


def table():
    checks = re.findall(r'^POOL_CHECK\("([a-z-]+)", (\w+)\)$', read("checks/Checks.def"), re.M)
    return "\n".join(["| check | reports | CWE |", "|---|---|---|"] + [row(*check) for check in checks]) + "\n"


def with_table(text):
    return MARKERS.sub(lambda found: found[1] + table() + found[2], text)


if __name__ == "__main__":
    before = read("README.md")
    if sys.argv[1:] == ["--write"]:
        (REPO / "README.md").write_text(with_table(before))
        sys.exit()
    wrong = [] if MARKERS.search(before) else ["has no markers for the table of checks"]
    wrong += [] if with_table(before) == before else ["the table of checks is old"]
    sys.exit(report(__doc__, [("README.md", "; ".join(wrong))], "tests/repo/readme.py --write"))

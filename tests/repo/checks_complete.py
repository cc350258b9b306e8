#!/usr/bin/env python3
"""Each check of Checks.def has its source, its page with the fixed headings, an input that shows it and a silent twin; there are no others."""

import re
import sys

from habit import REPO, read, report

HEADINGS = ["What it finds", "Why", "Bad", "Good", "Fix", "Limits"]
BLOCKS = ("cpp bad", "cpp good")


def listed():
    return re.findall(r'^POOL_CHECK\("([a-z-]+)", (\w+)\)$', read("checks/Checks.def"), re.M)


def page_problem(name):
    page = REPO / "checks" / name / "README.md"
    if not page.is_file():
        return "has no README.md"
    text = page.read_text()
    headings = re.findall(r"^## (.*)$", text, re.M)
    if [h for h in headings if h in HEADINGS] != HEADINGS:
        return f"the page's headings must be, in this order: {', '.join(HEADINGS)}"
    if not text.startswith(f"# pool-{name}\n"):
        return f"the page must begin with '# pool-{name}'"
    return next((f"the page has no block '```{b}'" for b in BLOCKS if f"```{b}\n" not in text), "")


def input_problem(name):
    texts = [p.read_text() for p in (REPO / "test-inputs" / name).rglob("*.c*") if ".fixed." not in p.name]
    if not any(re.search(rf"// expect[^:\n]*: .*pool-{name}\b", t) for t in texts):
        return f"no input in test-inputs/{name} is marked with it"
    return "" if any("// expect-nothing" in t for t in texts) else f"no input in test-inputs/{name} is silent"


def cases():
    checks = listed()
    names = [name for name, _ in checks]
    yield "Checks.def", "" if names == sorted(set(names)) and names else "must list each check once, sorted"
    for name, source in checks:
        derived = "".join(word.capitalize() for word in name.split("-"))
        yield f"{name}: name", "" if source == derived else f"its C++ name must be {derived}"
        yield f"{name}: source", "" if (REPO / "checks" / name / f"{source}.cpp").is_file() else f"has no {source}.cpp"
        yield f"{name}: page", page_problem(name)
        yield f"{name}: inputs", input_problem(name)
    folders = [p.name for p in (REPO / "checks").iterdir() if p.is_dir() and any(p.iterdir())]
    yield "checks/", "; ".join(f"folder {f} is not in Checks.def" for f in sorted(set(folders) - set(names)))


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "tools/dev/new-check NAME makes what a check needs"))

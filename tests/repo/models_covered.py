#!/usr/bin/env python3
"""Every built-in model is used by an input with a finding and by a silent one: a model that no input needs may be wrong in every line."""

import json
import re
import sys

from habit import REPO, report, sources

# Models that say nothing about pools: what they say is seen in the lowering inputs.
NO_POOLS = {}


def names(model):
    """The qualified names and C functions by which an input uses the library."""
    document = json.loads(model.read_text())
    entries = document.get("pools", []) + document.get("leases", []) + document.get("functions", [])
    found = [e.get("type") or e.get("name") or [] for e in entries]
    return {name for names in found for name in ([names] if isinstance(names, str) else names)}


def uses(text, name):
    """A C++ name counts by its namespace and last word: inputs have using-directives and aliases."""
    parts = name.split("::")
    return all(re.search(rf"\b{re.escape(p)}\b", text) for p in {parts[0], parts[-1]} if re.match(r"\w+$", p))


def cases():
    inputs = [(REPO / p).read_text() for p in sources(".c", ".cpp", below=("test-inputs",)) if p.parts[1] != "shims" and ".fixed." not in p.name]
    loud, silent = ([t for t in inputs if ("// expect-nothing" in t) == quiet] for quiet in (False, True))
    for model in sorted([*(REPO / "lib/models/builtin").glob("*.json"), *(REPO / "lib/models/optional").glob("*.json")]):
        known = names(model)
        for kind, texts in (("a finding", loud), ("nothing to find", silent)):
            used = any(uses(t, n) for t in texts for n in known)
            yield f"{model.name}: {kind}", "" if used or model.stem in NO_POOLS else f"no input with {kind} uses it"


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "write inputs in test-inputs/<check>/libraries that include the library's own headers"))

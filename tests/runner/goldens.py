"""Goldens: files beside an input that hold what the machine said. Blessing writes them; marks are never touched."""

import difflib
import json

from .inputs import REPO


class Goldens:
    def __init__(self, blesses):
        self.blesses = blesses

    def check(self, path, actual):
        """actual: what the golden should hold; empty: there should be none. The difference in words, empty when there is none."""
        if self.blesses:
            if actual:
                path.write_text(actual)
            else:
                path.unlink(missing_ok=True)
            return ""
        name = str(path.relative_to(REPO))
        if actual and not path.exists():
            return f"{name} is missing"
        wanted = path.read_text() if path.exists() else ""
        if wanted == actual:
            return ""
        lines = difflib.unified_diff(wanted.splitlines(True), actual.splitlines(True), name, "now", n=2)
        return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def sarif_text(sarif, relative):
    """SARIF in the form of a golden: nothing in it depends on the machine or the day, and the checks' pages, which it quotes, may be rewritten."""
    run = sarif["runs"][0]
    for rule in run["tool"]["driver"]["rules"]:
        rule["help"] = {kind: "the page of the check" if text.startswith("# ") else text for kind, text in rule["help"].items()}
    run.pop("invocations", None)
    run.pop("originalUriBaseIds", None)
    return relative(json.dumps(sarif, indent=2, ensure_ascii=False)) + "\n"

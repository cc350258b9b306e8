#!/usr/bin/env python3
"""One spelling for each thing: kebab-case for what users see, CamelCase for C++ files and types, and names that say what is inside."""

import re
import sys

from habit import REPO, read, report, sources

EMPTY_WORDS = re.compile(r"(Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Misc|Common|Stuff)(?=[A-Z]|\b|$)")
TYPE = re.compile(r"^\s*(?:class|struct|enum class|enum)\s+(\w+)(?:\s+final)?\s*(?:[:{]|$)", re.M)
CAMEL = re.compile(r"[A-Z][A-Za-z0-9]*$")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*$")


def file_problem(path):
    # main.cpp is what everybody calls it.
    if path.name != "main.cpp" and not CAMEL.match(path.stem):
        return "file name is not CamelCase"
    if EMPTY_WORDS.search(path.stem):
        return "the file's name does not say what is inside"
    return ""


def type_problems(path):
    # Traits of LLVM and of the standard library are spelt as they are there.
    text = re.sub(r"^namespace (llvm|std).*?^}", "", read(path), flags=re.S | re.M)
    for name in TYPE.findall(text):
        if not CAMEL.match(name) or EMPTY_WORDS.search(name):
            yield f"type '{name}'"


def input_problem(path):
    stem = path.name.split(".")[0]
    return "" if KEBAB.match(stem) else "input names are kebab-case"


def cases():
    for path in sources(".cpp", ".h"):
        yield str(path), file_problem(path) or "; ".join(type_problems(path))
    for path in sources(".cpp", ".c", below=("test-inputs",)):
        if path.parts[1] not in ("shims", "demo"):
            yield str(path), input_problem(path)
    for folder in sorted((REPO / "checks").iterdir()):
        if folder.is_dir():
            yield str(folder.relative_to(REPO)), "" if KEBAB.match(folder.name) else "check names are kebab-case"


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "rename; the words are in the glossary of lib/README.md"))

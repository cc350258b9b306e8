#!/usr/bin/env python3
"""A room includes only the rooms that its CMake link list names, that list stays within the dependency rule, and Clang is known to frontend and tools only."""

import re
import sys

from habit import read, report, sources

# The rule of lib/README.md: what each room may include, beside itself.
RULE = {
    "ir": set(),
    "findings": {"ir"},
    "models": {"ir"},
    "store": {"ir"},
    "link": {"ir", "store"},
    "analysis": {"ir"},
    "checks": {"ir", "analysis", "findings"},
    "report": {"ir", "findings"},
    "frontend": {"ir", "models"},
    "driver": {"ir", "store", "link", "findings", "models", "analysis", "checks", "report", "frontend"},
    "tools": {"ir", "store", "link", "findings", "models", "analysis", "checks", "report", "frontend", "driver"},
}
KNOWS_CLANG = {"frontend", "tools"}
LINKS = re.compile(r"pool_library\((\w+).*?(?:ROOMS\s+([\w\s]*))?\)", re.S)
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.M)


def room_of(path):
    return path.parts[1] if path.parts[0] == "lib" else path.parts[0]


def link_cases():
    for path in sources(".txt", below=("lib", "checks")):
        for name, rooms in LINKS.findall(re.sub(r"#.*|\$\{[^}]*\}", "", read(path))):
            beyond = set(rooms.split()) - RULE.get(name, set())
            yield str(path), f"room '{name}' links {', '.join(sorted(beyond))}" if beyond else ""


def wrong_includes(path):
    room = room_of(path)
    for include in INCLUDE.findall(read(path)):
        first = include.split("/")[0]
        if first.startswith("clang") and "/" in include and room not in KNOWS_CLANG:
            yield f"includes {include}; only {', '.join(sorted(KNOWS_CLANG))} know Clang"
        if first in RULE and first != room and first not in RULE[room]:
            yield f"'{room}' must not include '{include}'"


def cases():
    yield from link_cases()
    for path in sources(".cpp", ".h", ".def", below=("lib", "checks", "tools")):
        yield str(path), "; ".join(wrong_includes(path))


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "move the code to a room that may know both sides, or pass what is needed as data"))

#!/usr/bin/env python3
"""Files and functions stay small enough to be read at one go; the tail is what is budgeted, so the limits are generous and exemptions carry a reason."""

import re
import sys

from habit import REPO, read, report, sources

HEADER, CHECK, SOURCE, INPUT, SCRIPT = 250, 250, 400, 200, 250
FUNCTION, PARAMETERS = 60, 5
# path or "path: function" → why it may be longer. One that has become short must leave this list.
EXEMPT = {}
KEYWORDS = {"if", "for", "while", "switch", "catch", "return", "sizeof", "decltype", "alignas", "requires", "namespace"}
SIGNATURE = re.compile(r"\b([A-Za-z_~][\w:~]*)\s*\(([^;{}]*)\)[^;{}()=]*(?::[^;{}]*)?$", re.S)


def blank(text):
    """The code with comments and the insides of literals blanked, lines kept."""
    keep_lines = lambda m: re.sub(r"[^\n]", " ", m[0])
    text = re.sub(r'R"(\w*)\(.*?\)\1"', keep_lines, text, flags=re.S)
    text = re.sub(r"//[^\n]*|/\*.*?\*/", keep_lines, text, flags=re.S)
    text = re.sub(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)\'', '""', text)
    return re.sub(r"^\s*#.*(?:\\\n.*)*$", "", text, flags=re.M)


def functions(text):
    """(name, lines, parameters) of each function that has a body, by matching braces; a lambda belongs to the function around it."""
    code, position, found = blank(text), 0, []
    while (opening := code.find("{", position)) >= 0:
        before = code[max(code.rfind(";", 0, opening), code.rfind("}", 0, opening), code.rfind("{", 0, opening)) + 1 : opening]
        signature = SIGNATURE.search(before.rstrip())
        position = opening + 1
        is_macro = signature and signature[1].isupper() and not signature[1].startswith("TEST")
        if not signature or signature[1] in KEYWORDS or is_macro:
            continue
        position = closing(code, opening)
        found.append((signature[1], code.count("\n", opening, position) + 1, count_parameters(signature[2])))
    return found


def closing(code, opening):
    depth = 0
    for match in re.finditer(r"[{}]", code[opening:]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return opening + match.end()
    return len(code)


def first_list(text):
    """Up to the parenthesis that closes the parameter list: a constructor's initialisers may follow."""
    depth = 0
    for position, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            return text[:position]
    return text


def count_parameters(text):
    flat = first_list(text)
    while (shorter := re.sub(r"<[^<>]*>|\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", "", flat)) != flat:
        flat = shorter
    return flat.count(",") + 1 if flat.strip() else 0


def limit(path):
    if path.parts[0] == "test-inputs":
        return INPUT
    if path.suffix == ".py" or not path.suffix:
        return SCRIPT
    if path.suffix == ".h":
        return HEADER
    return CHECK if path.parts[0] == "checks" else SOURCE


def exempted(key, problem):
    if key in EXEMPT:
        return "" if problem else "is short enough now: take it out of EXEMPT"
    return problem


def cases():
    scripts = sources(".py", "", below=("tests", "tools/dev"))
    scripts = [p for p in scripts if p.suffix or read_first_line(p).startswith("#!")]
    for path in sources(".cpp", ".h", ".c", below=("lib", "checks", "tools", "tests/unit", "test-inputs")) + scripts:
        text = read(path)
        lines = text.count("\n")
        yield str(path), exempted(str(path), f"{lines} lines, the limit is {limit(path)}" if lines > limit(path) else "")
        if path.parts[0] != "test-inputs" and path.suffix in (".cpp", ".h"):
            for name, length, parameters in functions(text):
                key, over = f"{path}: {name}", []
                over += [f"{length} lines, the limit is {FUNCTION}"] if length > FUNCTION else []
                over += [f"{parameters} parameters, the limit is {PARAMETERS}"] if parameters > PARAMETERS else []
                yield key, exempted(key, "; ".join(over))


def read_first_line(path):
    file = REPO / path
    return file.read_text(errors="replace").split("\n", 1)[0] if file.is_file() else ""


if __name__ == "__main__":
    sys.exit(report(__doc__, cases(), "split along a seam that has a name; or EXEMPT in this file, with a reason"))

"""A compile database from what `make -knw` says it would do, for projects whose build writes none."""

import re
import shlex
from pathlib import Path

DIRECTORY = re.compile(r"make(?:\[\d+\])?: (Entering|Leaving) directory '(.*)'$")
COMPILER = re.compile(r"(.*/)?(\S+-)?(clang|gcc|cc|g\+\+|clang\+\+|c\+\+)(-\d+)?$")
# Automake's way to say that a source may lie in the source folder, in which we are.
IN_SOURCE_FOLDER = re.compile(r"`test -f \S+ \|\| echo \S+`")
SOURCE = re.compile(r".*\.(c|cc|cpp|cxx)$")
# Libtool's own, outputs, and a quote that the dry run leaves alone: the compiler does not know them, or must not write.
DROPPED = {'"', "-prefer-pic", "-prefer-non-pic", "-static", "-shared", "-MMD", "-MD"}
DROPPED_WITH_VALUE = {"-o", "-MF", "-MT", "-MQ"}


def entries(log, folder):
    """One entry for each source, in the order of the log."""
    found, directories = {}, [str(folder)]
    for line in IN_SOURCE_FOLDER.sub("", log.replace("\\\n", " ")).splitlines():
        if move := DIRECTORY.match(line):
            directories = directories + [move[2]] if move[1] == "Entering" else directories[:-1] or [str(folder)]
            continue
        for directory, words in commands(line, directories[-1]):
            if entry := compile_entry(words, directory):
                found.setdefault(entry["file"], entry)
    return list(found.values())


def commands(line, directory):
    """The simple commands of a line of shell, each with the directory it runs in."""
    try:
        words = shlex.split(line, comments=False)
    except ValueError:
        return
    command = []
    for word in words + [";"]:
        if word not in ("&&", "||", ";", "|"):
            command.append(word.removesuffix(";"))
            if not word.endswith(";"):
                continue
        if command[:1] == ["cd"] and len(command) > 1:
            directory = str(Path(directory) / command[1])
        elif command:
            yield directory, command
        command = []


def compile_entry(words, directory):
    start = next((n for n, word in enumerate(words) if COMPILER.match(word)), None)
    if start is None or "-c" not in words[start:]:
        return None
    arguments, source, rest = ["clang-22"], None, iter(words[start + 1 :])
    for word in rest:
        if word in DROPPED_WITH_VALUE:
            next(rest, None)
        elif SOURCE.match(word) and not word.startswith("-"):
            source = word
            arguments.append(word)
        elif word not in DROPPED:
            arguments.append(word)
    if not source or not (Path(directory) / source).exists():
        return None
    return {"directory": directory, "file": str((Path(directory) / source).resolve()), "arguments": arguments}

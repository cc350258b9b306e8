#!/usr/bin/env python3
"""Every name in the models of the packaged libraries is one that Clang finds in those libraries' own headers: a misspelt name would match nothing, silently."""

import json
import re
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[3]
CLANG = ["clang++-22", "-fsyntax-only", "-w", "-D_GNU_SOURCE", "-x", "c++", "-", "-Xclang", "-ast-list"]
INCLUDE = "/usr/include"
APR = [f"-I{INCLUDE}/apr-1.0"]
STD = """algorithm array atomic barrier condition_variable csetjmp cassert cstdio cstdlib cstring deque exception forward_list functional future iterator latch
  list map memory numeric optional queue semaphore set stack string string_view thread unordered_map unordered_set utility variant vector ranges poll.h
  pthread.h semaphore.h sys/epoll.h sys/select.h sys/wait.h threads.h time.h unistd.h"""
POCO = "Session SessionPool SessionPoolContainer Transaction RecordSet"
# model: headers, compiler flags
LIBRARIES = {
    "std": (STD.split(), ["-std=c++23"]),
    "soci": (["soci/soci.h"], []),
    "poco-data": ([f"Poco/Data/{h}.h" for h in POCO.split()], []),
    "poco-objectpool": (["Poco/ObjectPool.h", "Poco/Redis/PoolableConnectionFactory.h", "Poco/MongoDB/PoolableConnectionFactory.h"], []),
    "libzdb": (["zdb.h"], [f"-I{INCLUDE}/zdb"]),
    "cppdb": (["cppdb/frontend.h", "cppdb/backend.h", "cppdb/pool.h"], ["-std=c++14"]),
    "mysqlpp": (["mysql++/mysql++.h"], ["-std=c++14", f"-I{INCLUDE}/mariadb"]),
    "mongoc": (["mongoc/mongoc.h"], [f"-I{INCLUDE}/libmongoc-1.0", f"-I{INCLUDE}/libbson-1.0"]),
    "apr": (["apr_reslist.h", "apr_dbd.h", "apr_thread_pool.h", "apr_thread_cond.h"], APR),
    "mod_dbd": (["apr_dbd.h", "httpd.h", "mod_dbd.h"], ["-std=c++14", *APR, f"-I{INCLUDE}/apache2"]),
    "libmemcached": (["libmemcached/util.h"], []),
}
# Names that Debian 12's version of a library does not have yet, or that another implementation of the standard library has.
ELSEWHERE = {
    "std": r"std::(__wrap_iter|__list_iterator|__map_iterator|shared_ptr|future|shared_future)::|std::(bind_back|forward_like)$",
    "libzdb": r"zdb::|ConnectionPool_getConnectionOrException$",
}


def plain(name):
    """Without template arguments, inline namespaces and the scope of a conversion's type."""
    scope, operator = re.fullmatch(r"(.*?)((?:\boperator\W.*)?)", name).groups()
    while (shorter := re.sub(r"<[^<>]*>", "", scope)) != scope:
        scope = shorter
    operator = re.sub(r"operator (?:\w+::)*(\w+)\b.*", r"operator \1", operator)
    return re.sub(r"\b(__cxx11|_V2|string_literals|literals)::", "", scope) + operator


def declared(headers, flags):
    text = "".join(f"#include <{h}>\n" for h in headers)
    done = subprocess.run([*CLANG, *flags], input=text, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"FAILED {headers[0]}: {done.stderr}")
    return {plain(line.strip()) for line in done.stdout.splitlines()}


def named(model):
    entries = model.get("pools", []) + model.get("leases", []) + model["functions"]
    for names in (e.get("type") or e.get("name") or [] for e in entries):
        yield from [names] if isinstance(names, str) else names


def main():
    failed = looked = 0
    for library, (headers, flags) in LIBRARIES.items():
        known = declared(headers, flags)
        model = json.loads((REPO / f"lib/models/builtin/{library}.json").read_text())
        for name in sorted(set(named(model))):
            looked += 1
            if name not in known and not re.match(ELSEWHERE.get(library, r"$"), name):
                failed += 1
                print(f"FAILED {library}.json: {name} is not declared in {headers[0]} and the headers listed with it")
    print(f"{looked - failed} passed, {failed} failed")
    return 1 if failed or not looked else 0


if __name__ == "__main__":
    sys.exit(main())

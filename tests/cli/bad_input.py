#!/usr/bin/env python3
"""A bad source costs that source, a bad model costs the run, and each costs one message."""

import json
import os

from sandbox import FOUND, INCOMPLETE, MODEL, NESTED, NOT_STARTED, NOTHING_FOUND, Sandbox, main


class Sources(Sandbox):
    def assert_costs_one(self, name, *words, **options):
        for order in (["nested.cpp", name], [name, "nested.cpp"]):
            self.assert_incomplete(self.scan(*order, **options), name, *words)

    def test_absent(self):
        self.assert_costs_one("absent.cpp", "No such file")

    def test_directory(self):
        os.mkdir(self.path("folder.cpp"))
        self.assert_costs_one("folder.cpp", "is a directory")

    def test_pipe(self):
        os.mkfifo(self.path("pipe.cpp"))
        self.assert_costs_one("pipe.cpp", "not a regular file")

    def test_symlink_loop(self):
        os.symlink("loop.cpp", self.path("loop.cpp"))
        self.assert_costs_one("loop.cpp", "symbolic links")

    def test_unreadable(self):
        os.chmod(self.path("clean.cpp"), 0)
        os.chmod(self.folder, 0o755)
        # root reads everything
        user = 65534 if os.geteuid() == 0 else None
        self.assert_incomplete(self.scan("nested.cpp", "clean.cpp", user=user), "clean.cpp", "Permission denied")

    def test_empty_source_is_clean(self):
        self.write("empty.cpp", "")
        self.assertEqual(self.scan("empty.cpp").returncode, NOTHING_FOUND)

    def test_errors_make_a_unit_partial(self):
        self.write("partial.cpp", '#include "absent.h"\n' + NESTED + "int broken( {\n")
        run = self.scan("partial.cpp")
        self.assertEqual(run.returncode, INCOMPLETE)
        self.assertIn("partial.cpp:10:", run.stdout)
        self.assertIn("analysed in part", run.stdout)
        self.assertIn("'absent.h' file not found", run.stdout)

    def test_unparsable(self):
        for name, content in [("bytes.cpp", bytes(range(256)) * 40), ("error.cpp", "#error stop\n"), ("deep.cpp", "int a = " + "(" * 100000 + ";")]:
            with self.subTest(name):
                self.write(name, content)
                self.assert_costs_one(name, "error: ")

    def test_deep_nesting_that_is_legal(self):
        self.write("sum.cpp", NESTED + "int sum() { return 1" + " + 1" * 50000 + "; }\n")
        self.assertEqual(self.scan("sum.cpp").returncode, FOUND)

    def test_the_parser_crashes(self):
        for pragma in "crash", "parser_crash", "llvm_fatal_error":
            with self.subTest(pragma):
                self.write("crash.cpp", "#pragma clang __debug " + pragma + "\nint x;\n")
                self.assert_costs_one("crash.cpp", "the parser ")

    def test_the_parser_does_not_end(self):
        self.write("endless.cpp", "constexpr int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\nstatic_assert(fib(60) > 0);\n")
        run = self.scan("nested.cpp", "endless.cpp", "--unit-timeout", "2", flags=("-std=c++20", "-fconstexpr-steps=2147483647"))
        self.assert_incomplete(run, "endless.cpp", "too long")

    def test_includes_itself(self):
        self.write("self.cpp", '#include "self.cpp"\n#include "self.cpp"\n')
        self.assert_costs_one("self.cpp", "nested too deeply")

    def test_flag_that_no_compiler_knows(self):
        self.assertEqual(self.scan("nested.cpp", flags=["-std=c++20", "--frobnicate"]).returncode, FOUND)
        run = self.scan("nested.cpp", flags=["-std=c++77"])
        self.assertEqual(run.returncode, INCOMPLETE)
        self.assertIn("c++77", run.stdout)


class Models(Sandbox):
    def assert_model_refused(self, content, *words):
        self.write("wrong.json", content)
        run = self.run_tool("scan", "nested.cpp", "--models", "wrong.json", "--")
        self.assert_refused(run, "wrong.json", *words)
        check = self.run_tool("models", "check", "wrong.json")
        self.assertEqual((check.returncode, check.stderr), (NOT_STARTED, run.stderr))

    def test_wrong_key(self):
        self.assert_model_refused(json.dumps(dict(MODEL, poools=[]), indent=1), "wrong.json:", "poools")

    def test_wrong_type(self):
        self.assert_model_refused(json.dumps(dict(MODEL, pools=7), indent=1), "wrong.json:", "pools")

    def test_syntax(self):
        self.assert_model_refused('{\n "poolcheck": 1,\n', "wrong.json:")

    def test_empty(self):
        self.assert_model_refused("")

    def test_not_utf8(self):
        self.assert_model_refused(json.dumps(MODEL).encode().replace(b"this test", b"\xff\xfe"))

    def test_100_megabytes(self):
        self.write("wrong.json", b"[" * (100 << 20))
        self.assert_refused(self.run_tool("scan", "nested.cpp", "--models", "wrong.json", "--"), "wrong.json")

    def test_absent_or_directory(self):
        self.assert_refused(self.run_tool("scan", "nested.cpp", "--models", "absent.json", "--"), "absent.json")
        self.assert_refused(self.run_tool("scan", "nested.cpp", "--models", ".", "--"), ".")

    def test_right(self):
        self.assertEqual(self.run_tool("models", "check", "model.json").returncode, NOTHING_FOUND)


if __name__ == "__main__":
    main()

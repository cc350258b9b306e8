#!/usr/bin/env python3
"""extract and scan, apart or in one, say the same; a stored unit that is not what was written costs that unit and one message."""

import os

from sandbox import CHECK, CLEAN, FOUND, INCOMPLETE, NESTED, NOTHING_FOUND, POOL, Sandbox, main

OUTER = POOL + "void inner(Pool &P);\nvoid outer(Pool &P) {\n  Lease First(P);\n  inner(P);\n}\n"
INNER = POOL + "void inner(Pool &P) {\n  Lease Second(P);\n}\n"


class StoredUnits(Sandbox):
    def setUp(self):
        super().setUp()
        self.write("outer.cpp", OUTER)
        self.write("inner.cpp", INNER)

    def extract(self, source, output, *options, flags=("-std=c++20",)):
        return self.run_tool("extract", source, "-o", output, "--models", "model.json", *options, "--", *flags)

    def extract_all(self, *names, status=NOTHING_FOUND):
        for name in names:
            run = self.extract(name, name + ".pir")
            self.assertEqual((run.returncode, run.stdout), (status, ""), run.stderr)
        return [name + ".pir" for name in names]

    def reports(self, *arguments, status):
        """Text and SARIF."""
        run = self.run_tool("scan", *arguments, "--format", "text", "--format", "sarif", "-o", "report.sarif", "--models", "model.json", "--", "-std=c++20")
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        with open(self.path("report.sarif")) as sarif:
            return run.stdout, sarif.read()

    def test_both_halves_are_one_scan(self):
        names = ["outer.cpp", "inner.cpp", "nested.cpp", "clean.cpp"]
        units = self.extract_all(*names)
        whole = self.reports(*names, status=FOUND)
        self.assertEqual(whole[0].count(CHECK), 2)
        self.assertIn("inner.cpp:8:9", whole[0])
        self.assertEqual(self.reports(*units, status=FOUND), whole)
        self.assertEqual(self.reports(*reversed(units), status=FOUND), whole)
        self.assertEqual(self.reports(units[0], *names[1:], status=FOUND), whole)

    def test_sources_may_be_gone(self):
        units = self.extract_all("outer.cpp", "inner.cpp")
        os.remove(self.path("outer.cpp"))
        run = self.run_tool("scan", *units)
        self.assertEqual(run.returncode, FOUND)
        self.assertIn(CHECK, run.stdout)

    def test_any_name(self):
        self.extract("nested.cpp", "unit")
        run = self.run_tool("scan", "unit")
        self.assertEqual(run.returncode, FOUND, run.stdout + run.stderr)

    def test_what_went_wrong_is_stored(self):
        self.write("partial.cpp", NESTED + "int broken( {\n")
        self.write("crash.cpp", "#pragma clang __debug parser_crash\nint x;\n")
        names = ["partial.cpp", "crash.cpp"]
        units = self.extract_all(*names, status=INCOMPLETE)
        whole = self.reports(*names, status=INCOMPLETE)
        self.assertIn("analysed in part", whole[0])
        self.assertIn("the parser ", whole[0])
        self.assertEqual(self.reports(*units, status=INCOMPLETE), whole)

    def test_damaged(self):
        units = self.extract_all("nested.cpp", "clean.cpp")
        with open(self.path(units[1]), "rb") as file:
            whole = file.read()
        flipped = bytearray(whole)
        flipped[len(whole) // 2] ^= 4
        for content, word in [(whole[:-9], "damaged"), (bytes(flipped), "damaged"), (b"", "not a stored unit"), (CLEAN, "not a stored unit")]:
            with self.subTest(word):
                self.write(units[1], content)
                self.assert_incomplete(self.run_tool("scan", *units), units[1] + ": not analysed: " + word)
        self.assert_incomplete(self.run_tool("scan", units[0], "absent.pir"), "absent.pir", "No such file")

    def test_two_files_that_define_one_function_differently(self):
        self.write("other.cpp", POOL + "void inner(Pool &) {}\n")
        run = self.scan("outer.cpp", "inner.cpp", "other.cpp")
        self.assertEqual(run.returncode, NOTHING_FOUND, run.stdout)
        self.assertIn("function inner: it is defined differently in several files", run.stdout)

    def test_wrong_usage(self):
        self.assert_refused(self.run_tool("extract", "clean.cpp", "--"), "-o")
        self.assert_refused(self.extract("absent.cpp", "x.pir"), "absent.cpp")
        self.database([self.entry("clean.cpp", "-DONE"), self.entry("clean.cpp", "-DTWO")])
        self.assert_refused(self.run_tool("extract", "clean.cpp", "-p", "build", "-o", "x.pir"), "2 ways")
        self.assertFalse(os.path.exists(self.path("x.pir")))

    def test_summarize(self):
        self.database([self.entry("outer.cpp"), self.entry("inner.cpp")])
        run = self.run_tool("summarize", "-p", "build", "-o", "program.pir", "--models", "model.json")
        self.assertEqual((run.returncode, run.stdout, run.stderr), (NOTHING_FOUND, "", ""))
        again = self.run_tool("scan", "program.pir")
        self.assertEqual(again.returncode, FOUND)
        self.assertIn("inner.cpp:8:9", again.stdout)


if __name__ == "__main__":
    main()

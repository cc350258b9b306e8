#!/usr/bin/env python3
"""--diff: findings on changed lines, and those of functions that a change, there or in what they call, makes behave otherwise; nothing else."""

import difflib
import subprocess

from sandbox import CHECK, FOUND, NESTED, NOTHING_FOUND, POOL, POOLCHECK, Sandbox, main

# A finding in `held`, in another file than the callee that causes it.
HEADER = POOL + "void callee(Pool &P);\nvoid idle();\n"
HELD = '#include "pools.h"\nvoid held(Pool &P) {\n  Lease First(P);\n  idle();\n  callee(P);\n}\n'
CALLEE = '#include "pools.h"\nvoid callee(Pool &P) {\n  int Words = 0;\n  Lease Second(P);\n}\n'
IDLE = '#include "pools.h"\nvoid idle() {\n  int Words = 0;\n}\nvoid unused(Pool &P) {\n  Lease Only(P);\n}\n'
ALL = ("held.cpp", "callee.cpp", "idle.cpp")


def diff(name, before, after, prefix=True):
    """As git writes it."""
    return "".join(difflib.unified_diff(before.splitlines(True), after.splitlines(True), "a/" + name if prefix else name, "b/" + name if prefix else name))


class Lines(Sandbox):
    def against(self, text, *names):
        self.write("change.diff", text)
        return self.scan(*(names or ("nested.cpp",)), "--diff", "change.diff")

    def assert_shown(self, run, count=1):
        self.assertEqual((run.returncode, run.stdout.count(CHECK)), (FOUND, count), run.stdout + run.stderr)

    def assert_silent(self, run, left_out=1):
        self.assertEqual(run.returncode, NOTHING_FOUND, run.stdout)
        self.assertEqual(run.stderr, f"poolcheck: {left_out} finding{'s' * (left_out != 1)} outside the diff\n")

    def test_place_and_steps(self):
        for line in "  Lease Second(P);\n", "  Lease First(P);\n":
            with self.subTest(line):
                self.assert_shown(self.against(diff("nested.cpp", NESTED.replace(line, ""), NESTED)))

    def test_same_function(self):
        self.assert_shown(self.against(diff("nested.cpp", NESTED.replace("  Lease Second", "  First.~Lease();\n  Lease Second"), NESTED)))

    def test_elsewhere_in_the_file(self):
        after = NESTED + "void later() {\n}\n"
        self.write("nested.cpp", after)
        self.assert_silent(self.against(diff("nested.cpp", NESTED, after)))

    def test_other_file(self):
        self.assert_silent(self.against(diff("other.cpp", NESTED.replace("  Lease First(P);\n", ""), NESTED)))
        self.assert_silent(self.against(""))

    def test_new_and_renamed_file(self):
        self.assert_shown(self.against("--- /dev/null\n+++ b/nested.cpp\n" + diff("nested.cpp", "", NESTED).split("\n", 2)[2]))
        renamed = "diff --git a/old.cpp b/nested.cpp\nsimilarity index 90%\nrename from old.cpp\nrename to nested.cpp\n"
        self.assert_silent(self.against(renamed))
        self.assert_shown(self.against(renamed + diff("nested.cpp", NESTED.replace("  Lease First(P);\n", ""), NESTED)))

    def test_without_prefix_and_with_other_line_ends(self):
        text = diff("nested.cpp", NESTED.replace("  Lease First(P);\n", ""), NESTED, prefix=False)
        self.assert_shown(self.against(text))
        self.assert_shown(self.against(text.replace("\n", "\r\n")))

    def test_scanned_below_the_top_of_the_repository(self):
        self.write("sub/nested.cpp", NESTED)
        self.assert_silent(self.against(diff("nested.cpp", NESTED.replace("  Lease First(P);\n", ""), NESTED), "sub/nested.cpp"))
        self.assert_shown(self.against(diff("sub/nested.cpp", NESTED.replace("  Lease First(P);\n", ""), NESTED), "sub/nested.cpp"))

    def test_standard_input(self):
        text = diff("nested.cpp", NESTED.replace("  Lease First(P);\n", ""), NESTED)
        command = [POOLCHECK, "scan", "nested.cpp", "--models", "model.json", "--diff", "-", "--", "-std=c++20"]
        for given, status in (text, FOUND), ("", NOTHING_FOUND):
            run = subprocess.run(command, cwd=self.folder, input=given, capture_output=True, text=True, timeout=120)
            self.assertEqual(run.returncode, status, run.stdout + run.stderr)

    def test_with_baseline(self):
        self.scan("nested.cpp", "--write-baseline", "known.json")
        self.write("change.diff", diff("nested.cpp", "", NESTED))
        run = self.scan("nested.cpp", "--baseline", "known.json", "--diff", "change.diff")
        self.assertEqual((run.returncode, run.stderr), (NOTHING_FOUND, "poolcheck: 1 finding known from the baseline\npoolcheck: 0 findings outside the diff\n"))

    def test_refused(self):
        self.write("words.txt", "not a diff\n")
        self.write("cut.diff", diff("nested.cpp", "", NESTED)[:-40])
        self.write("merge.diff", "diff --cc nested.cpp\n--- a/nested.cpp\n+++ b/nested.cpp\n@@@ -1,1 -1,1 +1,1 @@@\n")
        for name, word in ("words.txt", "no unified diff"), ("cut.diff", "line 3"), ("merge.diff", "merge"), ("absent.diff", "cannot be read"):
            with self.subTest(name):
                self.assert_refused(self.scan("nested.cpp", "--diff", name), name, word)


class Callees(Sandbox):
    def setUp(self):
        super().setUp()
        for name, text in ("pools.h", HEADER), ("held.cpp", HELD), ("callee.cpp", CALLEE), ("idle.cpp", IDLE):
            self.write(name, text)

    def findings(self, name, before, after):
        self.write(name, after)
        self.write("change.diff", diff(name, before, after))
        run = self.scan(*ALL, "--diff", "change.diff")
        return run.stdout.count(CHECK)

    def test_callee_in_another_file(self):
        self.assertEqual(self.findings("callee.cpp", CALLEE.replace("  Lease Second(P);\n", ""), CALLEE), 1, "a step is new")
        self.assertEqual(self.findings("callee.cpp", CALLEE, CALLEE.replace("int Words = 0;", "int Words = 1;")), 1, "the callee reaches pools")

    def test_callee_that_has_nothing_to_do_with_pools(self):
        self.assertEqual(self.findings("idle.cpp", IDLE, IDLE.replace("int Words = 0;", "int Words = 1;")), 0)

    def test_function_that_is_not_called(self):
        self.assertEqual(self.findings("idle.cpp", IDLE, IDLE.replace("Lease Only(P);", "Lease Alone(P);")), 0)

    def test_callee_that_no_longer_does_something(self):
        header = HEADER + "void end(Lease &L);\n"
        held = HELD.replace("  idle();\n", "  end(First);\n")
        before = '#include "pools.h"\nvoid end(Lease &L) {\n  int Words = 0;\n  L.~Lease();\n}\n'
        self.write("pools.h", header)
        self.write("held.cpp", held)
        self.assertEqual(self.findings("idle.cpp", before, before.replace("  L.~Lease();\n", "")), 1)


if __name__ == "__main__":
    main()

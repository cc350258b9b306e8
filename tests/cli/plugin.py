#!/usr/bin/env python3
"""The clang-tidy plugin with summaries that are wrong: one clear message, and what the unit says alone is still reported."""

import json
import os
import subprocess

from sandbox import CHECK, CLEAN, NOTHING_FOUND, POOL, POOLCHECK, Sandbox, main

PLUGIN = os.environ.get("POOLCHECK_PLUGIN", os.path.join(os.path.dirname(POOLCHECK), "../clang-tidy-plugin/libpoolcheck-tidy.so"))
INNER = POOL + "void inner(Pool &P) {\n  Lease Second(P);\n}\n"
OUTER = POOL + "void inner(Pool &P);\nvoid outer(Pool &P) {\n  Lease First(P);\n  inner(P);\n}\n"


class Plugin(Sandbox):
    def setUp(self):
        super().setUp()
        self.write("inner.cpp", INNER)
        self.write("outer.cpp", OUTER)

    def tidy(self, source, summaries):
        given = {"pool-nested-acquire.Models": self.path("model.json"), "pool-nested-acquire.Summaries": self.path(summaries)}
        command = ["clang-tidy-22", "--quiet", "-load", os.path.abspath(PLUGIN), "--checks=-*,pool-nested-acquire", f"--config={json.dumps({'CheckOptions': given})}"]
        return subprocess.run([*command, source, "--", "-std=c++20"], cwd=self.folder, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)

    def summarize(self):
        run = self.run_tool("summarize", "inner.cpp", "outer.cpp", "-o", "program.pir", "--models", "model.json", "--", "-std=c++20")
        self.assertEqual(run.returncode, NOTHING_FOUND, run.stderr)
        with open(self.path("program.pir"), "rb") as file:
            return file.read()

    def test_sees_the_program(self):
        self.summarize()
        self.assertIn("outer.cpp:10:3", self.tidy("outer.cpp", "program.pir").stdout)

    def test_summaries_that_are_not_what_was_written(self):
        whole = self.summarize()
        flipped = bytearray(whole)
        flipped[len(whole) // 2] ^= 4
        for content, word in [(whole[:-9], "damaged"), (bytes(flipped), "damaged"), (b"", "not a stored unit"), (CLEAN, "not a stored unit")]:
            with self.subTest(word):
                self.write("program.pir", content)
                self.assert_told(self.tidy("nested.cpp", "program.pir"), "program.pir: " + word)
        self.assert_told(self.tidy("nested.cpp", "absent.pir"), "absent.pir: cannot be read")

    def assert_told(self, run, words):
        told = [line for line in run.stdout.splitlines() if "[clang-tidy-config]" in line]
        self.assertEqual(len(told), 1, run.stdout + run.stderr)
        self.assertIn(words, told[0])
        self.assertIn(CHECK.strip("[]"), run.stdout)
        self.assertEqual(run.returncode, NOTHING_FOUND)


if __name__ == "__main__":
    main()

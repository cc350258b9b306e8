#!/usr/bin/env python3
"""What `poolcheck demand` says about the program in test-inputs/demand: text and JSON, with and without a number of tasks, from sources and from stored units.

BLESS=1 writes the tables."""

import json
import os
import shutil

from sandbox import FOUND, INCOMPLETE, NOTHING_FOUND, REPO, Sandbox, main

PROGRAM = os.path.join(REPO, "test-inputs", "demand")
SHIMS = os.path.join(REPO, "test-inputs", "shims")
UNITS = ["audit.cpp", "loop.cpp", "main.cpp"]
FLAGS = ["--", "-std=c++20", "-I", SHIMS]


class Demand(Sandbox):
    def setUp(self):
        super().setUp()
        for name in UNITS + ["pools.h"]:
            shutil.copy(os.path.join(PROGRAM, name), self.folder)

    def demand(self, *arguments, units=UNITS, flags=FLAGS):
        return self.run_tool("demand", *units, "--models", os.path.join(SHIMS, "shim.json"), *arguments, *flags)

    def assert_table(self, name, text):
        golden = os.path.join(PROGRAM, name)
        if os.environ.get("BLESS"):
            with open(golden, "w") as file:
                file.write(text)
        with open(golden) as file:
            self.assertEqual(text, file.read())

    def test_text(self):
        run = self.demand()
        self.assertEqual((run.returncode, run.stderr), (FOUND, ""))
        self.assert_table("table.txt", run.stdout)

    def test_tasks(self):
        self.assert_table("table-tasks.txt", self.demand("--tasks", "4").stdout)

    def test_json_in_a_file(self):
        run = self.demand("--tasks", "4", "--format", "json", "-o", "table.json")
        self.assertEqual((run.returncode, run.stdout), (FOUND, ""))
        with open(self.path("table.json")) as file:
            text = file.read()
        self.assertEqual(json.loads(text)["poolcheckDemand"], 1)
        self.assert_table("table.json", text)

    def test_order_and_jobs_change_nothing(self):
        first = self.demand("--jobs", "1")
        self.assertEqual(first.stdout, self.demand("--jobs", "3", units=UNITS[::-1]).stdout)

    def test_stored_units(self):
        for unit in UNITS:
            stored = self.run_tool("extract", unit, "-o", unit + ".pir", "--models", os.path.join(SHIMS, "shim.json"), *FLAGS)
            self.assertEqual((stored.returncode, stored.stderr), (NOTHING_FOUND, ""))
        run = self.demand(units=[unit + ".pir" for unit in UNITS], flags=[])
        self.assertEqual(run.stdout, self.demand().stdout)

    def test_nothing_too_small(self):
        self.write("one.cpp", '#include "shim_pool.h"\nshim::Pool P(1);\nint f() { return P.execute("SELECT 1"); }\n')
        run = self.demand(units=["one.cpp"])
        self.assertEqual(run.returncode, NOTHING_FOUND, run.stdout + run.stderr)
        self.assertIn("enough for one task", run.stdout)

    def test_incomplete(self):
        run = self.demand(units=["main.cpp", "absent.cpp"])
        self.assertEqual(run.returncode, INCOMPLETE)
        self.assertIn("absent.cpp", run.stderr)
        self.assertIn("Orders", run.stdout)

    def test_usage(self):
        self.assert_refused(self.demand("--format", "sarif"), "sarif", "text, json")
        for number in "0", "-1", "many":
            self.assert_refused(self.demand("--tasks", number), "--tasks")


class TasksOfTheConfiguration(Sandbox):
    def test_wrong_number(self):
        self.write(".poolcheck.json", '{ "tasks": 0 }')
        self.assert_refused(self.scan("clean.cpp"), ".poolcheck.json", "tasks", "1 to")

    def test_command_line_goes_first(self):
        shutil.copy(os.path.join(REPO, "test-inputs", "undersized", "load", "four-tasks.cpp"), self.folder)
        scan = ["scan", "four-tasks.cpp", "--checks", "pool-undersized", "--models", os.path.join(SHIMS, "shim.json")]
        self.write(".poolcheck.json", '{ "tasks": 4 }')
        self.assertIn("need 5", self.run_tool(*scan, *FLAGS).stdout)
        self.assertIn("need 8", self.run_tool(*scan, "--tasks", "7", *FLAGS).stdout)
        self.assertEqual(self.run_tool(*scan, "--tasks", "3", *FLAGS).returncode, NOTHING_FOUND)


if __name__ == "__main__":
    main()

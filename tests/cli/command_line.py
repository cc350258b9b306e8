#!/usr/bin/env python3
"""What the command line promises: exit statuses, one line for wrong usage, reports written whole or not at all, and the same bytes for any order and any number of jobs."""

import json
import os

from sandbox import CHECK, FOUND, INCOMPLETE, NESTED, NOT_STARTED, NOTHING_FOUND, Sandbox, main


class ExitStatus(Sandbox):
    def test_nothing_found(self):
        self.assertEqual(self.scan("clean.cpp").returncode, NOTHING_FOUND)

    def test_found(self):
        run = self.scan("nested.cpp")
        self.assertEqual(run.returncode, FOUND, run.stdout + run.stderr)
        self.assertIn("nested.cpp:9:", run.stdout)
        self.assertEqual(run.stderr, "")

    def test_exit_zero_forgives_findings_only(self):
        self.assertEqual(self.scan("nested.cpp", "--exit-zero").returncode, NOTHING_FOUND)
        self.assertEqual(self.scan("nested.cpp", "absent.cpp", "--exit-zero").returncode, INCOMPLETE)

    def test_help_and_version(self):
        for arguments in ["--help"], ["scan", "--help"], ["models", "--help"], ["--version"]:
            self.assertEqual(self.run_tool(*arguments).returncode, NOTHING_FOUND)


class Usage(Sandbox):
    def test_no_command(self):
        self.assert_refused(self.run_tool(), "subcommand")

    def test_unknown_command(self):
        self.assert_refused(self.run_tool("scam"), "scam")

    def test_unknown_flag(self):
        self.assert_refused(self.scan("clean.cpp", "--frobnicate"), "--frobnicate")

    def test_unknown_format(self):
        self.assert_refused(self.scan("clean.cpp", "--format", "yaml"), "yaml", "text, sarif")

    def test_unknown_check(self):
        self.assert_refused(self.scan("clean.cpp", "--checks", "pool-nested-aquire"), "pool-nested-aquire")
        self.assert_refused(self.run_tool("explain", "pool-nested-aquire"), "pool-nested-aquire", "pool-nested-acquire")

    def test_unknown_model(self):
        self.assert_refused(self.run_tool("models", "show", "sqoi"), "sqoi")

    def test_jobs(self):
        for number in "0", "-1", "many":
            self.assert_refused(self.scan("clean.cpp", "--jobs", number), "--jobs")

    def test_two_reports_on_standard_output(self):
        self.assert_refused(self.scan("clean.cpp", "--format", "text", "--format", "sarif"), "standard output", "-o")


class Outputs(Sandbox):
    def test_cannot_be_written(self):
        os.mkdir(self.path("folder"))
        for target in "folder", "absent/report", "/proc/report":
            with self.subTest(target):
                self.assert_refused(self.scan("nested.cpp", "-o", target), target, "cannot be written")
        self.assert_only("clean.cpp", "folder", "model.json", "nested.cpp")

    def test_nothing_is_left_when_nothing_was_analysed(self):
        self.assertEqual(self.scan_database("-p", "nowhere", "-o", "report").returncode, NOT_STARTED)
        self.assert_only("clean.cpp", "model.json", "nested.cpp")

    def test_device_that_is_full(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        run = self.scan("nested.cpp", "-o", "/dev/full")
        self.assertEqual(run.returncode, INCOMPLETE)
        self.assertIn("/dev/full", run.stderr)

    def test_two_reports_of_one_scan(self):
        run = self.scan("nested.cpp", "--format", "sarif", "-o", "report.sarif", "--format", "text")
        self.assertEqual(run.returncode, FOUND)
        self.assertIn(CHECK, run.stdout)
        with open(self.path("report.sarif")) as file:
            self.assertEqual(json.load(file)["version"], "2.1.0")
        self.assert_only("clean.cpp", "model.json", "nested.cpp", "report.sarif")

    def test_findings_are_written_when_an_input_fails(self):
        run = self.scan("nested.cpp", "absent.cpp", "--format", "sarif", "-o", "report.sarif")
        self.assertEqual(run.returncode, INCOMPLETE)
        self.assertIn("absent.cpp", run.stderr)
        with open(self.path("report.sarif")) as file:
            self.assertEqual(len(json.load(file)["runs"][0]["results"]), 1)


class Determinism(Sandbox):
    def test_jobs_and_order_change_nothing(self):
        names = ["nested.cpp"]
        for number in range(6):
            names.append(f"nested{number}.cpp")
            self.write(names[-1], NESTED)
        self.write("header.h", NESTED)
        for name in "one.cpp", "two.cpp":
            self.write(name, '#include "header.h"\n')
            names.append(name)
        first = self.scan(*names, "--jobs", "1")
        self.assertEqual(first.returncode, FOUND)
        self.assertEqual(first.stdout.count(CHECK), 8)
        second = self.scan(*reversed(names), "--jobs", "5")
        self.assertEqual((second.returncode, second.stdout), (first.returncode, first.stdout))


if __name__ == "__main__":
    main()

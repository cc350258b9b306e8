#!/usr/bin/env python3
"""--write-baseline and --baseline: what is known stays out of the report although lines move; what is new comes in; a file that is no baseline is refused."""

import json

from sandbox import CHECK, FOUND, INCOMPLETE, NESTED, NOTHING_FOUND, POOL, Sandbox, main

TWICE = POOL + "void nested(Pool &P) {\n  Lease First(P);\n  Lease Second(P);\n}\nvoid other(Pool &P) {\n  Lease First(P);\n  Lease Second(P);\n}\n"


class Baseline(Sandbox):
    def known(self, *names):
        """The baseline of these files, as known.json."""
        run = self.scan(*names, "--write-baseline", "known.json")
        self.assertEqual(run.returncode, FOUND, run.stderr)
        with open(self.path("known.json")) as file:
            return json.load(file)

    def test_holds_what_was_found(self):
        baseline = self.known("nested.cpp")
        self.assertEqual(baseline["poolcheckBaseline"], 1)
        (entry,) = baseline["findings"]
        self.assertEqual((entry["check"], entry["path"], entry["function"], entry["count"]), ("pool-nested-acquire", "nested.cpp", "nested", 1))

    def test_known_findings_are_not_reported(self):
        self.known("nested.cpp")
        run = self.scan("nested.cpp", "--baseline", "known.json")
        self.assertEqual(run.returncode, NOTHING_FOUND, run.stdout)
        self.assertNotIn(CHECK, run.stdout)
        self.assertEqual(run.stderr, "poolcheck: 1 finding known from the baseline\n")

    def test_survives_moved_lines_and_other_blanks(self):
        self.known("nested.cpp")
        self.write("nested.cpp", "// more\n// words\n" + NESTED.replace("  Lease Second(P);", "\n\tLease  Second(P); "))
        self.assertEqual(self.scan("nested.cpp", "--baseline", "known.json").returncode, NOTHING_FOUND)

    def test_new_finding_is_reported(self):
        self.known("nested.cpp")
        self.write("nested.cpp", TWICE)
        run = self.scan("nested.cpp", "--baseline", "known.json")
        self.assertEqual(run.returncode, FOUND)
        self.assertEqual(run.stdout.count(CHECK), 1)
        self.assertIn("nested.cpp:13:", run.stdout)

    def test_equal_findings_are_counted(self):
        third = NESTED.replace("  Lease Second(P);\n", "  { Lease Second(P); }\n  { Lease Second(P); }\n")
        self.write("nested.cpp", third)
        self.assertEqual(self.known("nested.cpp")["findings"][0]["count"], 2)
        self.write("nested.cpp", third.replace("  { Lease Second(P); }\n", "  { Lease Second(P); }\n" * 2, 1))
        run = self.scan("nested.cpp", "--baseline", "known.json")
        self.assertEqual(run.stdout.count(CHECK), 1, run.stdout)

    def test_says_what_is_gone(self):
        self.known("nested.cpp")
        run = self.scan("clean.cpp", "--baseline", "known.json")
        self.assertEqual(run.returncode, NOTHING_FOUND)
        self.assertEqual(run.stderr, "poolcheck: 0 findings known from the baseline, 1 of the baseline gone\n")

    def test_written_anew_from_all_findings(self):
        before = self.known("nested.cpp")
        run = self.scan("nested.cpp", "--baseline", "known.json", "--write-baseline", "known.json")
        self.assertEqual(run.returncode, NOTHING_FOUND)
        with open(self.path("known.json")) as file:
            self.assertEqual(json.load(file), before)

    def test_sarif_says_what_is_new(self):
        self.known("nested.cpp")
        self.write("nested.cpp", TWICE)
        results = self.sarif_of("nested.cpp", "--baseline", "known.json")
        self.assertEqual([result["baselineState"] for result in results], ["new"])
        self.assertNotIn("baselineState", self.sarif_of("nested.cpp")[0])

    def sarif_of(self, *arguments):
        self.scan(*arguments, "--format", "sarif", "-o", "report.sarif")
        with open(self.path("report.sarif")) as file:
            return json.load(file)["runs"][0]["results"]

    def test_input_that_fails_does_not_pass_for_known(self):
        self.known("nested.cpp")
        self.assertEqual(self.scan("nested.cpp", "absent.cpp", "--baseline", "known.json").returncode, INCOMPLETE)

    def test_refused(self):
        self.write("cut.json", '{"poolcheckBaseline": 1, "findings": [')
        self.write("report.json", '{"version": "2.1.0", "runs": []}')
        self.write("later.json", '{"poolcheckBaseline": 9, "findings": []}')
        self.write("damaged.json", '{"poolcheckBaseline": 1, "findings": [{"check": "pool-nested-acquire"}]}')
        for name, word in ("cut.json", "not JSON"), ("report.json", "no baseline"), ("later.json", "version"), ("damaged.json", "findings[0]"), ("absent.json", "cannot be read"):
            with self.subTest(name):
                self.assert_refused(self.scan("nested.cpp", "--baseline", name), name, word)

    def test_cannot_be_written(self):
        self.assert_refused(self.scan("nested.cpp", "--write-baseline", "absent/known.json"), "absent/known.json", "cannot be written")


if __name__ == "__main__":
    main()

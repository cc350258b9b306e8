"""What goes wrong outside poolcheck costs one clear message and nothing else: the other inputs are analysed, the exit status says so, no file is left half written.

Run alone: POOLCHECK=build/dev/tools/poolcheck/poolcheck python3 tests/cli/bad_input.py [Class.test]
"""
import json
import os
import subprocess
import tempfile
import unittest

POOLCHECK = os.path.abspath(os.environ.get("POOLCHECK", "build/dev/tools/poolcheck/poolcheck"))

NOTHING_FOUND, FOUND, NOT_STARTED, INCOMPLETE = 0, 1, 2, 3

MODEL = {
    "poolcheck": 1,
    "library": "tiny",
    "source": "this test",
    "pools": [{"type": "Pool"}],
    "leases": [{"type": "Lease", "kind": "scoped"}],
    "functions": [{"name": "Lease::Lease", "parameters": ["Pool"], "does": [{"acquire": {"pool": "argument 0", "lease": "this", "exhausted": "waits"}}]}],
}
POOL = "class Pool;\nclass Lease {\npublic:\n  explicit Lease(Pool &P);\n  ~Lease();\n};\n"
NESTED = POOL + "void nested(Pool &P) {\n  Lease First(P);\n  Lease Second(P);\n}\n"
CLEAN = POOL + "void clean(Pool &P) {\n  Lease Only(P);\n}\n"
CHECK = "[pool-nested-acquire]"


class Sandbox(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = os.path.realpath(folder.name)
        self.write("model.json", json.dumps(MODEL))
        self.write("nested.cpp", NESTED)
        self.write("clean.cpp", CLEAN)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def run_tool(self, *arguments, user=None, timeout=120):
        return subprocess.run([POOLCHECK, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL, user=user)

    def scan(self, *arguments, flags=("-std=c++20",), **options):
        return self.run_tool("scan", *arguments, "--models", "model.json", "--", *flags, **options)

    def scan_database(self, *arguments, **options):
        return self.run_tool("scan", *arguments, "--models", "model.json", **options)

    def database(self, entries, folder="build"):
        self.write(folder + "/compile_commands.json", entries if isinstance(entries, (str, bytes)) else json.dumps(entries))

    def entry(self, file, *flags):
        return {"directory": self.folder, "file": file, "arguments": ["c++", "-std=c++20", *flags, "-c", file, "-o", file + ".o"]}

    def assert_refused(self, run, *words):
        """Wrong usage: one line on stderr that has the words, nothing on stdout."""
        self.assertEqual(run.returncode, NOT_STARTED, run.stdout + run.stderr)
        self.assertEqual(run.stdout, "")
        self.assertEqual(len(run.stderr.splitlines()), 1, run.stderr)
        self.assertTrue(run.stderr.startswith("poolcheck: error: "), run.stderr)
        for word in words:
            self.assertIn(word, run.stderr)

    def assert_incomplete(self, run, *words):
        """One input failed with one line that has the words; the finding in nested.cpp is there all the same."""
        self.assertEqual(run.returncode, INCOMPLETE, run.stdout + run.stderr)
        self.assertIn(CHECK, run.stdout)
        lines = [line for line in run.stdout.splitlines() if line.startswith("incomplete: ")]
        self.assertEqual(len(lines), 1, run.stdout)
        for word in words:
            self.assertIn(word, lines[0])
        self.assertEqual(run.stderr, "")

    def assert_only(self, *names):
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(names))


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


class CompileDatabase(Sandbox):
    def test_missing(self):
        self.assert_refused(self.scan_database("clean.cpp"), "compile_commands.json", "-p", "`--`")
        self.assert_refused(self.scan_database("-p", "nowhere"), "nowhere/compile_commands.json", "CMAKE_EXPORT_COMPILE_COMMANDS")

    def test_malformed(self):
        for content, word in [
            ("", "not JSON"),
            ("[", "not JSON"),
            (b"\xff\xfe", "not JSON"),
            ("{}", "array"),
            ("[1]", "entry 1"),
            ('[{"file": "a.cpp"}]', "directory"),
            ('[{"directory": "/"}]', "file"),
            ('[{"directory": "/", "file": "a.cpp"}]', "command"),
            ('[{"directory": "/", "file": "a.cpp", "arguments": [1]}]', "arguments"),
            ('[{"directory": "/", "file": "a.cpp", "command": ""}]', "empty"),
        ]:
            with self.subTest(content=content):
                self.database(content)
                self.assert_refused(self.scan_database("-p", "build"), "compile_commands.json", word)

    def test_file_not_generated_yet(self):
        self.database([self.entry("generated.cpp"), self.entry("nested.cpp")])
        self.assert_incomplete(self.scan_database("-p", "build"), "generated.cpp", "build first")

    def test_file_not_in_it(self):
        self.database([self.entry("nested.cpp")])
        self.assert_incomplete(self.scan_database("-p", "build", "nested.cpp", "clean.cpp"), "clean.cpp", "not in")

    def test_directory_of_a_command_is_gone(self):
        gone = dict(self.entry("clean.cpp"), directory="/gone", file=self.path("clean.cpp"))
        self.database([gone, self.entry("nested.cpp")])
        self.assert_incomplete(self.scan_database("-p", "build"), "/gone")

    def test_flags_that_clang_does_not_know(self):
        foreign = ["-prefer-pic", "-prefer-non-pic", "-static-libtool-libs", "-fno-tree-vectorize", "-fconserve-stack", "-Wno-psabi", "-Wlogical-op", "-MD", "-MF", "nested.d"]
        self.database([self.entry("nested.cpp", *foreign)])
        run = self.scan_database("-p", "build")
        self.assertEqual(run.returncode, FOUND, run.stdout + run.stderr)
        self.assertFalse(os.path.exists(self.path("nested.d")) or os.path.exists(self.path("nested.cpp.o")))

    def test_code_in_the_parser_is_not_loaded(self):
        self.database([self.entry("nested.cpp", "-Xclang", "-load", "-Xclang", "./evil.so", "-fplugin=./evil.so")])
        self.assertEqual(self.scan_database("-p", "build").returncode, FOUND)

    def test_duplicates_are_analysed_once(self):
        shared = self.entry("nested.cpp", "-fPIC", "-Dlibrary_EXPORTS", "-O2", "-g", "-Wall")
        self.database([self.entry("nested.cpp"), shared, self.entry("nested.cpp")])
        self.assertIn("in 1 unit", self.scan_database("-p", "build").stdout)
        self.database([self.entry("nested.cpp"), self.entry("nested.cpp", "-DOTHER")])
        run = self.scan_database("-p", "build")
        self.assertIn("in 2 units", run.stdout)
        self.assertEqual(run.stdout.count(CHECK), 1)

    def test_folder_of_sources(self):
        self.write("inner/nested.cpp", NESTED)
        self.database([self.entry("nested.cpp"), self.entry("inner/nested.cpp"), self.entry("clean.cpp")])
        run = self.scan_database("-p", "build", "inner")
        self.assertIn("in 1 unit", run.stdout)
        self.assertIn("inner/nested.cpp:9:", run.stdout)
        self.assertIn("in 3 units", self.scan_database("build").stdout)

    def test_found_from_the_source(self):
        self.database([self.entry("nested.cpp")])
        self.assertEqual(self.scan_database("nested.cpp").returncode, FOUND)

    def test_response_file(self):
        self.write("flags.rsp", "-DNESTED")
        self.write("guarded.cpp", "#ifdef NESTED\n" + NESTED + "#endif\n")
        self.database([self.entry("guarded.cpp", "@flags.rsp")])
        self.assertEqual(self.scan_database("-p", "build").returncode, FOUND)


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


class Configuration(Sandbox):
    def test_found_above_the_source(self):
        self.write("inner/nested.cpp", NESTED)
        self.write(".poolcheck.json", '{"models": ["model.json"]}')
        self.assertEqual(self.run_tool("scan", "inner/nested.cpp", "--").returncode, FOUND)
        self.write(".poolcheck.json", '{"models": ["model.json"], "checks": ["-pool-nested-acquire"]}')
        self.assertEqual(self.run_tool("scan", "inner/nested.cpp", "--").returncode, NOTHING_FOUND)
        self.assertEqual(self.run_tool("scan", "inner/nested.cpp", "--checks", "pool-nested-acquire", "--").returncode, FOUND)

    def test_wrong(self):
        for content, word in [
            ("{", "not JSON"),
            ("[]", "object"),
            ('{"modles": []}', "modles"),
            ('{"models": "model.json"}', "models"),
            ('{"models": ["absent.json"]}', "absent.json"),
            ('{"checks": ["pool-nested-aquire"]}', "pool-nested-aquire"),
            ('{"reportGrowth": 1}', "reportGrowth"),
        ]:
            with self.subTest(content):
                self.write(".poolcheck.json", content)
                self.assert_refused(self.run_tool("scan", "clean.cpp", "--"), word)


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
    unittest.main()

"""A folder of its own for each test, with a source that has one finding, one that has none, and the model of their pool.

Run a test alone: POOLCHECK=build/dev/tools/poolcheck/poolcheck python3 tests/cli/FILE.py [Class.test]
"""
import json
import os
import subprocess
import tempfile
import unittest

REPO = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
POOLCHECK = os.path.abspath(os.environ.get("POOLCHECK", os.path.join(REPO, "build/dev/tools/poolcheck/poolcheck")))

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


def main():
    """Runs the tests of the calling program; the last line says how many passed, as tools/test wants it."""
    result = unittest.main(exit=False).result
    failed = len({case.id() for case, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    raise SystemExit(failed > 0)

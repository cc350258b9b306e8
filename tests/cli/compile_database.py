#!/usr/bin/env python3
"""compile_commands.json as builds really write it, and as nobody should."""

import os

from sandbox import CHECK, FOUND, INCOMPLETE, NESTED, POOL, Sandbox, main


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

    def test_hundreds_of_broken_entries_cost_a_few_lines(self):
        wrong = [{"directory": self.folder, "file": f"wrong{i}.cpp"} for i in range(300)]
        gone = [self.entry(f"gone{i}.cpp") for i in range(300)]
        for i in range(12):
            self.write(f"partial{i}.cpp", "\n" * i + '#include "absent.h"\n')
        partial = [self.entry(f"partial{i}.cpp") for i in range(12)]
        self.database(wrong + gone + partial + [self.entry("nested.cpp")])
        run = self.scan_database("-p", "build")
        self.assertEqual(run.returncode, INCOMPLETE)
        self.assertIn(CHECK, run.stdout)
        lines = [line for line in run.stdout.splitlines() if line.startswith("incomplete: ")]
        self.assertEqual(len(lines), 12, run.stdout)
        for words in ("297 more inputs: it needs 'command'", "297 more inputs: cannot be read", "9 more inputs: analysed in part: 'absent.h' file not found"):
            self.assertTrue(any(words in line for line in lines), run.stdout)

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

    def test_precompiled_header_of_another_compiler(self):
        self.write("prefix.h", POOL)
        self.write("prefix.pch", b"not ours")
        self.write("user.cpp", NESTED.removeprefix(POOL))
        self.database([self.entry("user.cpp", *"-Xclang -include-pch -Xclang prefix.pch -Xclang -include -Xclang prefix.h".split())])
        run = self.scan_database("-p", "build")
        self.assertEqual(run.returncode, FOUND, run.stdout + run.stderr)

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


if __name__ == "__main__":
    main()

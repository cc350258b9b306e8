#!/usr/bin/env python3
""".poolcheck.json, found upwards from the source."""

from sandbox import FOUND, NESTED, NOTHING_FOUND, Sandbox, main


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


if __name__ == "__main__":
    main()

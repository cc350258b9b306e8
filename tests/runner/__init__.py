"""The runner of test-inputs/ (grammar: test-inputs/README.md). tests/run.py is its command line."""

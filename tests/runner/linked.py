"""The ways to the same report: one scan, extraction and scan apart, and the plugin on each source."""

from collections import Counter

from .inputs import Part, headers_beside
from .outcomes import Outcome
from .programs import relative, two_reports


def test_halves(bench, unit, scan, scratch):
    """Each source extracted alone and the stored units scanned: the same bytes."""
    return [Outcome("halves", difference(scan, bench.programs.scan_stored(unit, scratch)))]


def test_plugin(bench, unit, scan, _scratch):
    return [Outcome("plugin", agreement(scan.findings, bench.programs.tidy(unit)))]


def test_program(bench, unit, scan, scratch):
    """Several sources: their order does not matter, and the plugin says of each file what scan says of it when it is told about the others."""
    sarif = scratch / "turned.sarif"
    turned = bench.programs.run_scan(bench.programs.scan_command(unit, "--jobs", 1, *two_reports(sarif), turned=True), sarif)
    outcomes = [Outcome("order", difference(scan, turned))]
    summaries = scratch / "summaries"
    bench.programs.summarize(unit, summaries)
    for number, source in enumerate(unit.sources()):
        own = [relative(str(file)) for file in [source] + headers_beside(source)]
        told = bench.programs.tidy(unit, source=number, summaries=summaries)
        outcomes.append(Outcome(f"plugin on {source.name}", agreement([f for f in scan.findings if f.path in own], told)))
        alone = Part(unit.path, source)
        untold = bench.programs.tidy(alone)
        outcomes.append(Outcome(f"plugin on {source.name} alone", agreement(bench.programs.scan(alone, scratch / "alone.sarif").findings, untold)))
    return outcomes


def difference(one, other):
    return "" if (one.text, reported(one.sarif)) == (other.text, reported(other.sarif)) else f"the report differs:\n{other.text}"


def reported(sarif):
    """Times and the command line may differ from scan to scan."""
    return [{key: value for key, value in run.items() if key != "invocations"} for run in sarif["runs"]]


def agreement(scan, tidy):
    ours, theirs = Counter(scan), Counter(tidy)
    return "\n".join([f"only from scan: {f}" for f in ours - theirs] + [f"only from clang-tidy: {f}" for f in theirs - ours])

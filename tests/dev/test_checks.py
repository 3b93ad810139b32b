"""The checks report one line each and a summary."""

from pathlib import Path

from door.checks import CHECKS, check
from door.commands import Outcome
from tests.dev.fakes import a_bench


def test_all_checks_passing_is_said_and_ends_with_0(tmp_path: Path) -> None:
    bench = a_bench(tmp_path)

    assert check(bench.workshop) == 0
    assert bench.said.count("ok  ") == len(CHECKS)


def test_a_failing_check_shows_its_findings_and_the_rest_still_runs(
    tmp_path: Path,
) -> None:
    bench = a_bench(tmp_path, {"mypy": Outcome(1, "app/x.py:1: error: no")})

    assert check(bench.workshop) == 1
    assert "app/x.py:1: error: no" in bench.said
    assert "1 of 7 failed: Types (mypy --strict)." in bench.said
    assert bench.commands.ran("door.strings check")

"""What an engine died of is told from the log and from its marker."""

import json
from pathlib import Path

import pytest

from app.domain.engines import EngineKind
from app.machine.check import State
from app.machine.engine_history import check_history, deaths_at_start, last_deaths
from engine.runtime.crash_marker import CrashMarker
from engine.runtime.worker import Cause


def died(cause: str, at: str, engine: str = "hearing") -> str:
    """Return a line of the log as the engines' journal writes it."""
    return json.dumps(
        {
            "engine": engine,
            "what": "died",
            "cause": cause,
            "exit_code": -9,
            "event": "engine",
            "timestamp": at,
        }
    )


def test_the_last_death_of_each_engine_is_told_with_its_cause(tmp_path: Path) -> None:
    (tmp_path / "exerzia.log.1").write_text(
        died("crashed", "2026-11-01T10:00:00Z")
        + "\n"
        + died("silent", "2026-11-02T10:00:00Z", "voice")
        + "\n",
        encoding="utf-8",
    )
    (tmp_path / "exerzia.log").write_text(
        "half a line\n" + died("out_of_memory", "2026-11-20T10:00:00Z") + "\n",
        encoding="utf-8",
    )

    causes = {death.kind: death.cause for death in last_deaths(tmp_path)}

    assert causes == {
        EngineKind.HEARING: Cause.OUT_OF_MEMORY,
        EngineKind.VOICE: Cause.SILENT,
    }


@pytest.mark.parametrize(
    "line",
    [
        '{"what": "died"}',
        '{"engine": "toaster", "what": "died", "cause": "crashed"}',
        '{"engine": "voice", "what": "died", "cause": "sad", "timestamp": "today"}',
        '["died"]',
        '"died"',
    ],
)
def test_a_line_that_makes_no_sense_is_passed_over(tmp_path: Path, line: str) -> None:
    (tmp_path / "exerzia.log").write_text(line, encoding="utf-8")

    assert last_deaths(tmp_path) == ()


@pytest.mark.parametrize(("deaths", "state"), [(1, State.LIMITED), (3, State.FAILS)])
def test_an_engine_that_dies_while_it_starts_is_told(
    tmp_path: Path, deaths: int, state: State
) -> None:
    marker = CrashMarker(tmp_path, "language", "of a model")
    for _ in range(deaths):
        marker.died()

    (check,) = check_history(tmp_path, tmp_path / "no log")

    assert (check.id, check.state) == ("language-starts", state)
    assert check.values["deaths"] == deaths
    assert check.remedy


def test_nothing_is_told_of_engines_that_never_failed(tmp_path: Path) -> None:
    assert tuple(check_history(tmp_path, tmp_path)) == ()
    assert deaths_at_start(tmp_path, EngineKind.VOICE) == 0

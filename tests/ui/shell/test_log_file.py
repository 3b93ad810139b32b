"""The log: only ours, only codes."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.shared.errors import Refused
from ui.kit.problems import ProblemDesk
from ui.shell.log_file import application_version, start_log, stop_log

pytestmark = pytest.mark.usefixtures("qapp")

SAID = "I told my manager about the lost contract"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log that has started; its file."""
    handler = start_log(tmp_path / "logs")
    yield tmp_path / "logs" / "exerzia.log"
    stop_log(handler)


def lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def read_number(words: str) -> int:
    """Fail with a message that holds what a person said, as some libraries do."""
    return int(words)


def test_it_begins_with_versions_alone(log: Path) -> None:
    (started,) = lines(log)

    assert started["event"] == "started"
    assert started["version"] == application_version()
    assert set(started) == {
        "event",
        "level",
        "logger",
        "timestamp",
        "version",
        "python",
        "qt",
        "system",
    }


@pytest.mark.requirement("E-145")
def test_a_bug_is_noted_by_place_and_kind_without_a_word_of_content(log: Path) -> None:
    with pytest.raises(ValueError, match=SAID) as failure:
        read_number(SAID)

    ProblemDesk().take(failure.value, shown=True)

    noted = log.read_text("utf-8")
    assert "ValueError" in noted
    assert "read_number" in noted
    assert SAID not in noted


def test_an_expected_failure_is_not_noted(log: Path) -> None:
    ProblemDesk().take(Refused("No.", "Try again."), shown=True)

    assert len(lines(log)) == 1


def test_libraries_are_not_listened_to(log: Path) -> None:
    logging.getLogger("sqlalchemy.engine").warning(SAID)

    assert SAID not in log.read_text("utf-8")

"""Every connection stands in one list, and the list stays small."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.connection_log import MOST_BYTES, ConnectionLog
from engine.models.fetching.records import Connection

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def opened(host: str, minute: int = 0, received: int = 0) -> Connection:
    return Connection(host, "words", NOON + timedelta(minutes=minute), received)


@pytest.mark.requirement("E-144")
def test_what_a_connection_tells_at_its_end_takes_the_place_of_its_beginning(
    tmp_path: Path,
) -> None:
    log = ConnectionLog(tmp_path / "connections.jsonl")

    log.note(opened("one.example"))
    log.note(opened("two.example", minute=1))
    log.note(opened("one.example", received=500))

    assert [(each.host, each.received) for each in log.read()] == [
        ("one.example", 500),
        ("two.example", 0),
    ]


def test_no_file_means_no_connection(tmp_path: Path) -> None:
    assert ConnectionLog(tmp_path / "connections.jsonl").read() == ()


def test_the_list_is_capped_and_keeps_the_latest(tmp_path: Path) -> None:
    path = tmp_path / "connections.jsonl"
    log = ConnectionLog(path)
    log.note(opened("one.example"))
    line = path.read_bytes()
    path.write_bytes(line * (MOST_BYTES // len(line)))

    log.note(opened("two.example", minute=1))
    log.note(opened("three.example", minute=2))

    assert path.stat().st_size < MOST_BYTES
    assert [each.host for each in log.read()][-1] == "three.example"


def test_a_place_nobody_may_write_to_stops_no_download(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    log = ConnectionLog(tmp_path / "file" / "connections.jsonl")

    log.note(opened("one.example"))

    assert log.read() == ()


@given(st.binary(max_size=200))
def test_a_damaged_list_is_read_as_far_as_it_makes_sense(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    path = tmp_path_factory.mktemp("log") / "connections.jsonl"
    log = ConnectionLog(path)
    log.note(opened("one.example"))
    path.write_bytes(noise + b"\n" + path.read_bytes() + noise)

    assert "one.example" in [each.host for each in log.read()]

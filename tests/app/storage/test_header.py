import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.account.tools import AccountTools
from app.shared.errors import ExpectedError, Refused, Unavailable
from app.storage.header import Header, read_header, write_header
from tests.examples import examples


@pytest.fixture
def path(tools: AccountTools, profile_id: UUID) -> Path:
    return tools.profiles.header_of(profile_id)


def test_a_header_comes_back_as_it_was_written(path: Path) -> None:
    header = read_header(path)

    write_header(path, header)

    assert read_header(path) == header


@pytest.mark.requirement("E-136")
def test_a_header_holds_no_key_and_no_word_but_the_name(path: Path) -> None:
    document = json.loads(path.read_text())

    assert set(document) == {"format", "id", "name", "created_at", "database", "slots"}
    assert {name for slot in document["slots"] for name in slot} == {
        "id",
        "kind",
        "salt",
        "nonce",
        "wrapped",
        "cost",
    }


def test_a_header_of_a_newer_version_is_refused_kindly(path: Path) -> None:
    _change(path, format=2, slots="something new")

    with pytest.raises(Refused, match="newer version"):
        read_header(path)


@pytest.mark.parametrize(
    "changes",
    [
        {"database": "../../etc/passwd"},
        {"database": "vault-0000000g.db"},
        {"slots": []},
        {"id": "nobody"},
        {"format": "1x"},
        {"format": None},
        {"created_at": "2026-01-01T00:00:00"},
        {"surprise": 1},
    ],
    ids=str,
)
def test_a_header_that_makes_no_sense_is_told_as_damaged(
    path: Path, changes: dict[str, Any]
) -> None:
    _change(path, **changes)

    with pytest.raises(Unavailable, match="damaged"):
        read_header(path)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
)
@given(content=st.binary() | st.just(b"[" * 60_000) | st.just(b"x" * 200_000))
def test_any_other_content_is_told_as_damaged(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(Unavailable, match="damaged"):
        read_header(path)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(80),
)
@given(data=st.data())
def test_a_header_cut_short_is_told_as_damaged(path: Path, data: st.DataObject) -> None:
    whole = path.read_bytes().rstrip()
    cut = path.with_name("cut.json")
    cut.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])

    with pytest.raises(Unavailable, match="damaged"):
        read_header(cut)


def test_a_header_that_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(ExpectedError, match="missing"):
        read_header(path.with_name("elsewhere.json"))


def test_a_fresh_slot_takes_the_place_of_the_one_of_its_kind(path: Path) -> None:
    header = read_header(path)
    fresh = header.slots[0].model_copy(update={"id": "0" * 32})

    changed = header.with_slot(fresh)

    assert changed.slot(fresh.kind) == fresh
    assert len(changed.slots) == len(header.slots)
    assert changed.without_slot(fresh.kind).slot(fresh.kind) is None


def test_the_header_tells_the_profile(path: Path, profile_id: UUID) -> None:
    header: Header = read_header(path)

    assert (header.profile.id, header.profile.name) == (profile_id, "Léa")


def _change(path: Path, **changes: Any) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))

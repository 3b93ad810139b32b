import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from engine.adapters.llama_cpp.states import KeptState, Limits, StateKey, StateShelf

KEY = StateKey("ab" * 32, "llama-cpp-python 1", 4096, "chatml", (1, 1))
TOKENS = (5, 6, 7, 151_000)
DATA = bytes(range(256)) * 40


def a_shelf(folder: Path, key: StateKey = KEY) -> StateShelf:
    return StateShelf(folder, key, Limits(files=3, bytes=100_000))


def test_what_was_kept_is_found_again(tmp_path: Path) -> None:
    a_shelf(tmp_path).keep("first-steps", TOKENS, DATA)

    assert a_shelf(tmp_path).find("first-steps") == KeptState(TOKENS, DATA)
    assert a_shelf(tmp_path).find("another") is None


@pytest.mark.parametrize(
    "key",
    [
        replace(KEY, digest="cd" * 32),
        replace(KEY, build="2"),
        replace(KEY, context_tokens=2048),
        replace(KEY, family="mistral"),
        replace(KEY, versions=(2, 1)),
    ],
    ids=["model", "build", "context", "family", "templates"],
)
def test_a_state_of_another_model_or_engine_is_not_found(
    tmp_path: Path, key: StateKey
) -> None:
    a_shelf(tmp_path).keep("first-steps", TOKENS, DATA)

    assert a_shelf(tmp_path, key).find("first-steps") is None


def test_a_file_put_under_the_name_of_another_is_removed(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    shelf.keep("one", TOKENS, DATA)
    (one,) = tmp_path.glob("one*")
    shelf.keep("two", TOKENS, DATA)
    (two,) = tmp_path.glob("two*")
    one.replace(two)

    assert shelf.find("two") is None
    assert not two.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:10],
        lambda raw: raw[:-1],
        lambda raw: raw + b"x",
        lambda raw: bytes(len(raw)),
        lambda raw: raw[:200] + bytes([raw[200] ^ 1]) + raw[201:],
    ],
    ids=["a stump", "cut", "longer", "zeros", "a changed bit"],
)
def test_a_damaged_state_is_removed(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    shelf = a_shelf(tmp_path)
    shelf.keep("one", TOKENS, DATA)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage(path.read_bytes()))

    assert shelf.find("one") is None
    assert list(tmp_path.iterdir()) == []


def test_those_used_longest_ago_make_room(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    for number, name in enumerate(["one", "two", "three"]):
        shelf.keep(name, TOKENS, DATA)
        (path,) = tmp_path.glob(f"{name}-*")
        os.utime(path, (number, number))
    shelf.find("one")

    shelf.keep("four", TOKENS, DATA)

    assert shelf.find("two") is None
    assert shelf.find("one")
    assert shelf.find("four")


def test_states_take_no_more_bytes_than_they_may(tmp_path: Path) -> None:
    shelf = StateShelf(tmp_path, KEY, Limits(files=9, bytes=25_000))

    for name in ("one", "two", "three", "four"):
        assert shelf.keep(name, TOKENS, DATA)

    assert len(list(tmp_path.iterdir())) == 2
    assert not shelf.keep("huge", TOKENS, bytes(30_000))


def test_a_disk_that_will_not_have_it_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")

    assert not a_shelf(blocked).keep("one", TOKENS, DATA)
    assert a_shelf(blocked).find("one") is None


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    a_shelf(tmp_path / "in").keep("../../out/É", TOKENS, DATA)

    assert [path.parent for path in tmp_path.rglob("*.state")] == [tmp_path / "in"]

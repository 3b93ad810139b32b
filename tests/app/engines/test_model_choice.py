"""The chosen model is run; without a choice, the best that fits this machine."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engines.model_choice import distinct_voices, room_for, take_model
from engine.api.language import Language
from engine.models.catalogue.records import Catalogue, Purpose
from engine.models.installed import FoundModel

GB = 1_000_000_000
LIGHT, STANDARD, HIGH = (
    FoundModel(name, Purpose.LANGUAGE, name.title(), Path(name), (), memory=memory)
    for name, memory in (
        ("light", 2_575_000_000),
        ("standard", 3_825_000_000),
        ("high", 7_145_000_000),
    )
)
ALL = (HIGH, LIGHT, STANDARD)
BY_HAND = FoundModel(
    "by-hand:language/a.gguf", Purpose.LANGUAGE, "a.gguf", Path("a.gguf"), ()
)


def hearing(
    name: str, memory: int, languages: tuple[Language, ...] = ("fr", "en")
) -> FoundModel:
    return FoundModel(
        name, Purpose.HEARING, name, Path(name), (), languages=languages, memory=memory
    )


@pytest.mark.requirement("E-049")
@pytest.mark.parametrize(
    ("memory", "best"),
    [
        (4 * GB, LIGHT),
        (7 * GB, LIGHT),
        (12 * GB, LIGHT),
        (15 * GB, STANDARD),
        (24 * GB, STANDARD),
        (30 * GB, HIGH),
        (64 * GB, HIGH),
    ],
)
def test_the_largest_that_fits_the_machine_is_the_best(
    memory: int, best: FoundModel
) -> None:
    assert take_model(ALL, Purpose.LANGUAGE, None, memory).model == best


@pytest.mark.requirement("E-049")
@pytest.mark.parametrize("pack_id", ["light-fr", "standard-en", "high-fr"])
@pytest.mark.parametrize("purpose", [Purpose.LANGUAGE, Purpose.HEARING])
def test_with_everything_installed_a_machine_runs_the_pack_made_for_it(
    pack_id: str, purpose: Purpose
) -> None:
    shipped = files("resources").joinpath("catalogue", "catalogue.json").read_bytes()
    catalogue = Catalogue.model_validate_json(shipped)
    pack = catalogue.pack(pack_id)
    assert pack is not None
    everything = [
        FoundModel(
            entry.id,
            entry.purpose,
            entry.name,
            Path(entry.id),
            (),
            languages=entry.languages,
            memory=entry.memory,
        )
        for entry in catalogue.models
    ]

    taken = take_model(everything, purpose, None, pack.least_memory).model

    assert taken is not None
    assert taken.id in pack.models


@pytest.mark.requirement("E-049")
def test_the_person_may_choose_one_that_is_too_large() -> None:
    taken = take_model(ALL, Purpose.LANGUAGE, "high", 8 * GB)

    assert taken.model == HIGH
    assert taken.notice is None


def test_a_chosen_model_that_vanished_is_replaced_and_that_is_said() -> None:
    taken = take_model((LIGHT,), Purpose.LANGUAGE, "standard", 16 * GB)

    assert taken.model == LIGHT
    assert "standard" in str(taken.notice)
    assert "Light is used" in str(taken.notice)


def test_a_chosen_model_that_vanished_without_another_is_said() -> None:
    taken = take_model((), Purpose.LANGUAGE, "standard", 16 * GB)

    assert taken.model is None
    assert "standard" in str(taken.notice)


def test_one_put_there_by_hand_comes_after_those_of_the_store_that_fit() -> None:
    assert take_model((LIGHT, BY_HAND), Purpose.LANGUAGE, None, 8 * GB).model == LIGHT
    assert take_model((HIGH, BY_HAND), Purpose.LANGUAGE, None, 8 * GB).model == BY_HAND


def test_one_put_there_by_hand_can_be_chosen() -> None:
    taken = take_model((LIGHT, BY_HAND), Purpose.LANGUAGE, BY_HAND.id, 8 * GB)

    assert taken.model == BY_HAND


def test_a_model_of_both_languages_is_better_than_a_larger_one_of_one() -> None:
    both, one = hearing("base", GB // 2), hearing("small.en", GB, ("en",))

    assert take_model((both, one), Purpose.HEARING, None, 32 * GB).model == both


def test_a_model_is_taken_for_its_purpose_alone() -> None:
    assert take_model(ALL, Purpose.HEARING, "light", 16 * GB).model is None


def test_a_voice_of_two_folders_is_taken_once_from_the_first() -> None:
    first, again = (
        FoundModel(name, Purpose.VOICE, name, Path(name, "fr_FR-x-low.onnx"), ())
        for name in ("own", "shared")
    )

    assert distinct_voices((LIGHT, first, again)) == (first,)


@given(
    st.lists(st.sampled_from([*ALL, BY_HAND]), unique=True, min_size=1),
    st.integers(GB, 128 * GB),
)
def test_something_that_is_here_is_always_run_and_fits_when_anything_does(
    found: list[FoundModel], memory: int
) -> None:
    taken = take_model(found, Purpose.LANGUAGE, None, memory).model
    room = room_for(Purpose.LANGUAGE, memory)

    assert taken in found
    assert taken.memory <= room or min(each.memory for each in found) > room

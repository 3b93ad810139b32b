"""Every death has a sentence for what happened and one for what to do, in both languages."""

from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from engine.api.errors import ExpectedError, Refused, Unavailable
from engine.runtime.causes import faulty, lost, lost_as_told
from engine.runtime.worker import Cause, WorkerLost

KINDS = ("language", "hearing", "voice")
SUBJECTS = {
    "language": "The interviewer’s language model",
    "hearing": "Speech recognition",
    "voice": "The interviewer’s voice",
}


@pytest.fixture(scope="module")
def french() -> dict[str, str]:
    folder = Path(__file__).parents[3] / "translations" / "fr"
    catalogues = [read_po(BytesIO(path.read_bytes())) for path in folder.rglob("*.po")]
    return {
        str(message.id): str(message.string)
        for catalogue in catalogues
        for message in catalogue
        if message.string
    }


@pytest.mark.requirement("E-051")
@pytest.mark.parametrize("kind", [*KINDS, "something else"])
@pytest.mark.parametrize("cause", Cause)
def test_every_cause_is_told_in_both_languages(
    french: dict[str, str], kind: str, cause: Cause
) -> None:
    error = lost(kind, cause)

    assert error.cause is cause
    assert french[error.what] != error.what
    assert french[error.remedy] != error.remedy


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cause", Cause)
def test_an_engine_is_named_by_what_it_is_for(kind: str, cause: Cause) -> None:
    assert lost(kind, cause).what.startswith(SUBJECTS[kind])


def test_no_two_causes_are_told_in_the_same_words() -> None:
    told = [lost(kind, cause).what for kind in KINDS for cause in Cause]

    assert len(set(told)) == len(told)


@pytest.mark.parametrize("kind", [*KINDS, "something else"])
def test_a_fault_is_told_in_both_languages(french: dict[str, str], kind: str) -> None:
    error = faulty(kind)

    assert french[error.what] != error.what
    assert french[error.remedy] != error.remedy


def test_the_words_of_a_service_are_kept_with_the_cause() -> None:
    told = Unavailable("No {name}.", "Fetch it.", {"name": "x"})

    error = lost_as_told("voice", Cause.CORRUPT_FILE, told)

    assert isinstance(error, WorkerLost)
    assert (str(error), error.remedy, error.cause) == (
        "No x.",
        "Fetch it.",
        Cause.CORRUPT_FILE,
    )


def test_a_refusal_of_a_service_stays_a_refusal() -> None:
    told = Refused("Not this.", "Something else.")

    error: ExpectedError = lost_as_told("voice", Cause.CRASHED, told)

    assert error is told


def test_sentences_have_no_places_to_fill(french: dict[str, str]) -> None:
    sentences = [lost(kind, cause).what for kind in KINDS for cause in Cause]
    places = [
        place
        for sentence in [*sentences, *(french[each] for each in sentences)]
        for _, place, _, _ in Formatter().parse(sentence)
        if place is not None
    ]

    assert places == []

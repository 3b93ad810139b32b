import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.language import Language
from engine.delivery.fillers import fillers_of, is_filler
from tests.engine.delivery.heard import measures, words

SPEECH = (0, 4_000)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("euh", "fr"),
        ("Euh,", "fr"),
        ("heu…", "fr"),
        ("hum", "fr"),
        ("um", "en"),
        ("Uh,", "en"),
        ("uhm", "en"),
        ("er", "en"),
        ("hmm", "en"),
    ],
)
def test_a_sound_of_filling_is_one(word: str, language: Language) -> None:
    assert is_filler(word, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("genre", "fr"),
        ("du", "fr"),
        ("coup", "fr"),
        ("eu", "fr"),
        ("heure", "fr"),
        ("ben", "fr"),
        ("voilà", "fr"),
        ("like", "en"),
        ("know", "en"),
        ("am", "en"),
        ("err-free", "en"),
        ("mm-hmm", "en"),
        ("a", "en"),
    ],
)
def test_a_word_of_talk_is_none(word: str, language: Language) -> None:
    assert not is_filler(word, language)


def test_a_flat_sound_between_words_is_a_filler_without_a_word() -> None:
    said = words(("I", 0, 300), ("left", 1_200, 1_600))

    (found,) = fillers_of(said, measures(SPEECH, flat=[(500, 900)]), "en")

    assert (found.start_ms, found.end_ms, found.word) == (500, 900, None)


def test_a_flat_sound_within_a_confident_word_is_that_word() -> None:
    said = words(("sooo", 400, 1_000))

    assert fillers_of(said, measures(SPEECH, flat=[(500, 900)]), "en") == ()


def test_a_word_the_engine_doubts_hides_no_filler() -> None:
    said = words(("so", 400, 1_000), probability=0.3)

    assert len(fillers_of(said, measures(SPEECH, flat=[(500, 900)]), "en")) == 1


def test_a_filler_heard_as_word_and_as_sound_counts_once() -> None:
    said = words(("um", 480, 700), ("yes", 1_500, 1_800))

    (found,) = fillers_of(said, measures(SPEECH, flat=[(500, 900)]), "en")

    assert found.word == "um"


def test_without_words_no_sound_is_taken_for_a_filler() -> None:
    assert fillers_of((), measures(SPEECH, flat=[(500, 900)]), "en") == ()


@given(st.lists(st.integers(0, 20), max_size=12, unique=True))
def test_there_are_never_more_than_words_and_sounds(places: list[int]) -> None:
    flat = [(place * 200, place * 200 + 180) for place in sorted(places)]
    said = words(("um", 0, 200), ("yes", 900, 1_200), ("euh", 2_000, 2_200))

    found = fillers_of(said, measures(SPEECH, flat=flat), "en")

    assert len(found) <= len(flat) + 1
    assert list(found) == sorted(found, key=lambda filler: filler.start_ms)

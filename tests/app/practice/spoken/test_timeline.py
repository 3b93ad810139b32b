"""Words and lips at a moment of the sound."""

from hypothesis import given
from hypothesis import strategies as st

from app.practice.spoken.timeline import Timeline
from engine.api.voice import Viseme
from engine.speech.clauses import split_clauses
from engine.testing.voice import silent_part

TEXT = "Thank you for that. What did you do next, and what came of it?"


def timeline_of(text: str) -> tuple[Timeline, int]:
    timeline, place, length_ms = Timeline(), 0, 0
    for clause in split_clauses(text):
        part = silent_part(clause)
        timeline.add(part, place, after_gap=place == 0)
        place += len(clause)
        length_ms += part.audio.duration_ms
    return timeline, length_ms


def test_nothing_is_heard_before_the_first_word_has_ended() -> None:
    timeline, _ = timeline_of(TEXT)

    assert timeline.at(10).heard == 0


def test_all_words_are_heard_at_the_end_and_the_lips_rest() -> None:
    timeline, length_ms = timeline_of(TEXT)

    moment = timeline.at(length_ms)

    assert TEXT[: moment.heard].rstrip("?") == TEXT.rstrip("?")
    assert moment.mouth is Viseme.REST


@given(st.integers(0, 4_000), st.integers(0, 4_000))
def test_what_was_heard_only_grows_and_ends_with_a_word(one: int, other: int) -> None:
    timeline, _ = timeline_of(TEXT)
    earlier, later = sorted((one, other))

    heard = timeline.at(earlier).heard

    assert heard <= timeline.at(later).heard
    assert TEXT[heard : heard + 1] in ("", " ", ".", ",", "?") or heard == 0


def test_after_a_gap_the_count_begins_anew_and_nothing_is_unheard() -> None:
    timeline = Timeline()
    timeline.add(silent_part("Thank you. "), 0, after_gap=True)
    timeline.add(silent_part("What next?"), 11, after_gap=True)

    assert timeline.at(0).heard == len("Thank you")


def test_a_turn_that_goes_on_has_heard_what_came_before() -> None:
    timeline = Timeline(before=11)
    timeline.add(silent_part("What next?"), 11, after_gap=True)

    assert timeline.at(0).heard == 11

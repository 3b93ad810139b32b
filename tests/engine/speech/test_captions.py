"""Words of a caption are lit while they sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.voice import TimedWord
from engine.speech.captions import word_times, words_of
from engine.speech.reading.aloud import read_aloud
from engine.speech.sounds import Mark


def same(start: int, end: int) -> tuple[int, int]:
    return start, end


WORDS = [
    ("Bonjour, vous !", ["Bonjour", "vous"]),
    ("L’été, c’est 3,5 M€ ?", ["L’été", "c’est", "3,5", "M", "€"]),
    ("« Peut-être »…", ["Peut-être"]),
    ("à 14h30, soit 12 %", ["à", "14h30", "soit", "12", "%"]),
    ("…", []),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_stand_without_the_marks_around_them(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in words_of(text)] == words


def test_a_word_sounds_from_its_beginning_to_its_end() -> None:
    marks = [Mark(0, 10), Mark(3, 200), Mark(4, 300), Mark(7, 500)]

    words = word_times([(0, 3), (4, 7)], same, marks, 600)

    assert words == (TimedWord(0, 3, 10, 200), TimedWord(4, 7, 300, 500))


def test_a_word_the_engine_did_not_tell_lies_between_its_neighbours() -> None:
    marks = [Mark(0, 0), Mark(2, 100), Mark(6, 300), Mark(8, 400)]

    words = word_times([(0, 2), (3, 5), (6, 8)], same, marks, 400)

    assert words[1] == TimedWord(3, 5, 150, 250)


def test_without_marks_words_share_the_time_by_their_letters() -> None:
    words = word_times([(0, 3), (4, 8)], same, [], 800)

    assert words == (TimedWord(0, 3, 0, 300), TimedWord(4, 8, 400, 800))


@pytest.mark.requirement("E-042")
def test_a_number_is_lit_as_long_as_its_many_words_sound() -> None:
    written = "Il a 21 ans"
    read = read_aloud(written, "fr")
    ends = [0, 100, 100, 200, 200, 300, 300, 400, 400, 500, 500, 600]
    places = [0, 2, 3, 4, 5, 10, 11, 13, 14, 16, 17, 20]
    marks = [Mark(place, ms) for place, ms in zip(places, ends, strict=True)]

    words = word_times(words_of(written), read.read_span, marks, 600)

    assert read.text == "Il a vingt et un ans"
    assert words[2] == TimedWord(5, 7, 200, 500)
    assert words[3] == TimedWord(8, 11, 500, 600)


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 900)), max_size=12),
    st.integers(0, 900),
)
def test_words_never_overtake_one_another(
    found: list[tuple[int, int]], length_ms: int
) -> None:
    places = sorted(place for place, _ in found)
    times = sorted(ms for _, ms in found)
    marks = [Mark(place, ms) for place, ms in zip(places, times, strict=True)]

    words = word_times([(0, 5), (6, 20), (21, 60)], same, marks, length_ms)

    starts = [word.start_ms for word in words]
    assert starts == sorted(starts)
    assert all(0 <= word.start_ms <= word.end_ms <= length_ms for word in words)

"""Lips follow the sounds of the voice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.voice import TimedViseme, Viseme
from ui.stage.mouth import CLOSED, MOUTHS, Mouth, between, mouth_at


def said(*sounds: tuple[Viseme, int]) -> tuple[TimedViseme, ...]:
    return tuple(TimedViseme(viseme, at_ms) for viseme, at_ms in sounds)


timelines = st.lists(
    st.tuples(st.sampled_from(list(Viseme)), st.integers(30, 400)), max_size=12
).map(
    lambda steps: said(
        *(
            (viseme, sum(length for _each, length in steps[:place]))
            for place, (viseme, _length) in enumerate(steps)
        )
    )
)


def test_every_sound_has_a_shape_and_rest_is_closed() -> None:
    assert set(MOUTHS) == set(Viseme)
    assert MOUTHS[Viseme.REST] == CLOSED
    assert MOUTHS[Viseme.PRESSED].opening == 0
    assert max(MOUTHS.values(), key=lambda mouth: mouth.opening) == MOUTHS[Viseme.OPEN]
    assert MOUTHS[Viseme.PURSED].width < 0 < MOUTHS[Viseme.WIDE].width


@pytest.mark.requirement("E-040")
def test_silence_closes_the_mouth_and_an_open_vowel_opens_it() -> None:
    word = said((Viseme.PRESSED, 0), (Viseme.OPEN, 90), (Viseme.REST, 300))

    assert mouth_at(word, 20).opening < 0.1
    assert mouth_at(word, 150).opening > 0.7
    assert mouth_at(word, 300) == CLOSED
    assert mouth_at(word, 5_000) == CLOSED


@pytest.mark.requirement("E-040")
@given(timelines)
@settings(max_examples=60)
def test_lips_are_in_place_when_each_sound_begins(
    visemes: tuple[TimedViseme, ...],
) -> None:
    shapes = [mouth_at(visemes, sound.at_ms) for sound in visemes]

    assert shapes == [MOUTHS[sound.viseme] for sound in visemes]


@given(timelines, st.floats(-100, 6_000))
@settings(max_examples=60)
def test_the_mouth_keeps_within_what_can_be_painted(
    visemes: tuple[TimedViseme, ...], at_ms: float
) -> None:
    mouth = mouth_at(visemes, at_ms)

    assert 0 <= mouth.opening <= 1
    assert -1 <= mouth.width <= 1


def test_with_no_sound_at_all_the_mouth_is_closed() -> None:
    assert mouth_at((), 100) == CLOSED


def test_half_way_between_two_shapes_is_their_mean() -> None:
    assert between(CLOSED, Mouth(0.8, -0.4), 0.5) == Mouth(0.4, -0.2)

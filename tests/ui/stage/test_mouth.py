"""Lips follow the sounds of the voice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.voice import Viseme
from tests.examples import examples
from ui.stage.mouth import CLOSED, MOUTHS, Mouth, between

mouths = st.builds(Mouth, st.floats(0, 1), st.floats(-1, 1))


@pytest.mark.requirement("E-040")
def test_every_sound_has_a_shape_and_silence_closes_the_mouth() -> None:
    assert set(MOUTHS) == set(Viseme)
    assert MOUTHS[Viseme.REST] == CLOSED
    assert MOUTHS[Viseme.PRESSED].opening == 0


@pytest.mark.requirement("E-040")
def test_an_open_vowel_opens_the_mouth_widest_and_a_round_one_purses_it() -> None:
    widest = max(MOUTHS.values(), key=lambda mouth: mouth.opening)

    assert widest == MOUTHS[Viseme.OPEN]
    assert MOUTHS[Viseme.PURSED].width < MOUTHS[Viseme.ROUND].width < 0
    assert MOUTHS[Viseme.WIDE].width > 0.5


@given(mouths, mouths, st.floats(-1, 3))
@settings(max_examples=examples(60))
def test_between_two_shapes_the_mouth_can_always_be_painted(
    start: Mouth, end: Mouth, share: float
) -> None:
    mouth = between(start, end, share)

    assert -1e-9 <= mouth.opening <= 1 + 1e-9
    assert -1 - 1e-9 <= mouth.width <= 1 + 1e-9


def test_half_way_between_two_shapes_is_their_mean() -> None:
    assert between(CLOSED, Mouth(0.8, -0.4), 0.5) == Mouth(0.4, -0.2)
    assert between(CLOSED, Mouth(0.8, -0.4), 1.0) == Mouth(0.8, -0.4)

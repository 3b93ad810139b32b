"""The mouth follows the sounds of speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.voice import TimedViseme, Viseme
from engine.speech.mouth import shapes_of, visemes_of
from engine.speech.sounds import TimedPhoneme

SHAPES = [
    ("p", (Viseme.PRESSED,)),
    ("v", (Viseme.TEETH_ON_LIP,)),
    ("θ", (Viseme.TONGUE,)),
    ("ʃ", (Viseme.NARROW,)),
    ("ʁ", (Viseme.BACK,)),
    ("ˈiː", (Viseme.WIDE,)),
    ("ɑ̃", (Viseme.OPEN,)),
    ("ə", (Viseme.MID,)),
    ("ɔ̃", (Viseme.ROUND,)),
    ("y", (Viseme.PURSED,)),
    ("aɪ", (Viseme.OPEN, Viseme.WIDE)),
    ("əʊ", (Viseme.MID, Viseme.PURSED)),
    ("ˈ", ()),
    ("", ()),
]


@pytest.mark.parametrize(("symbol", "shapes"), SHAPES)
def test_each_sound_has_its_shape(symbol: str, shapes: tuple[Viseme, ...]) -> None:
    assert shapes_of(symbol) == shapes


def test_a_diphthong_shares_its_time_between_two_shapes() -> None:
    path = visemes_of([TimedPhoneme("aɪ", 100)], 300)

    assert path == (
        TimedViseme(Viseme.REST, 0),
        TimedViseme(Viseme.OPEN, 100),
        TimedViseme(Viseme.WIDE, 200),
        TimedViseme(Viseme.REST, 300),
    )


def test_a_pause_brings_the_mouth_to_rest() -> None:
    path = visemes_of(
        [TimedPhoneme("a", 0), TimedPhoneme("", 80), TimedPhoneme("m", 200)], 260
    )

    assert TimedViseme(Viseme.REST, 80) in path


def test_nothing_said_is_a_mouth_at_rest() -> None:
    assert visemes_of([], 0) == (TimedViseme(Viseme.REST, 0),)


phonemes = st.lists(
    st.builds(
        TimedPhoneme,
        st.sampled_from(["a", "aɪ", "p", "", "s", "ˈ"]),
        st.integers(0, 900),
    ),
    max_size=20,
).map(lambda found: sorted(found, key=lambda phoneme: phoneme.at_ms))


@given(phonemes, st.integers(0, 900))
def test_the_path_begins_at_nought_moves_forward_and_ends_at_rest(
    found: list[TimedPhoneme], length_ms: int
) -> None:
    path = visemes_of(found, length_ms)

    times = [step.at_ms for step in path]
    assert times[0] == 0
    assert times == sorted(set(times))
    assert path[-1].viseme is Viseme.REST
    assert times[-1] <= length_ms

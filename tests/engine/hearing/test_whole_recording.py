import random

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.hearing.whole_recording import speech_spans
from engine.hearing.windows import WINDOW_MS
from tests.engine.hearing.stream import LOUD, QUIET


def recorded(*lengths_ms: int) -> tuple[list[bytes], list[float]]:
    """Return silence and speech by turns, silence first."""
    windows: list[bytes] = []
    probabilities: list[float] = []
    for place, length_ms in enumerate(lengths_ms):
        count = length_ms // WINDOW_MS
        windows += [LOUD if place % 2 else QUIET] * count
        probabilities += [0.95 if place % 2 else 0.02] * count
    return windows, probabilities


def test_a_recording_of_silence_holds_nothing_to_transcribe() -> None:
    assert speech_spans(*recorded(30_000)) == ()


def test_short_pauses_are_joined_and_long_ones_separate() -> None:
    spans = speech_spans(*recorded(1_024, 4_000, 640, 4_000, 5_120, 4_000, 1_024))

    assert len(spans) == 2
    assert spans[0].speech_ms > 7_000


def test_a_little_is_kept_around_speech() -> None:
    (span,) = speech_spans(*recorded(1_024, 3_200, 1_024))

    assert span.start_ms == 1_024 - 256
    assert span.end_ms == 1_024 + 3_200 + 256


def test_speech_without_pause_is_cut_to_windows() -> None:
    spans = speech_spans(*recorded(512, 90_000, 512))

    assert all(span.length_ms <= 26_000 for span in spans)
    assert sum(span.length_ms for span in spans) >= 90_000


@given(st.integers(min_value=0, max_value=10_000))
@settings(max_examples=10, deadline=None)
def test_all_speech_lies_in_exactly_one_stretch(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret hangs on it)
    lengths = [chance.randrange(320, 9_000) for _ in range(chance.randrange(2, 14))]
    windows, probabilities = recorded(*lengths)

    spans = speech_spans(windows, probabilities)

    held = [0] * len(windows)
    for span in spans:
        for place in range(span.start_ms // WINDOW_MS, span.end_ms // WINDOW_MS):
            held[place] += 1
    spoken = [
        count
        for count, probability in zip(held, probabilities, strict=True)
        if probability > 0.5
    ]
    assert set(spoken) <= {1}
    assert max(held, default=0) <= 1

import pytest

from engine.api.delivery import Interval
from engine.delivery.joined import joined
from tests.engine.delivery.heard import measures


def test_one_part_is_the_whole() -> None:
    part = measures((0, 2_000))

    assert joined([(0, part)]) is part


def test_later_parts_are_moved_to_their_place() -> None:
    first = measures((100, 2_000), flat=[(500, 700)])
    second = measures((300, 1_000), flat=[(400, 600)])

    whole = joined([(0, first), (2_200, second)])

    assert whole.speech == (Interval(100, 2_000), Interval(2_500, 3_200))
    assert whole.flat_voiced == (Interval(500, 700), Interval(2_600, 2_800))
    assert whole.nuclei_ms == (
        *first.nuclei_ms,
        *(2_200 + at for at in second.nuclei_ms),
    )
    assert whole.duration_ms == 2_200 + second.duration_ms


def test_speech_that_a_cut_went_through_is_one_stretch() -> None:
    whole = joined([(0, measures((0, 2_000))), (2_000, measures((0, 500)))])

    assert whole.speech == (Interval(0, 2_500),)


def test_pitch_and_loudness_are_weighted_by_what_was_heard() -> None:
    whole = joined([(0, measures((0, 2_000))), (3_000, measures((0, 500)))])

    assert whole.pitch is not None
    assert whole.pitch.median_hz == pytest.approx(118.0)
    assert whole.pitch.voiced_ms == 8_000
    assert whole.loudness is not None
    assert whole.loudness.median_dbfs == pytest.approx(-22.0)


def test_silence_brings_no_pitch() -> None:
    whole = joined([(0, measures()), (3_000, measures())])

    assert (whole.pitch, whole.loudness, whole.speech) == (None, None, ())


def test_nothing_is_nothing() -> None:
    assert joined([]).duration_ms == 0

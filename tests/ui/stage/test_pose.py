"""How a portrait holds itself."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from ui.stage.pose import Mood, pose_at, still_pose

moods = st.sampled_from(list(Mood))
times = st.integers(0, 3_600_000)
mouths = st.one_of(st.none(), st.floats(-1, 2))


@given(moods, times, mouths)
@settings(max_examples=examples(100))
def test_every_pose_keeps_within_what_can_be_painted(
    mood: Mood, time_ms: int, mouth: float | None
) -> None:
    pose = pose_at(mood, time_ms, mouth)

    assert 0 <= pose.mouth <= 1
    assert 0 <= pose.blink <= 1
    assert abs(pose.gaze_x) <= 1
    assert abs(pose.gaze_y) <= 1
    assert abs(pose.tilt) <= 4
    assert 0 <= pose.nod <= 6.5


@given(moods, times)
@settings(max_examples=examples(50))
def test_the_same_moment_gives_the_same_pose(mood: Mood, time_ms: int) -> None:
    assert pose_at(mood, time_ms) == pose_at(mood, time_ms)


def test_the_mouth_moves_only_while_speaking() -> None:
    moments = range(0, 8_000, 40)

    assert max(pose_at(Mood.SPEAKING, moment).mouth for moment in moments) > 0.4
    assert max(pose_at(Mood.LISTENING, moment).mouth for moment in moments) == 0


def test_a_voice_decides_how_far_the_mouth_opens() -> None:
    assert pose_at(Mood.SPEAKING, 1_000, 0.8).mouth == pytest.approx(0.8)


def test_eyes_blink_a_few_times_in_a_quarter_of_a_minute() -> None:
    shut = [pose_at(Mood.IDLE, moment).blink > 0.9 for moment in range(0, 14_300, 10)]

    blinks = sum(now and not before for before, now in pairwise(shut))
    assert 3 <= blinks <= 6


def test_a_listener_nods() -> None:
    nods = [pose_at(Mood.LISTENING, moment).nod for moment in range(0, 6_000, 40)]

    assert max(nods) > 5


def test_a_thinker_looks_aside() -> None:
    assert still_pose(Mood.THINKING).gaze_x > 0.5

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.hearing.effort import Effort, cost
from tests.examples import examples


def test_a_plain_pass_costs_one_unit_a_second() -> None:
    assert cost(30_000, 30_000) == 30.0


def test_a_short_window_costs_far_less_than_its_share() -> None:
    assert cost(0, 10_000) < cost(0, 30_000) / 7


def test_windows_hold_what_is_transcribed() -> None:
    effort = Effort()

    assert effort.window_ms(2_000, partial=True) == 5_000
    assert effort.window_ms(2_000, partial=False) == 10_000
    assert effort.window_ms(24_000, partial=False) == 25_500
    assert effort.window_ms(29_900, partial=False) == 30_000


def test_a_model_that_needs_whole_windows_gets_them() -> None:
    effort = Effort(30_000)

    assert effort.window_ms(1_000, partial=True) == 30_000


@given(st.lists(st.integers(min_value=100, max_value=4_000), min_size=1, max_size=30))
@settings(max_examples=examples(40))
def test_partial_passes_never_overdraw_the_account(stretches: list[int]) -> None:
    effort = Effort()

    for speech_ms in stretches:
        effort.earn(speech_ms)
        while effort.allows_partial(speech_ms):
            effort.spend(speech_ms, effort.window_ms(speech_ms, partial=True))

    assert not effort.exhausted

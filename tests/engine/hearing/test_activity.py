from hypothesis import given
from hypothesis import strategies as st

from engine.hearing.activity import PAUSE_MS, Activity, Change, Edge
from engine.hearing.windows import WINDOW_MS


def changes(judgements: str) -> list[Change]:
    """Return what changes over windows written as x (speech) and dots."""
    activity = Activity()
    found = [
        activity.window((place + 1) * WINDOW_MS, speech=mark == "x")
        for place, mark in enumerate(judgements)
    ]
    return [change for change in found if change is not None]


def test_speech_begins_where_its_first_window_does() -> None:
    assert changes("..xxxx") == [Change(Edge.BEGAN, 2 * WINDOW_MS)]


def test_one_missing_window_does_not_keep_speech_from_beginning() -> None:
    assert changes("..xx.xx") == [Change(Edge.BEGAN, 2 * WINDOW_MS)]


def test_clicks_do_not_begin_speech() -> None:
    assert changes("x..xx...x.x..x..xx.") == []


def test_it_pauses_where_the_last_window_of_speech_ended() -> None:
    found = changes("xxxxxx" + "." * 7)

    assert found[-1] == Change(Edge.PAUSED, 6 * WINDOW_MS)
    assert PAUSE_MS == 224


def test_the_closure_of_a_consonant_is_no_pause() -> None:
    assert len(changes("xxxxx....xxxxx......xxxxx")) == 1


@given(st.text(alphabet="x.", max_size=200))
def test_beginnings_and_pauses_alternate_in_order(judgements: str) -> None:
    found = changes(judgements)

    edges = [change.edge for change in found]
    assert edges == [Edge.BEGAN, Edge.PAUSED] * (len(edges) // 2) + [Edge.BEGAN] * (
        len(edges) % 2
    )
    times = [change.at_ms for change in found]
    assert times == sorted(times)

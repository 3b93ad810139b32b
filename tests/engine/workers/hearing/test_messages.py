import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.delivery import Interval, LoudnessFacts, PitchFacts, SoundMeasures
from engine.api.hearing import (
    EndReason,
    HearingEvent,
    Hesitating,
    Level,
    ListenWish,
    PartialText,
    Patience,
    SpeechPaused,
    SpeechStarted,
    Transcription,
    TurnHeard,
    Word,
)
from engine.workers.hearing.messages import (
    event_from_body,
    event_to_body,
    measures_from_body,
    measures_to_body,
    wish_from_body,
    wish_to_body,
)
from tests.examples import examples

ms = st.integers(min_value=0, max_value=10_000_000)
decibels = st.floats(min_value=-96, max_value=0)
words = st.builds(Word, st.text(max_size=12), ms, ms, st.sampled_from([0.0, 0.5, 1.0]))
transcriptions = st.builds(
    Transcription, st.text(max_size=40), st.lists(words, max_size=4).map(tuple)
)
events: st.SearchStrategy[HearingEvent] = st.one_of(
    st.builds(Level, decibels, speech=st.booleans(), at_ms=ms),
    st.builds(SpeechStarted, ms),
    st.builds(SpeechPaused, ms),
    st.builds(Hesitating, ms),
    st.builds(PartialText, st.text(max_size=40), st.text(max_size=40), ms),
    st.builds(
        TurnHeard,
        transcriptions,
        ms,
        ms,
        ms,
        ms,
        st.sampled_from(list(EndReason)),
        ms,
        decibels,
    ),
)
wishes = st.builds(
    ListenWish,
    st.sampled_from(["fr", "en"]),
    st.builds(Patience, ms, ms, ms, ends_by_silence=st.booleans()),
    st.none() | decibels,
    st.none() | ms,
)


@given(events)
@settings(max_examples=examples(60))
def test_an_event_arrives_as_it_was_sent(event: HearingEvent) -> None:
    assert event_from_body(json.loads(json.dumps(event_to_body(event)))) == event


@given(wishes)
@settings(max_examples=examples(30))
def test_a_wish_arrives_as_it_was_sent(wish: ListenWish) -> None:
    assert wish_from_body(json.loads(json.dumps(wish_to_body(wish)))) == wish


def test_what_is_no_event_is_not_taken_for_one() -> None:
    with pytest.raises(ValueError, match="no event"):
        event_from_body({"event": "weather"})


intervals = st.lists(st.builds(Interval, ms, ms), max_size=3).map(tuple)
hertz = st.floats(40, 700)
measured = st.builds(
    SoundMeasures,
    ms,
    intervals,
    st.lists(ms, max_size=4).map(tuple),
    intervals,
    st.none() | st.builds(PitchFacts, hertz, hertz, hertz, hertz, ms),
    st.none() | st.builds(LoudnessFacts, decibels, st.floats(0, 90)),
    st.text(max_size=12),
)


@given(measured)
def test_measures_arrive_as_they_were_sent(measures: SoundMeasures) -> None:
    written = json.dumps(measures_to_body(measures))

    assert measures_from_body(json.loads(written)) == measures

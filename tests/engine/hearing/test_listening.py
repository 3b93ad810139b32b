import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.hearing import (
    EndReason,
    Hesitating,
    Level,
    ListenWish,
    Patience,
    SpeechPaused,
    SpeechStarted,
)
from engine.hearing.windows import SILENCE_DB
from tests.engine.hearing.stream import CLICK, Clock, a_stream, is_growing

SENTENCE = "I worked in Leeds for three years."


@pytest.mark.requirement("E-008")
def test_a_finished_sentence_and_a_pause_are_a_turn() -> None:
    stream = a_stream()

    stream.say(SENTENCE)
    stream.be_quiet(3_000)

    (turn,) = stream.turns
    assert turn.transcription.text == SENTENCE
    assert turn.reason is EndReason.FINISHED
    assert 500 <= turn.decided_ms - turn.ended_ms <= 1_300


def test_times_of_words_count_from_the_first_sound_of_the_turn() -> None:
    stream = a_stream()

    stream.be_quiet(5_120)
    stream.say("I agree.")
    stream.be_quiet(3_000)

    (turn,) = stream.turns
    first, second = turn.transcription.words
    assert abs(turn.started_ms - 5_632) <= 32
    assert first.start_ms <= 32
    assert abs(second.end_ms - 640) <= 32


def test_a_hanging_sentence_is_waited_for_up_to_the_ceiling() -> None:
    stream = a_stream()

    stream.say("I left because")
    stream.be_quiet(4_000)

    (turn,) = stream.turns
    assert turn.reason is EndReason.CEILING
    assert 3_000 <= turn.decided_ms - turn.ended_ms <= 3_040


def test_it_is_told_that_more_is_awaited_when_a_sentence_hangs() -> None:
    stream = a_stream()

    stream.say("I left because")
    stream.be_quiet(2_000)

    assert sum(isinstance(event, Hesitating) for event in stream.events) == 1
    assert not stream.turns


def test_who_goes_on_after_a_hesitation_is_heard_as_one_turn() -> None:
    stream = a_stream()

    stream.say("I left because")
    stream.be_quiet(2_500)
    stream.say("the office moved.")
    stream.be_quiet(3_000)

    assert stream.texts == ["I left because the office moved."]


def test_a_short_answer_ends_sooner_than_a_hanging_one() -> None:
    short, hanging = a_stream(), a_stream()

    short.say("Yes, I did.")
    short.be_quiet(4_000)
    hanging.say("Yes, and then")
    hanging.be_quiet(4_000)

    waits = [
        turn.decided_ms - turn.ended_ms
        for stream in (short, hanging)
        for turn in stream.turns
    ]
    assert waits[0] < waits[1] / 2


def test_the_wait_follows_the_pauses_of_this_speaker() -> None:
    quick, slow = a_stream(), a_stream()

    for stream, pause_ms in ((quick, 320), (slow, 900)):
        for _ in range(20):
            stream.say(SENTENCE)
            stream.be_quiet(pause_ms)
        stream.be_quiet(4_000)

    (of_quick,), (of_slow,) = quick.turns, slow.turns
    wait = of_quick.decided_ms - of_quick.ended_ms
    assert of_quick.learned_pause_ms < 900 < of_slow.learned_pause_ms
    assert wait < of_slow.decided_ms - of_slow.ended_ms


def test_what_was_learned_before_is_where_it_begins() -> None:
    stream = a_stream(ListenWish("en", learned_pause_ms=700))

    stream.say(SENTENCE)
    stream.be_quiet(3_000)

    (turn,) = stream.turns
    assert 690 <= turn.decided_ms - turn.ended_ms <= 740


def test_who_goes_on_right_after_the_end_teaches_patience() -> None:
    stream = a_stream(ListenWish("en", learned_pause_ms=600))

    stream.say(SENTENCE)
    stream.be_quiet(1_200)
    stream.say(SENTENCE)
    stream.be_quiet(3_000)

    first, second = stream.turns
    assert second.learned_pause_ms > first.learned_pause_ms


def test_the_person_can_end_the_turn_in_mid_sentence() -> None:
    stream = a_stream()

    stream.say("I left because")
    stream.events += stream.listening.finish()
    stream.work()

    (turn,) = stream.turns
    assert turn.transcription.text == "I left because"
    assert turn.reason is EndReason.PUSHED


def test_a_turn_ended_with_nothing_said_is_empty() -> None:
    stream = a_stream()

    events = stream.listening.finish()

    (turn,) = events
    assert turn == stream.listening.finish()[0]
    assert turn.transcription.text == ""  # type: ignore[union-attr] # a turn heard


def test_only_the_person_ends_a_turn_when_silence_may_not() -> None:
    stream = a_stream(ListenWish("en", Patience(ends_by_silence=False)))

    stream.say(SENTENCE)
    stream.be_quiet(10_000)
    before = list(stream.turns)
    stream.events += stream.listening.finish()

    assert not before
    assert stream.texts == [SENTENCE]


@pytest.mark.requirement("E-037")
def test_noise_alone_is_no_turn() -> None:
    stream = a_stream()

    for _ in range(200):
        stream.play(CLICK, 0.6, 32)
        stream.be_quiet(96)

    assert not stream.turns
    assert not any(isinstance(event, SpeechStarted) for event in stream.events)


def test_a_sound_that_holds_no_word_is_no_turn() -> None:
    stream = a_stream()

    stream.play(CLICK, 0.7, 480)
    stream.be_quiet(5_000)

    assert any(isinstance(event, SpeechPaused) for event in stream.events)
    assert not stream.turns


def test_loud_noise_without_voice_raises_the_floor_and_not_a_turn() -> None:
    stream = a_stream()

    stream.play(CLICK, 0.05, 10_240)
    stream.say("Yes, I did.")
    stream.be_quiet(3_000)

    assert not stream.turns


def test_while_held_nothing_is_heard_and_time_stands_still() -> None:
    stream = a_stream()

    stream.listening.hold(held=True)
    stream.say("this is the interviewer speaking")
    stream.be_quiet(5_000)
    stood = stream.listening.now_ms
    stream.listening.hold(held=False)
    stream.be_quiet(3_000)

    assert stood == 512
    assert not stream.turns


def test_a_turn_goes_on_after_a_hold() -> None:
    stream = a_stream()

    stream.say("I left because")
    stream.listening.hold(held=True)
    stream.be_quiet(9_000)
    stream.listening.hold(held=False)
    stream.say("it moved.")
    stream.be_quiet(3_000)

    assert stream.texts == ["I left because it moved."]


def test_of_a_turn_forgotten_nothing_is_heard() -> None:
    stream = a_stream(lag_ms=400)

    stream.say(SENTENCE)
    stream.be_quiet(320)
    stream.listening.forget()
    stream.be_quiet(4_000)
    stream.say("Once more.")
    stream.be_quiet(4_000)

    assert stream.texts == ["Once more."]


def test_when_the_words_come_late_the_end_is_decided_when_they_come() -> None:
    stream = a_stream(ListenWish("en", learned_pause_ms=600), lag_ms=1_600)

    stream.say("Yes, I did.")
    stream.be_quiet(4_000)

    (turn,) = stream.turns
    assert turn.reason is EndReason.FINISHED
    assert 1_600 <= turn.decided_ms - turn.ended_ms <= 2_000


def test_the_ceiling_holds_when_the_words_are_later_still() -> None:
    clock = Clock()
    stream = a_stream(lag_ms=9_000, clock=clock)

    stream.say(SENTENCE)
    stream.be_quiet(4_000)
    clock.now += 2.5
    stream.catch_up()

    (turn,) = stream.turns
    assert turn.reason is EndReason.CEILING
    assert turn.transcription.text == SENTENCE
    assert turn.ready_ms - turn.decided_ms == 2_500


def test_levels_come_about_ten_times_a_second() -> None:
    stream = a_stream()

    stream.say("yes yes yes yes yes yes")

    levels = [event for event in stream.events if isinstance(event, Level)]
    assert 9 <= len(levels) * 1_000 / stream.listening.now_ms <= 11
    assert levels[-1].speech
    assert levels[-1].dbfs > levels[0].dbfs > SILENCE_DB


def test_without_a_transcriber_speech_is_seen_and_no_turn_heard() -> None:
    stream = a_stream(with_words=False)

    stream.say(SENTENCE)
    stream.be_quiet(5_000)

    assert any(isinstance(event, SpeechStarted) for event in stream.events)
    assert any(isinstance(event, SpeechPaused) for event in stream.events)
    assert not stream.turns
    assert not stream.jobs


@st.composite
def talks(draw: st.DrawFn) -> list[tuple[int, int]]:
    words = st.integers(min_value=1, max_value=25)
    pauses = st.integers(min_value=2, max_value=70)
    return draw(st.lists(st.tuples(words, pauses), min_size=1, max_size=6))


@given(talks(), st.sampled_from([0, 320, 1_600, 5_000]))
@settings(max_examples=15, deadline=None)
def test_every_word_is_heard_once_and_in_order(
    talk: list[tuple[int, int]], lag_ms: int
) -> None:
    stream = a_stream(lag_ms=lag_ms)
    spoken: list[str] = []

    for count, quiet in talk:
        words = [f"w{len(spoken) + number}" for number in range(count)]
        spoken += words
        stream.say(" ".join(words))
        stream.be_quiet(quiet * 32)
    stream.be_quiet(4_000)
    stream.catch_up()

    assert " ".join(stream.texts).split() == spoken


@given(talks(), st.sampled_from([0, 640, 3_000]))
@settings(max_examples=10, deadline=None)
def test_stable_text_is_never_taken_back(
    talk: list[tuple[int, int]], lag_ms: int
) -> None:
    wish = ListenWish("en", Patience(ends_by_silence=False))
    stream = a_stream(wish, lag_ms=lag_ms)

    for count, quiet in talk:
        stream.say(" ".join(f"w{number}" for number in range(count)))
        stream.be_quiet(quiet * 32)
    stream.events += stream.listening.finish()
    stream.catch_up()

    stable = [partial.stable for partial in stream.partials]
    assert is_growing([*stable, *stream.texts])

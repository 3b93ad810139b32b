import pytest

from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.api.hearing import (
    EndReason,
    HearingEvent,
    ListenWish,
    SpeechStarted,
    TurnHeard,
)
from engine.testing.hearing import ScriptedHearing


def nothing(_: object) -> None:
    """Hear of nothing."""


def test_what_the_test_says_is_heard_as_a_turn() -> None:
    heard: list[HearingEvent] = []
    hearing = ScriptedHearing()
    hearing.listen(ListenWish("en"), heard.append, nothing)

    hearing.listener.say("I left because")
    hearing.listener.hear("the office moved.")

    assert isinstance(heard[0], SpeechStarted)
    turn = heard[-1]
    assert isinstance(turn, TurnHeard)
    assert turn.transcription.text == "I left because the office moved."
    assert turn.decided_ms > turn.ended_ms > turn.started_ms


def test_finish_ends_the_turn_even_an_empty_one() -> None:
    heard: list[HearingEvent] = []
    listener = ScriptedHearing().listen(ListenWish("en"), heard.append, nothing)

    listener.finish()

    (turn,) = heard
    assert isinstance(turn, TurnHeard)
    assert (turn.reason, turn.transcription.text) == (EndReason.PUSHED, "")


def test_time_passes_with_the_sound_fed_unless_it_is_held() -> None:
    listener = ScriptedHearing().listen(ListenWish("en"), nothing, nothing)

    listener.feed(bytes(32_000))
    listener.hold(held=True)
    listener.feed(bytes(32_000))

    assert listener.now_ms == 1_000


def test_a_forgotten_turn_leaves_no_text() -> None:
    heard: list[HearingEvent] = []
    listener = ScriptedHearing().listen(ListenWish("en"), heard.append, nothing)

    listener.say("No wait")
    listener.forget()
    listener.hear("Once more.")

    turn = heard[-1]
    assert isinstance(turn, TurnHeard)
    assert turn.transcription.text == "Once more."


def test_prepared_recordings_are_decoded_and_others_refused() -> None:
    audio = Audio(bytes(64), 16_000)
    hearing = ScriptedHearing(["yes"], [(b"flac", audio)])

    decoded = hearing.decode(b"flac")

    assert decoded is audio
    assert hearing.transcribe(audio, "en", Cancel()).text == "yes"
    with pytest.raises(Refused):
        hearing.decode(b"other")


def test_what_is_measured_is_kept_for_the_test() -> None:
    hearing = ScriptedHearing()
    audio = Audio(bytes(32_000), 16_000)

    found = hearing.measure(audio, Cancel())

    assert hearing.measured == [audio]
    assert (found.duration_ms, len(found.nuclei_ms)) == (1_000, 4)


def test_an_engine_that_cannot_be_had_says_so_everywhere() -> None:
    hearing = ScriptedHearing(problem=Unavailable("No engine.", "Type."))

    with pytest.raises(Unavailable):
        hearing.listen(ListenWish("fr"), nothing, nothing)
    with pytest.raises(Unavailable):
        hearing.measure(Audio(bytes(64), 16_000), Cancel())


def test_a_loss_is_told_to_who_listens() -> None:
    lost: list[Exception] = []
    hearing = ScriptedHearing()
    hearing.listen(ListenWish("fr"), nothing, lost.append)

    hearing.lose(Unavailable("It died.", "Type."))

    assert len(lost) == 1

"""Speech becomes text: eSpeak speaks, Silero and the small Whisper hear it."""

import os
import signal
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.hearing import EndReason, ListenWish, PartialText, Patience
from engine.runtime.worker import Cause, Worker, WorkerLost
from engine.workers.hearing.client import HearingClient
from tests.engine.hearing.stream import is_growing
from tests.engine.workers.hearing.conftest import Audience, Ear
from tests.engine.workers.hearing.spoken import (
    Said,
    fan,
    keyboard,
    mixed,
    silence,
    speak,
)

MICRO = Path(__file__).resolve().parents[3] / "models" / "micro_whisper" / "model"
FIRST = "the team solved the problem in three months"
SECOND = "the manager decided to change the plan"


@pytest.fixture(scope="module")
def client(start: Callable[..., Worker]) -> HearingClient:
    return HearingClient(start(MICRO), in_step=True)


@pytest.fixture(scope="module")
def sentences() -> list[bytes]:
    return speak(Said(FIRST, "en+m5", 150), Said(SECOND, "en+m5", 150))


def likeness(heard: str, said: str) -> float:
    """Return how much of two texts is alike, 0 to 1, word by word."""
    ours, theirs = heard.lower().replace(",", "").split(), said.split()
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def stable(events: Sequence[object]) -> list[str]:
    return [event.stable for event in events if isinstance(event, PartialText)]


@pytest.mark.requirement("E-008")
def test_a_recording_fed_as_a_microphone_is_one_turn_with_its_text(
    client: HearingClient, sentences: list[bytes]
) -> None:
    ear = Ear(client, ListenWish("en"))

    ear.play(silence(1) + sentences[0] + silence(0.6) + sentences[1] + silence(5))
    ear.audience.wait_for(lambda: bool(ear.audience.turns))
    ear.listener.close()

    (turn,) = ear.audience.turns
    assert turn.reason is EndReason.FINISHED
    assert likeness(turn.transcription.text, f"{FIRST} {SECOND}") >= 0.6
    assert turn.transcription.words[-1].end_ms <= turn.ended_ms - turn.started_ms + 300


@pytest.mark.requirement("E-036")
def test_text_is_told_while_the_person_speaks_and_never_taken_back(
    client: HearingClient, sentences: list[bytes]
) -> None:
    ear = Ear(client, ListenWish("en"))

    ear.play(silence(1) + sentences[0] + silence(0.5) + sentences[1] + silence(0.5))
    events = ear.end()

    before_the_end = [event.at_ms for event in events if isinstance(event, PartialText)]
    assert min(before_the_end) < ear.audience.turns[0].ended_ms - 2_000
    assert is_growing([*stable(events), ear.audience.turns[0].transcription.text])


@pytest.mark.requirement("E-037")
def test_noise_is_no_turn_and_speech_in_it_is_exactly_one(
    client: HearingClient, sentences: list[bytes]
) -> None:
    ear = Ear(client, ListenWish("en"))
    spoken = silence(3) + sentences[0] + silence(5)

    ear.play(mixed(spoken, fan(14, 40), keyboard(3)))
    ear.play(mixed(fan(6, 40), keyboard(6, seed=9)))
    ear.audience.wait_for(lambda: bool(ear.audience.turns))
    turns_by_silence = len(ear.audience.turns)
    ear.end()

    assert turns_by_silence == 1
    assert ear.audience.turns[1].transcription.text == ""


def test_pushing_finish_brings_the_text_at_once(
    client: HearingClient, sentences: list[bytes]
) -> None:
    ear = Ear(client, ListenWish("en", Patience(ends_by_silence=False)))

    ear.play(silence(0.5) + sentences[0])
    ear.end()

    (turn,) = ear.audience.turns
    assert turn.reason is EndReason.PUSHED
    assert likeness(turn.transcription.text, FIRST) >= 0.5


def test_a_whole_recording_is_transcribed_with_the_times_of_its_words(
    client: HearingClient, sentences: list[bytes]
) -> None:
    sound = silence(2) + sentences[0] + silence(4) + sentences[1] + silence(1)

    heard = client.transcribe(Audio(sound, HEARING_RATE), "en", Cancel())

    assert likeness(heard.text, f"{FIRST} {SECOND}") >= 0.6
    starts = [word.start_ms for word in heard.words]
    assert starts == sorted(starts)
    assert starts[0] >= 1_700
    second_begins = 2_000 + len(sentences[0]) // 32 + 4_000
    assert any(start >= second_begins - 400 for start in starts)


def test_a_cancelled_transcription_returns_what_there_is(
    client: HearingClient, sentences: list[bytes]
) -> None:
    cancel = Cancel()
    cancel.cancel()

    heard = client.transcribe(Audio(sentences[0], HEARING_RATE), "en", cancel)

    assert heard.text == ""


def test_two_streams_do_not_mix(client: HearingClient, sentences: list[bytes]) -> None:
    one, other = Ear(client, ListenWish("en")), Ear(client, ListenWish("en"))

    one.play(silence(0.5) + sentences[0])
    other.play(silence(0.5) + sentences[1])
    one.end()
    other.end()

    assert likeness(one.audience.turns[0].transcription.text, FIRST) >= 0.5
    assert likeness(other.audience.turns[0].transcription.text, SECOND) >= 0.5


def test_without_a_model_nothing_can_be_transcribed(
    start: Callable[..., Worker], sentences: list[bytes]
) -> None:
    client = HearingClient(start(None))

    with pytest.raises(Unavailable, match="no speech recognition model"):
        client.transcribe(Audio(sentences[0], HEARING_RATE), "en", Cancel())


def test_a_truncated_model_is_told_as_a_damaged_file(
    start: Callable[..., Worker], tmp_path: Path
) -> None:
    for file in MICRO.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with (tmp_path / "model.bin").open("r+b") as model:
        model.truncate(1_000_000)
    audience = Audience()

    HearingClient(start(tmp_path)).listen(
        ListenWish("en"), audience.on_event, audience.on_lost
    )
    audience.wait_for(lambda: bool(audience.lost))

    (lost,) = audience.lost
    assert isinstance(lost, WorkerLost)
    assert lost.cause is Cause.CORRUPT_FILE


def test_who_listens_hears_that_the_engine_died(
    start: Callable[..., Worker], sentences: list[bytes]
) -> None:
    worker = start(MICRO)
    ear = Ear(HearingClient(worker), ListenWish("en"))
    ear.play(sentences[0])
    ear.audience.wait_for(lambda: bool(ear.audience.events))

    os.kill(worker.health.pid or 0, signal.SIGKILL)
    ear.audience.wait_for(lambda: bool(ear.audience.lost))
    ear.play(sentences[0])

    (lost,) = ear.audience.lost
    assert isinstance(lost, Unavailable)

"""The terminal with engines: recordings as answers, and the times of a turn."""

import io
import json
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.bench import after_speech
from app.cli.main import main
from app.cli.rehearsal import first_sentence
from app.practice.spoken.times import TurnTimes
from engine.api.cancel import Cancel
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.runtime.supervisor import supervise
from engine.workers.voice.client import VoiceClient, voice_worker
from tests.models.install import install_models

SAID = (
    "last year our team had a problem with the orders",
    "i called every customer",
)


@pytest.fixture
def voice(tmp_path: Path) -> Iterator[VoiceClient]:
    """A candidate, made by eSpeak NG."""
    worker = supervise(voice_worker(()), state_folder=tmp_path / "voice")
    yield VoiceClient(worker)
    worker.close()


@pytest.fixture
def recordings(tmp_path: Path, voice: VoiceClient) -> Path:
    """A folder with what the candidate said, one file an answer."""
    folder = tmp_path / "recordings"
    folder.mkdir()
    for number, text in enumerate(SAID, start=1):
        (folder / f"answer {number}.wav").write_bytes(recorded(voice, text))
    return folder


def recorded(voice: VoiceClient, text: str) -> bytes:
    parts: list[SpokenPart] = []
    choice = VoiceChoice("espeak:en-us", variant="f3")
    voice.speak(Utterance(text, "en", choice), parts.append, Cancel())
    written = io.BytesIO()
    with wave.open(written, "wb") as stream:
        stream.setnchannels(1)
        stream.setsampwidth(2)
        stream.setframerate(parts[0].audio.rate)
        stream.writeframes(b"".join(part.audio.pcm for part in parts))
    return written.getvalue()


@pytest.mark.slow
@pytest.mark.requirement("E-008")
def test_a_folder_of_recordings_is_a_session(
    recordings: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("EXERZIA_MODELS", str(install_models(tmp_path / "models")))

    code = main(
        [
            *("practise", "--scenario", "customer-adviser", "--language", "en"),
            *("--answers", str(recordings), "--json", "-"),
        ]
    )

    told = capsys.readouterr()
    turns = json.loads(told.out)["turns"]
    heard = [turn["text"] for turn in turns if turn["source"] == "spoken"]
    assert code == 0
    assert "Listening to answer 1.wav" in told.err
    assert len(heard) == 2
    assert "problem" in heard[0]
    assert "customer" in heard[1]


def test_recordings_without_a_model_are_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "answer.wav").write_bytes(b"sound")

    code = main(
        [
            *("practise", "--scenario", "customer-adviser", "--language", "en"),
            *("--answers", str(tmp_path)),
        ]
    )

    assert code == 4
    assert "There is no speech recognition model here" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.requirement("E-059")
def test_bench_times_each_stage_of_a_spoken_turn(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("EXERZIA_MODELS", str(install_models(tmp_path / "models")))

    code = main(["bench", "--language", "en", "--turns", "1", "--report"])

    told = capsys.readouterr().out
    assert code == 0
    assert "tiny.gguf" in told
    assert "first" in told
    assert "median" in told


def test_stages_are_told_after_the_end_of_speech() -> None:
    times = TurnTimes(2, speech_ended=1_000, text_ready=1_250)

    assert after_speech(times, lambda each: each.text_ready) == 250
    assert after_speech(times, lambda each: each.first_token) is None


def test_a_rehearsed_answer_is_a_whole_sentence() -> None:
    assert first_sentence("In 2.5 days I did it. Then more.") == "In 2.5 days I did it."
    assert first_sentence("no end") == "no end"

"""How the voice worker answers: what it offers, stops, refuses and survives."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.runtime.messages import Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker
from engine.workers.voice.client import VoiceClient, voice_worker
from tests.engine.workers.voice.conftest import TINY_VOICES

ESPEAK = VoiceChoice("espeak:fr", variant="f2")
TINY = VoiceChoice("fr_FR-tiny-low")
SENTENCE = (
    "Voici une phrase qui dure quelques secondes quand on la dit tranquillement. "
)
PLANTED = "Mon matricule est zanzibar."


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[VoiceClient]:
    """A worker over voices cut short: a graph, a description, and one of nonsense."""
    whole = (TINY_VOICES / "fr_FR-tiny-low.onnx").read_bytes()
    described = (TINY_VOICES / "fr_FR-tiny-low.onnx.json").read_bytes()
    files = {
        "fr_FR-cut-low": (whole[: len(whole) // 2], described),
        "fr_FR-empty-low": (b"", described),
        "fr_FR-noise-low": (bytes(range(256)) * 40, described),
        "fr_FR-undescribed-low": (whole, described[:100]),
        "fr_FR-list-low": (whole, b"[]"),
    }
    for name, (graph, description) in files.items():
        (tmp_path / f"{name}.onnx").write_bytes(graph)
        (tmp_path / f"{name}.onnx.json").write_bytes(description)
    worker = supervise(
        voice_worker(sorted(tmp_path.glob("*.onnx"))), state_folder=tmp_path / "state"
    )
    yield VoiceClient(worker)
    worker.close()


def test_installed_voices_come_before_those_always_there(voice: VoiceClient) -> None:
    assert [(facts.voice, facts.language) for facts in voice.voices()] == [
        ("en_GB-tiny-low", "en"),
        ("fr_FR-tiny-low", "fr"),
        ("espeak:fr", "fr"),
        ("espeak:en-gb", "en"),
        ("espeak:en-us", "en"),
    ]


@pytest.mark.requirement("E-039")
def test_without_any_voice_file_both_languages_can_be_spoken(tmp_path: Path) -> None:
    worker = supervise(voice_worker([]), state_folder=tmp_path)

    languages = {facts.language for facts in VoiceClient(worker).voices()}
    worker.close()

    assert languages == {"fr", "en"}


@pytest.mark.requirement("E-038")
@pytest.mark.parametrize("choice", [ESPEAK, TINY], ids=["espeak", "piper"])
def test_the_first_part_is_the_first_clause_alone(
    voice: VoiceClient, choice: VoiceChoice
) -> None:
    text = f"Merci pour votre réponse, et maintenant. {SENTENCE * 3}"
    parts: list[SpokenPart] = []

    length_ms = voice.speak(Utterance(text, "fr", choice), parts.append, Cancel())

    assert text[: parts[0].words[-1].end] == "Merci pour votre réponse"
    assert length_ms == sum(part.audio.duration_ms for part in parts)


@pytest.mark.parametrize("choice", [ESPEAK, TINY], ids=["espeak", "piper"])
def test_after_a_cancel_no_part_follows(
    voice: VoiceClient, choice: VoiceChoice
) -> None:
    cancel = Cancel()
    parts: list[SpokenPart] = []

    def stop_at_once(part: SpokenPart) -> None:
        parts.append(part)
        cancel.cancel()

    voice.speak(Utterance(SENTENCE * 40, "fr", choice), stop_at_once, cancel)

    assert len(parts) == 1


@pytest.mark.parametrize("choice", [ESPEAK, TINY], ids=["espeak", "piper"])
def test_what_is_cancelled_beforehand_is_not_said(
    voice: VoiceClient, choice: VoiceChoice
) -> None:
    cancel = Cancel()
    cancel.cancel()
    parts: list[SpokenPart] = []

    voice.speak(Utterance(SENTENCE, "fr", choice), parts.append, cancel)

    assert parts == []


def test_after_a_cancel_the_next_utterance_is_whole(voice: VoiceClient) -> None:
    cancel = Cancel()
    voice.speak(Utterance(SENTENCE * 5, "fr", TINY), lambda _: cancel.cancel(), cancel)
    parts: list[SpokenPart] = []

    voice.speak(Utterance("Bonjour à tous.", "fr", TINY), parts.append, Cancel())

    assert len(parts) == 1
    assert parts[0].audio.duration_ms > 700


def test_utterances_asked_for_together_come_one_after_the_other(
    voice: VoiceClient,
) -> None:
    order: list[str] = []

    def speak(name: str, choice: VoiceChoice) -> None:
        utterance = Utterance(SENTENCE * 4, "fr", choice)
        voice.speak(utterance, lambda _: order.append(name), Cancel())

    threads = [
        threading.Thread(target=speak, args=("one", ESPEAK)),
        threading.Thread(target=speak, args=("other", TINY)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert sorted(order) == ["one"] * 4 + ["other"] * 4


@pytest.mark.parametrize("choice", [ESPEAK, TINY], ids=["espeak", "piper"])
@pytest.mark.parametrize("text", ["…", "😀", " ", "« »", "?!"])
def test_a_text_without_words_is_a_silence(
    voice: VoiceClient, choice: VoiceChoice, text: str
) -> None:
    parts: list[SpokenPart] = []

    voice.speak(Utterance(text, "fr", choice), parts.append, Cancel())

    assert all(not part.words for part in parts)
    assert all(part.audio.duration_ms < 500 for part in parts)


@pytest.mark.parametrize("choice", [ESPEAK, TINY], ids=["espeak", "piper"])
@pytest.mark.parametrize(
    "text",
    ["[[ˈa]] {{x}} <speak>oui</speak>", "mot " * 400, "a" * 3000, "日本語 и русский"],
)
def test_strange_texts_are_survived(
    voice: VoiceClient, choice: VoiceChoice, text: str
) -> None:
    parts: list[SpokenPart] = []

    voice.speak(Utterance(text, "fr", choice), parts.append, Cancel())

    assert parts


def test_warming_a_voice_makes_the_first_utterance_quick(tmp_path: Path) -> None:
    voices = sorted(TINY_VOICES.glob("*.onnx"))
    worker = supervise(voice_worker(voices, threads=1), state_folder=tmp_path)
    voice = VoiceClient(worker)
    voice.warm(TINY)
    arrivals: list[float] = []

    began = time.monotonic()
    voice.speak(
        Utterance("Bonjour à tous.", "fr", TINY),
        lambda _: arrivals.append(time.monotonic()),
        Cancel(),
    )
    worker.close()

    assert arrivals[0] - began < 1.5


@pytest.mark.parametrize("name", ["nobody", "espeak:xx", "fr_FR-other-medium"])
def test_a_voice_that_is_not_there_is_told_in_words(
    voice: VoiceClient, name: str
) -> None:
    with pytest.raises(Unavailable) as told:
        voice.warm(VoiceChoice(name))

    assert told.value.values == {"voice": name}


@pytest.mark.requirement("E-039")
@pytest.mark.parametrize(
    "name", ["fr_FR-cut-low", "fr_FR-empty-low", "fr_FR-noise-low"]
)
def test_a_damaged_voice_is_told_in_words_and_offered_no_more(
    damaged: VoiceClient, name: str
) -> None:
    offered = {facts.voice for facts in damaged.voices()}

    with pytest.raises(Unavailable, match="damaged or incomplete"):
        damaged.speak(
            Utterance("Bonjour.", "fr", VoiceChoice(name)), lambda _: None, Cancel()
        )

    assert name in offered
    assert name not in {facts.voice for facts in damaged.voices()}
    assert damaged.speak(Utterance("Bonjour.", "fr", ESPEAK), lambda _: None, Cancel())


def test_a_voice_with_a_damaged_description_is_not_offered(
    damaged: VoiceClient,
) -> None:
    offered = {facts.voice for facts in damaged.voices()}

    assert offered.isdisjoint({"fr_FR-undescribed-low", "fr_FR-list-low"})


def test_a_verb_it_does_not_know_is_refused(worker: Worker) -> None:
    with pytest.raises(Refused):
        worker.call("sing", Parcel())


@pytest.mark.parametrize("choice", [ESPEAK, TINY], ids=["espeak", "piper"])
def test_nothing_that_is_said_reaches_the_log(
    tmp_path: Path, choice: VoiceChoice
) -> None:
    entries: list[str] = []
    worker = supervise(
        voice_worker(sorted(TINY_VOICES.glob("*.onnx")), threads=1),
        state_folder=tmp_path,
        journal=lambda entry: entries.append(str(entry)),
    )
    voice = VoiceClient(worker)

    voice.speak(Utterance(f"{PLANTED} 日本", "fr", choice), lambda _: None, Cancel())
    worker.close()

    assert entries
    assert "zanzibar" not in "".join(entries)
    assert "zanzibar" not in worker.last_lines  # type: ignore[attr-defined] # of the supervised worker alone


def test_the_fingerprint_changes_with_the_file_and_with_its_description(
    tmp_path: Path,
) -> None:
    file = tmp_path / "voice.onnx"
    file.write_bytes(b"one")
    before = voice_worker([file]).fingerprint
    file.write_bytes(b"other")

    after = voice_worker([file]).fingerprint
    (tmp_path / "voice.onnx.json").write_text("{}", encoding="utf-8")

    assert len({before, after, voice_worker([file]).fingerprint}) == 3
    assert "gone.onnx:missing" in voice_worker([tmp_path / "gone.onnx"]).fingerprint

"""The voice of the tests keeps the promises of a real one."""

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.voice import SpokenPart, Utterance, Viseme, VoiceChoice
from engine.testing.voice import LETTER_MS, ScriptedVoice, SilentVoice, silent_part

CHOICE = VoiceChoice("espeak:fr")
TEXT = "Merci pour cette réponse, et maintenant parlons de vous. Qui êtes-vous ?"


def spoken(
    voice: SilentVoice, text: str = TEXT, rate: float = 1.0
) -> tuple[int, list[SpokenPart]]:
    parts: list[SpokenPart] = []
    choice = VoiceChoice("espeak:fr", rate=rate)
    length_ms = voice.speak(Utterance(text, "fr", choice), parts.append, Cancel())
    return length_ms, parts


def test_there_is_a_voice_for_each_language() -> None:
    assert {facts.language for facts in SilentVoice().voices()} == {"fr", "en"}


def test_each_clause_is_a_part_and_takes_its_letters_time() -> None:
    length_ms, parts = spoken(SilentVoice())

    assert len(parts) == 3
    assert length_ms == pytest.approx(len(TEXT) * LETTER_MS, abs=3)


def test_a_faster_voice_takes_less_time() -> None:
    usual, _ = spoken(SilentVoice())
    faster, _ = spoken(SilentVoice(), rate=1.2)

    assert faster == pytest.approx(usual / 1.2, rel=0.01)


def test_words_and_mouth_are_those_of_the_text() -> None:
    _, parts = spoken(SilentVoice())

    words = [TEXT[word.start : word.end] for part in parts for word in part.words]
    assert words[:3] == ["Merci", "pour", "cette"]
    assert words[-1] == "êtes-vous"
    assert all(part.visemes[-1].viseme is Viseme.REST for part in parts)


def test_a_part_is_silent() -> None:
    assert not any(silent_part("Bonjour").audio.pcm)


def test_what_was_asked_for_is_remembered() -> None:
    voice = ScriptedVoice()
    voice.warm(CHOICE)

    _, parts = spoken(voice)

    assert voice.warmed == [CHOICE]
    assert [utterance.text for utterance in voice.said] == [TEXT]
    assert voice.parts == parts


def test_it_fails_when_the_script_says_so() -> None:
    voice = ScriptedVoice(failures=[None, Unavailable("It died.", "Go on.")])
    spoken(voice)

    with pytest.raises(Unavailable):
        spoken(voice)

    assert len(voice.said) == 2
    assert spoken(voice)[1]


def test_after_a_cancel_no_part_follows() -> None:
    cancel = Cancel()
    parts: list[SpokenPart] = []
    voice = ScriptedVoice(before_part=lambda given: cancel.cancel() if given else None)

    voice.speak(Utterance(TEXT, "fr", CHOICE), parts.append, cancel)

    assert len(parts) == 1

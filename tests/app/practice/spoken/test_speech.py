"""A persona speaks with what is left when a voice fails."""

import pytest

from app.practice.spoken.speech import Speech
from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.voice import VoiceFacts
from engine.testing.voice import SILENT_VOICES, ScriptedVoice
from tests.content import shipped

NATURAL = VoiceFacts("fr_FR-siwis-medium", "fr", "piper", ("",), "feminine", 22_050)


class DamagedNaturalVoice(ScriptedVoice):
    """Offers a natural voice until it was asked to speak with it."""

    def __init__(self) -> None:
        super().__init__(failures=[Unavailable("It is damaged.", "Install it again.")])

    def voices(self) -> tuple[VoiceFacts, ...]:
        return SILENT_VOICES if self.said else (NATURAL, *SILENT_VOICES)


@pytest.mark.requirement("E-039")
def test_after_a_damaged_voice_another_one_speaks() -> None:
    persona = shipped().personas["claire-morel"]
    voice = DamagedNaturalVoice()
    speech = Speech(voice, persona, "fr", 1.0)

    with pytest.raises(Unavailable):
        speech.saying("Bonjour à tous.")(voice.parts.append, Cancel())
    speech.saying("Bonjour à tous.")(lambda _: None, Cancel())

    assert [utterance.choice.voice for utterance in voice.said] == [
        "fr_FR-siwis-medium",
        "espeak:fr",
    ]

"""What the interviewer said in a session, as a sound file."""

from collections.abc import Sequence

from app.practice.spoken.speech import Speech
from engine.api.audio import SAMPLE_BYTES, Audio
from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.api.voice import SpokenPart, Voice
from engine.content.persona import Persona
from engine.speech.ai_mark import write_marked_wav

PAUSE_MS = 800
"""Between two turns."""


def interviewer_sound(
    turns: Sequence[str], persona: Persona, language: Language, voice: Voice
) -> bytes:
    """Return the interviewer's turns, voiced again, as a WAV file.

    The person's own words are not in it: no sound of them was ever kept. The file says
    in its metadata that a machine made the voice.

    Raises:
        Unavailable: the voice cannot be had, or has died.
    """
    speech = Speech(voice, persona, language, speed=1.0)
    sounds: list[Audio] = []
    for turn in turns:
        parts: list[SpokenPart] = []
        speech.saying(turn)(parts.append, Cancel())
        sounds.extend(part.audio for part in parts)
        if sounds:
            sounds.append(_silence(sounds[-1].rate))
    return write_marked_wav(sounds)


def _silence(rate: int) -> Audio:
    return Audio(bytes(rate * PAUSE_MS // 1000 * SAMPLE_BYTES), rate)

"""Which voice speaks for a persona: always the same one, and not somebody else's."""

import hashlib
from collections.abc import Sequence
from typing import Final

from engine.api.language import Language
from engine.api.voice import BY_SYSTEM, VoiceChoice, VoiceFacts
from engine.content.persona import Persona, PersonaVoice
from engine.speech.timbres import timbre_of

SLOWEST: Final = 0.6
FASTEST: Final = 1.5
"""What stays easy to follow, after persona and person are multiplied."""
_VARIANTS: Final = {
    "feminine": ("f1", "f2", "f3", "f4", "f5", "linda", "belinda"),
    "masculine": ("m1", "m2", "m3", "m4", "m7", "m8", "Reed", "Michael"),
}
_PITCHES: Final = {"low": 0.9, "medium": 1.0, "high": 1.1}
_NATURAL_PITCHES: Final = {"low": 0.96, "medium": 1.0, "high": 1.04}
"""A natural voice bends less before it sounds like a machine."""
_SPREAD: Final = (-0.06, -0.03, 0.0, 0.03, 0.06)
_NATURAL_SPREAD: Final = (-0.03, -0.015, 0.0, 0.015, 0.03)
_SALT: Final = "voice 3588"
"""Chosen so that no two bundled personas of one timbre share a variant, and their
pitches lie at least 6 % apart (a test keeps it so)."""


def choose_voice(
    persona: Persona,
    language: Language,
    voices: Sequence[VoiceFacts],
    speed: float = 1.0,
) -> VoiceChoice:
    """Return who speaks for ``persona``.

    A natural voice of the persona's timbre when one is installed, one of unknown
    timbre otherwise, and eSpeak NG when there is none or only the other timbre. The
    operating system's own voice speaks for everybody: where it is asked, there is none
    beside it.

    Args:
        persona: who speaks.
        language: of the session.
        voices: what can be chosen here.
        speed: what the person asked for, 0.8 to 1.2.
    """
    rate = min(max(persona.voice.rate * speed, SLOWEST), FASTEST)
    in_language = [voice for voice in voices if voice.language == language]
    for facts in in_language:
        if facts.engine == BY_SYSTEM:
            pitch = _pitch(persona, _PITCHES, _SPREAD)
            return VoiceChoice(facts.voice, pitch=pitch, rate=rate)
    natural = _natural(persona.voice, in_language)
    if natural:
        facts, speaker = natural[_number(persona.id, "speaker") % len(natural)]
        pitch = _pitch(persona, _NATURAL_PITCHES, _NATURAL_SPREAD)
        return VoiceChoice(facts.voice, speaker, pitch=pitch, rate=rate)
    variants = _VARIANTS[persona.voice.timbre]
    return VoiceChoice(
        voice=_espeak_voice(persona.id, language, in_language),
        variant=variants[_number(persona.id, "variant") % len(variants)],
        pitch=_pitch(persona, _PITCHES, _SPREAD),
        rate=rate,
    )


def _natural(
    wanted: PersonaVoice, voices: Sequence[VoiceFacts]
) -> list[tuple[VoiceFacts, int]]:
    """Return voices and speakers of the wanted timbre, or else of unknown timbre."""
    speakers = [
        (voice, speaker, timbre_of(name) or voice.timbre)
        for voice in voices
        if voice.engine == "piper"
        for speaker, name in enumerate(voice.speakers)
    ]
    for timbre in (wanted.timbre, ""):
        fitting = [
            (voice, speaker) for voice, speaker, has in speakers if has == timbre
        ]
        if fitting:
            return fitting
    return []


def _espeak_voice(
    persona_id: str, language: Language, voices: Sequence[VoiceFacts]
) -> str:
    names = [voice.voice for voice in voices if voice.engine == "espeak"]
    if not names:
        return "espeak:fr" if language == "fr" else "espeak:en-gb"
    return names[_number(persona_id, "accent") % len(names)]


def _pitch(
    persona: Persona, pitches: dict[str, float], spread: Sequence[float]
) -> float:
    own = spread[_number(persona.id, "pitch") % len(spread)]
    return round(pitches[persona.voice.pitch] + own, 3)


def _number(persona_id: str, purpose: str) -> int:
    """Return a number that depends on the persona alone, on every machine."""
    text = f"{_SALT}:{purpose}:{persona_id}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")

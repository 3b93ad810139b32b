"""How each phoneme of the tiny voice sounds: its length, its formants, its noise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sound:
    """A phoneme, in frames and hertz."""

    frames: float
    """Length at the voice's own speed, in frames of 256 samples."""
    formants: tuple[float, float, float] = (500.0, 1500.0, 2500.0)
    voice: float = 0.0
    """Strength of the hum, 0 to 1."""
    noise: float = 0.0
    """Strength of the hiss, 0 to 1."""


_VOWELS = {
    "i": (280, 2250, 2900),
    "ɪ": (400, 1950, 2550),
    "ᵻ": (380, 1800, 2500),
    "e": (390, 2100, 2700),
    "ɛ": (550, 1800, 2550),
    "a": (750, 1400, 2500),
    "æ": (690, 1650, 2500),
    "ɐ": (650, 1300, 2500),
    "ʌ": (620, 1200, 2500),
    "ɑ": (700, 1100, 2500),
    "ɒ": (600, 900, 2500),
    "ɔ": (500, 900, 2450),
    "o": (390, 800, 2400),
    "ʊ": (420, 1000, 2300),
    "u": (300, 800, 2300),
    "y": (280, 1850, 2200),
    "ø": (390, 1450, 2300),
    "œ": (540, 1450, 2400),
    "ə": (500, 1450, 2450),
    "ɜ": (550, 1400, 2450),
    "ɚ": (480, 1350, 1750),
}
_HUMMED = {
    "m": (280, 1000, 2200),
    "n": (280, 1500, 2400),
    "ŋ": (280, 1900, 2500),
    "ɲ": (280, 2000, 2600),
    "l": (350, 1250, 2600),
    "ɹ": (350, 1150, 1600),
    "ɾ": (400, 1500, 2500),
    "ʁ": (450, 1150, 2300),
    "r": (400, 1300, 2200),
    "w": (300, 750, 2200),
    "j": (290, 2200, 2900),
    "ɥ": (290, 1900, 2300),
}
_HISSED = {
    "f": 0.35,
    "s": 0.9,
    "ʃ": 0.9,
    "θ": 0.3,
    "h": 0.25,
    "x": 0.4,
    "p": 0.2,
    "t": 0.35,
    "k": 0.3,
}
_BUZZED = {
    "v": 0.2,
    "z": 0.5,
    "ʒ": 0.5,
    "ð": 0.15,
    "b": 0.05,
    "d": 0.1,
    "ɡ": 0.1,
    "g": 0.1,
}
_PAUSES = {
    "^": 2.0,
    "$": 3.0,
    " ": 0.0,
    ",": 13.6,
    ";": 13.6,
    ":": 13.6,
    ".": 17.6,
    "?": 17.6,
    "!": 17.6,
}
_VOWEL_FRAMES, _CONSONANT_FRAMES = 8.6, 6.6


def sound_of(phoneme: str) -> Sound:
    """Return how a phoneme sounds; marks and unknown ones take no time."""
    if phoneme in _VOWELS:
        return Sound(_VOWEL_FRAMES, _VOWELS[phoneme], voice=1.0)
    if phoneme in _HUMMED:
        return Sound(_CONSONANT_FRAMES, _HUMMED[phoneme], voice=0.6)
    if phoneme in _HISSED:
        return Sound(_CONSONANT_FRAMES, noise=_HISSED[phoneme])
    if phoneme in _BUZZED:
        return Sound(_CONSONANT_FRAMES, voice=0.3, noise=_BUZZED[phoneme])
    return Sound(_PAUSES.get(phoneme, 0.0))

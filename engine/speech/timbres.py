"""What is known of the speakers of public Piper voices."""

from typing import Final

FEMININE: Final = "feminine"
MASCULINE: Final = "masculine"

_KNOWN: Final = {
    FEMININE: (
        *(
            "feminine",
            "female",
            "siwis",
            "jessica",
            "alba",
            "lessac",
            "amy",
            "jenny_dioco",
            "cori",
        ),
        *("southern_english_female", "prudence", "poppy", "hfc_female", "kristin"),
        *("ljspeech", "kathleen", "nell"),
    ),
    MASCULINE: (
        *(
            "masculine",
            "male",
            "pierre",
            "gilles",
            "tom",
            "northern_english_male",
            "alan",
            "obadiah",
        ),
        *("spike", "hfc_male", "ryan", "joe", "john", "danny", "bryce", "kusal"),
        *("norman", "reza_ibrahim"),
    ),
}
_TIMBRE_OF: Final = {name: timbre for timbre, names in _KNOWN.items() for name in names}


def timbre_of(name: str) -> str:
    """Return "feminine" or "masculine" of a data set or speaker, "" when unknown."""
    return _TIMBRE_OF.get(name.lower(), "")


def timbre_of_voice(voice: str) -> str:
    """Return the timbre of a Piper voice by its name ("fr_FR-siwis-medium")."""
    return next((found for part in voice.split("-") if (found := timbre_of(part))), "")

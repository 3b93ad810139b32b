"""What a person agrees to, word for word; another wording is another version."""

from dataclasses import dataclass

from app.domain.recordings import KEPT_DAYS
from app.shared.errors import N_
from app.text import Texts

RECORDING_VERSION = "1"
"""Of the sentences below. Whoever changes what they promise raises it: everybody is
asked again then, and nothing is kept until they have agreed."""

_TITLE = N_("Keep the sound of your answers?")
_POINTS = (
    (
        N_("What is kept"),
        N_(
            "The sound of your own answers, in the sessions where you switch it on. "
            "Voices near you can be heard in it: tell the people around you."
        ),
    ),
    (
        N_("What for"),
        N_(
            "So that you can hear again what a remark is about. Nothing else is done "
            "with it."
        ),
    ),
    (
        N_("Where"),
        N_(
            "On this computer alone, encrypted, each answer under a key of its own. It "
            "is in no backup and in no export."
        ),
    ),
    (
        N_("For how long"),
        N_(
            "{days} days after the answer; then its key is destroyed and the file "
            "removed, at the next start if this computer was off. You can erase it "
            "before, at any time."
        ),
    ),
    (
        N_("You are free"),
        N_(
            "Everything works the same without it. You can take your agreement back at "
            "any time in the settings, under Privacy."
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class ConsentWording:
    """The question as it is asked, in one language."""

    title: str
    points: tuple[tuple[str, str], ...]
    """A heading and what it says."""


def consent_wording(texts: Texts) -> ConsentWording:
    """Return what is asked before the sound of answers is kept."""
    points = tuple(
        (texts.t(head), texts.t(say, days=KEPT_DAYS)) for head, say in _POINTS
    )
    return ConsentWording(texts.t(_TITLE), points)

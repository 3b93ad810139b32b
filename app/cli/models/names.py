"""What the terminal calls purposes, levels, languages and origins."""

from collections.abc import Iterable

from app.cli.words import words
from app.domain.models import Origin
from app.machine.wording import LEVEL_NAMES
from app.shared.errors import N_
from engine.api.language import Language
from engine.models.catalogue.records import PackLevel, Purpose

_PURPOSES = {
    Purpose.LANGUAGE: N_("Language model"),
    Purpose.HEARING: N_("Hearing"),
    Purpose.VOICE: N_("Voice"),
}
_ORIGINS = {
    Origin.DOWNLOADED: N_("downloaded"),
    Origin.IMPORTED: N_("imported"),
    Origin.BUNDLE: N_("from a bundle"),
    Origin.BY_HAND: N_("put there by hand"),
}
_LANGUAGES: dict[Language, str] = {"fr": N_("French"), "en": N_("English")}


def purpose_name(purpose: Purpose) -> str:
    """Return what a model is for."""
    return words.t(_PURPOSES[purpose])


def level_name(level: PackLevel) -> str:
    """Return how a pack is called."""
    return words.t(LEVEL_NAMES[level])


def origin_name(origin: Origin) -> str:
    """Return how a model came here."""
    return words.t(_ORIGINS[origin])


def language_names(languages: Iterable[Language]) -> str:
    """Return languages, separated by commas; a dash for none."""
    return ", ".join(words.t(_LANGUAGES[each]) for each in languages) or "—"

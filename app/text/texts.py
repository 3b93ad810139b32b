"""Translated sentences in one language."""

import gettext
from importlib.resources import files

from app.shared.errors import N_, ExpectedError
from engine.api.language import Language

__all__ = ["N_", "Texts"]


class Texts:
    """The catalogue of one interface language; English sentences are the keys.

    A sentence without a translation is shown in English, never as a code.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._catalogue = _catalogue(language)

    def t(self, message: str, **values: object) -> str:
        """Return ``message`` translated, its ``{placeholders}`` filled in."""
        translated = self._catalogue.gettext(message) if message else ""
        return translated.format(**values) if values else translated

    def tn(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the sentence for ``count``, which fills ``{count}`` too."""
        translated = self._catalogue.ngettext(one, many, count)
        return translated.format(count=count, **values)

    def error(self, error: ExpectedError) -> tuple[str, str]:
        """Return what happened and what to do, as two sentences."""
        return self._filled(error.what, error), self._filled(error.remedy, error)

    def _filled(self, key: str, error: ExpectedError) -> str:
        translated = self._catalogue.gettext(key) if key else ""
        return translated.format(**error.values)


def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    compiled = files("translations").joinpath(language, "LC_MESSAGES", "exerzia.mo")
    if not compiled.is_file():
        return gettext.NullTranslations()
    with compiled.open("rb") as stream:
        return gettext.GNUTranslations(stream)

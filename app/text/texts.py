"""Translated sentences in one language."""

import gettext
from collections.abc import Mapping
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
        """Return ``message`` translated, its ``{placeholders}`` filled in.

        A ``float`` is written as the language writes it, with one decimal at most.
        """
        translated = self._catalogue.gettext(message) if message else ""
        return self._filled(translated, values) if values else translated

    def tn(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the sentence for ``count``, which fills ``{count}`` too."""
        translated = self._catalogue.ngettext(one, many, count)
        return self._filled(translated, {"count": count, **values})

    def error(self, error: ExpectedError) -> tuple[str, str]:
        """Return what happened and what to do, as two sentences."""
        return self.t(error.what, **error.values), self.t(error.remedy, **error.values)

    def _filled(self, translated: str, values: Mapping[str, object]) -> str:
        return translated.format(
            **{name: self._written(value) for name, value in values.items()}
        )

    def _written(self, value: object) -> object:
        if not isinstance(value, float):
            return value
        written = str(round(value, 1)).removesuffix(".0")
        return written.replace(".", ",") if self.language == "fr" else written


def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    compiled = files("translations").joinpath(language, "LC_MESSAGES", "exerzia.mo")
    if not compiled.is_file():
        return gettext.NullTranslations()
    with compiled.open("rb") as stream:
        return gettext.GNUTranslations(stream)

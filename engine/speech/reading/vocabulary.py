"""Words that stand for signs and short forms, language by language."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.api.language import Language
from engine.speech.reading.vocabulary_en import (
    ABBREVIATIONS_EN,
    CURRENCIES_EN,
    MONTHS_EN,
    SIGNS_EN,
    UNITS_EN,
)
from engine.speech.reading.vocabulary_fr import (
    ABBREVIATIONS_FR,
    CURRENCIES_FR,
    MONTHS_FR,
    SIGNS_FR,
    UNITS_FR,
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one language says."""

    months: tuple[str, ...]
    units: Mapping[str, tuple[str, str]]
    """As written, to what is said of one and of several."""
    currencies: Mapping[str, tuple[str, str]]
    signs: Mapping[str, str]
    """Single signs, to what is said for them; empty for nothing."""
    abbreviations: Mapping[str, str]
    """As written, to what is said; a full stop belongs to it when it is written."""


_VOCABULARIES: Mapping[Language, Vocabulary] = {
    "fr": Vocabulary(MONTHS_FR, UNITS_FR, CURRENCIES_FR, SIGNS_FR, ABBREVIATIONS_FR),
    "en": Vocabulary(MONTHS_EN, UNITS_EN, CURRENCIES_EN, SIGNS_EN, ABBREVIATIONS_EN),
}


def vocabulary_of(language: Language) -> Vocabulary:
    """Return the words of a language."""
    return _VOCABULARIES[language]

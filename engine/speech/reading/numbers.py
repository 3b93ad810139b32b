"""Numbers in words, in French and in English."""

from typing import Final

from num2words import (
    num2words,
)

from engine.api.language import Language

_LONGEST: Final = 15
"""Figures beyond which a number is read figure by figure."""
_MARKS: Final = {("fr", ","): "virgule", ("fr", "."): "point", ("en", "."): "point"}
_FRENCH_DECIMALS_IN_ONE: Final = 3


def cardinal(figures: str, language: Language, *, is_feminine: bool = False) -> str:
    """Return a whole number in words; figure by figure when it begins with 0.

    Args:
        figures: nothing but 0 to 9.
        language: of the words.
        is_feminine: French "une", "vingt et une".
    """
    if len(figures) > _LONGEST or (len(figures) > 1 and figures[0] == "0"):
        return one_by_one(figures, language)
    words = _in_words(int(figures), language)
    if is_feminine and language == "fr" and words.endswith("un"):
        return f"{words}e"
    return words


def decimal(whole: str, mark: str, rest: str, language: Language) -> str:
    """Return a decimal number in words, "virgule" or "point" as it is written."""
    word = _MARKS.get((language, mark), "point")
    is_one = (
        language == "fr" and rest[0] != "0" and len(rest) <= _FRENCH_DECIMALS_IN_ONE
    )
    behind = cardinal(rest, language) if is_one else one_by_one(rest, language)
    return f"{cardinal(whole, language)} {word} {behind}"


def ordinal(figures: str, language: Language, *, is_feminine: bool = False) -> str:
    """Return "third", "troisième"; the figures one by one when there are too many."""
    number = int(figures)
    if number == 0 or len(figures) > _LONGEST:
        return cardinal(figures, language)
    if language == "fr" and number == 1 and is_feminine:
        return "première"
    return _in_words(number, language, form="ordinal")


def year(figures: str, language: Language) -> str:
    """Return a year as it is said: "nineteen ninety-eight", "deux mille vingt-six"."""
    if language == "fr":
        return cardinal(figures, language)
    return _in_words(int(figures), language, form="year")


def one_by_one(figures: str, language: Language) -> str:
    """Return each figure in words."""
    return " ".join(_in_words(int(figure), language) for figure in figures)


def _in_words(number: int, language: Language, form: str = "cardinal") -> str:
    words: str = num2words(number, lang=language, to=form)
    return words.replace(",", "")

"""What a figure amounts to, written in digits or in words."""

import re
from collections.abc import Sequence

from engine.api.language import Language

_DIGITS = re.compile(r"\d[\d ,.'\u00a0\u202f]*")
_SPACES = re.compile(r"[ '\u00a0\u202f]")
_THOUSANDS = {
    "en": re.compile(r",(?=\d{3}(?!\d))"),
    "fr": re.compile(r"\.(?=\d{3}(?!\d))"),
}
_TIMES_A_THOUSAND = re.compile(r"\d\s?k(?![a-z])|\d\s?k€", re.IGNORECASE)
_TIMES_A_MILLION = re.compile(r"\d\s?M(?![a-zA-Z])")

_UNITS: dict[Language, dict[str, int]] = {
    "en": {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    "fr": {
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
        "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
        "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
        "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20,
        "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
        "centaine": 100, "millier": 1000,
    },
}  # fmt: skip
_SCALES: dict[Language, dict[str, int]] = {
    "en": {"hundred": 100, "dozen": 12, "thousand": 1000, "million": 1_000_000},
    "fr": {"cent": 100, "cents": 100, "mille": 1000, "million": 1_000_000, "millions": 1_000_000},
}  # fmt: skip
_ALONE: dict[str, float] = {
    "half": 0.5, "quarter": 0.25, "moitie": 0.5, "quart": 0.25, "twice": 2, "double": 2,
    "doubled": 2, "triple": 3, "tripled": 3, "halved": 0.5,
}  # fmt: skip
_LEFT_OUT = frozenset({"percent", "and", "et"})


def value_of(raw: str, forms: Sequence[str], language: Language) -> float | None:
    """Return the value of a figure; None where it cannot be told ("hundreds").

    Args:
        raw: the figure as written.
        forms: its words in lower case without accents.
        language: of the number words and of commas.
    """
    digits = _DIGITS.search(raw)
    if digits:
        value = _in_digits(raw, digits.group(), language)
        return value * _scale(forms) if value is not None else None
    if list(forms[-2:]) == ["pour", "cent"]:
        forms = forms[:-2]
    said = [form for form in forms if form not in _LEFT_OUT]
    if len(said) == 1 and said[0] in _ALONE:
        return _ALONE[said[0]]
    return _in_words(said, language)


def _in_digits(raw: str, digits: str, language: Language) -> float | None:
    bare = _THOUSANDS[language].sub("", _SPACES.sub("", digits))
    try:
        value = float(bare.replace(",", ".").rstrip("."))
    except ValueError:
        return None
    if _TIMES_A_MILLION.search(raw):
        return value * 1_000_000
    return value * 1000 if _TIMES_A_THOUSAND.search(raw) else value


def _scale(forms: Sequence[str]) -> int:
    """Return what "2.5 million" and "30 mille" are multiplied by."""
    if {"million", "millions"} & set(forms):
        return 1_000_000
    return 1000 if {"thousand", "mille"} & set(forms) else 1


def _in_words(said: Sequence[str], language: Language) -> float | None:
    """Add up number words, as they are said in both languages."""
    total, part = 0, 0
    units, scales = _UNITS[language], _SCALES[language]
    for form in said:
        if form in units:
            score = units[form] == 20 and part == 4 and language == "fr"
            part = 80 if score else part + units[form]
        elif form in scales and scales[form] < 1000:
            part = max(part, 1) * scales[form]
        elif form in scales:
            total, part = total + max(part, 1) * scales[form], 0
        else:
            return None
    return float(total + part) if said else None

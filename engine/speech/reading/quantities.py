"""Numbers with what they count: money, shares, measures, ranges, years."""

import re
from collections.abc import Iterable
from typing import Final

from engine.api.language import Language
from engine.speech.reading.numbers import cardinal, decimal, year
from engine.speech.reading.rule import Rule
from engine.speech.reading.vocabulary import vocabulary_of

_SPACE: Final = "[ \u00a0\u202f\u2009]"
_ENDS: Final = r"(?![^\W_]|['’\-])"
"""After a unit: neither a longer word nor an elided one ("3 l’eau")."""
_NUMBERS: Final = {
    "fr": rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?",
    "en": r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?",
}
_GROUPING: Final = {"fr": " \u00a0\u202f\u2009", "en": ","}
_SCALES: Final = {
    "fr": {
        "k": ("mille", "mille"),
        "K": ("mille", "mille"),
        "M": ("million", "millions"),
        "Md": ("milliard", "milliards"),
        "Mds": ("milliard", "milliards"),
        "million": ("million", "millions"),
        "millions": ("million", "millions"),
        "milliard": ("milliard", "milliards"),
        "milliards": ("milliard", "milliards"),
    },
    "en": {
        "k": ("thousand", "thousand"),
        "K": ("thousand", "thousand"),
        "m": ("million", "million"),
        "M": ("million", "million"),
        "mn": ("million", "million"),
        "bn": ("billion", "billion"),
        "B": ("billion", "billion"),
        "thousand": ("thousand", "thousand"),
        "million": ("million", "million"),
        "billion": ("billion", "billion"),
    },
}
_TO: Final = {"fr": "à", "en": "to"}
_MINUS: Final = {"fr": "moins", "en": "minus"}
_CENTS: Final = 2
_FEMININE: Final = re.compile(
    rf"{_SPACE}?(?:autres? |bonnes? |grandes? |petites? |seules? )?"
    "(?:personne|équipe|fois|heure|minute|seconde|semaine|année|question|réponse|"
    "entreprise|chose|idée|étape|journée|situation|expérience|compétence|qualité|"
    "raison|tâche|mission|réunion|page|ligne|partie|offre|tonne|livre|candidate|"
    "candidature|formation|demande|solution|erreur|vente|agence|filiale|commande|"
    r"milliseconde)s?\b",
    re.IGNORECASE,
)
_RECENT: Final = re.compile(r"(?:19|20)\d\d")
_OLDER: Final = re.compile(r"1[1-8]\d\d")
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:in|since|from|until|till|by|of|year|before|after|around|during)\s$",
    re.IGNORECASE,
)
_VOWEL: Final = re.compile("[aeiouyéè]", re.IGNORECASE)


def quantity_rules(language: Language) -> tuple[Rule, ...]:
    """Return the rules for money, then for measures, ranges and bare numbers."""
    number = _NUMBERS[language]
    words = vocabulary_of(language)
    money = f"(?P<money>{_any_of(words.currencies)})"
    scale = rf"(?P<scale>{_any_of(_SCALES[language])})"
    span = (
        rf"(?<!\d)(?P<sign>(?<![\w)])[-−]{_SPACE}?)?(?P<a>{number})"
        rf"(?:{_SPACE}?[-–—]{_SPACE}?(?P<b>{number}))?"
    )
    before = rf"{money}{_SPACE}?{span}(?:{_SPACE}?{scale}{_ENDS})?"
    after = (
        rf"{span}{_SPACE}?(?:{scale}{_SPACE}?(?:d['’]|de{_SPACE})?)?{money}(?![^\W_])"
    )
    unit = rf"{span}{_SPACE}?(?P<unit>{_any_of(words.units)}){_ENDS}"
    return (
        Rule(re.compile(before), _money),
        Rule(re.compile(after), _money),
        Rule(re.compile(unit), _measure),
        Rule(re.compile(span), _bare),
    )


def say_number(written: str, language: Language, *, is_feminine: bool = False) -> str:
    """Return a written number in words, its groups of three joined."""
    whole, mark, rest = _parted(written, language)
    if rest:
        return decimal(whole, mark, rest, language)
    return cardinal(whole, language, is_feminine=is_feminine)


def _parted(written: str, language: Language) -> tuple[str, str, str]:
    """Return the whole part, the decimal mark and the decimals."""
    plain = written.translate({ord(sign): None for sign in _GROUPING[language]})
    for mark in ".,":
        if mark in plain:
            return plain.partition(mark)
    return plain, "", ""


def _any_of(written: Iterable[str]) -> str:
    longest_first = sorted(written, key=len, reverse=True)
    return "|".join(re.escape(word) for word in longest_first)


def _money(match: re.Match[str], language: Language) -> str:
    one, several = vocabulary_of(language).currencies[match["money"]]
    last = match["b"] or match["a"]
    if match["scale"]:
        return _scaled(match, last, language)
    whole, _, cents = _parted(last, language)
    is_feminine = _FEMININE.match(one) is not None
    if match["b"] or len(cents) != _CENTS:
        name = one if _is_one(last, language) else several
        return f"{_span(match, language, is_feminine=is_feminine)} {name}"
    name = one if _is_one(whole, language) else several
    said = cardinal(whole, language, is_feminine=is_feminine)
    coins = f" {cardinal(cents, language)}" if int(cents) else ""
    return f"{_sign(match, language)}{said} {name}{coins}"


def _scaled(match: re.Match[str], last: str, language: Language) -> str:
    """Return "trois millions d'euros": a large amount, its currency linked to it."""
    one, several = _SCALES[language][match["scale"]]
    scale = one if _is_one(last, language) else several
    said = f"{_span(match, language)} {scale}"
    name = vocabulary_of(language).currencies[match["money"]][1]
    if scale == "mille":
        return f"{said.removeprefix('un ')} {name}"
    if language == "en":
        return f"{said} {name}"
    return f"{said} d'{name}" if _VOWEL.match(name) else f"{said} de {name}"


def _measure(match: re.Match[str], language: Language) -> str:
    one, several = vocabulary_of(language).units[match["unit"]]
    name = one if _is_one(match["b"] or match["a"], language) else several
    is_feminine = _FEMININE.match(one) is not None
    return f"{_span(match, language, is_feminine=is_feminine)} {name}"


def _bare(match: re.Match[str], language: Language) -> str:
    if language == "en" and _is_year(match):
        last = match["b"]
        return year(match["a"], language) + (
            f" to {_closing_year(last)}" if last else ""
        )
    following = match.string[match.end() : match.end() + 40]
    return _span(match, language, is_feminine=_FEMININE.match(following) is not None)


def _is_year(match: re.Match[str]) -> bool:
    first, last = match["a"], match["b"]
    if match["sign"] or (last and not re.fullmatch(r"\d\d|\d{4}", last)):
        return False
    if _RECENT.fullmatch(first):
        return True
    before = match.string[max(0, match.start() - 12) : match.start()]
    return bool(_OLDER.fullmatch(first) and _YEAR_BEFORE.search(before))


def _closing_year(figures: str) -> str:
    is_whole = len(figures) > _CENTS
    return year(figures, "en") if is_whole else cardinal(figures, "en")


def _span(
    match: re.Match[str], language: Language, *, is_feminine: bool = False
) -> str:
    said = say_number(match["a"], language, is_feminine=is_feminine)
    if match["b"]:
        last = say_number(match["b"], language, is_feminine=is_feminine)
        said = f"{said} {_TO[language]} {last}"
    return f"{_sign(match, language)}{said}"


def _sign(match: re.Match[str], language: Language) -> str:
    return f"{_MINUS[language]} " if match["sign"] else ""


def _is_one(written: str, language: Language) -> bool:
    """Whether the noun stays singular: below two in French, one alone in English."""
    whole, _, rest = _parted(written, language)
    if language == "fr":
        return int(whole) < 2
    return int(whole) == 1 and not rest

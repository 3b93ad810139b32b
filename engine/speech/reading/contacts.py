"""Telephone numbers, addresses of pages and of letter boxes."""

import re
from typing import Final

from engine.api.language import Language
from engine.speech.reading.numbers import cardinal, one_by_one
from engine.speech.reading.rule import Rule

_FRENCH_PHONE: Final = re.compile(
    r"(?<![\d,.])(?P<prefix>\+33[ \u00a0.\-]?(?:\(0\)[ \u00a0]?)?|0)"
    r"(?P<rest>[1-9](?:[ \u00a0\u202f.\-]?\d{2}){4})(?!\d)"
)
_PHONE: Final = re.compile(
    r"(?<![\d,.])(?:\+\d[\d \u00a0().\-]{6,}\d|\(?0\d{2,5}\)?[ \-]\d[\d \-]{3,}\d"
    r"|\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?!\d)"
)
_LETTER_BOX: Final = re.compile(r"[^\W_][\w.+\-]*@[\w\-]+(?:\.[^\W_][\w\-]*)+")
_PAGE: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,;:!?)]"
    r"|(?<![\w@.])[^\W_][\w\-]*(?:\.[\w\-]+)*"
    r"\.(?:com|fr|org|net|eu|io|uk|ch|be|ca|ai|info)\b(?:/[^\s<>«»\"]*[^\s<>«»\".,;:!?)])?"
)
_BEFORE_THE_NAME: Final = re.compile(r"^(?:https?://)?(?:www\.)?")
_NAME_ENDS: Final = re.compile(r"[/?#:]")
_PIECE: Final = re.compile(r"\d+|[^\W\d_]+|[.@\-_+]")
_WORDS: Final = {
    "fr": {".": "point", "@": "arobase", "-": "tiret", "_": "tiret bas", "+": "plus"},
    "en": {".": "dot", "@": "at", "-": "dash", "_": "underscore", "+": "plus"},
}
_SPELLED: Final = frozenset(
    {"fr", "eu", "io", "uk", "ch", "be", "ca", "ai", "rh", "hr"}
)

CONTACT_RULES: Final = (
    Rule(_LETTER_BOX, lambda match, language: _pieces(match[0], language)),
    Rule(_PAGE, lambda match, language: _page(match[0], language)),
    Rule(
        _FRENCH_PHONE,
        lambda match, language: _french_phone(match) if language == "fr" else None,
    ),
    Rule(_PHONE, lambda match, language: _phone(match[0], language)),
)


def _page(address: str, language: Language) -> str:
    """Return the name of the site alone: nobody writes down a spoken path."""
    bare = _BEFORE_THE_NAME.sub("", address)
    return _pieces(_NAME_ENDS.split(bare, maxsplit=1)[0], language)


def _pieces(name: str, language: Language) -> str:
    return " ".join(_piece(piece, language) for piece in _PIECE.findall(name))


def _piece(piece: str, language: Language) -> str:
    if piece.isdecimal():
        return cardinal(piece, language)
    if piece.lower() in _SPELLED:
        return " ".join(piece.upper())
    return _WORDS[language].get(piece, piece)


def _french_phone(match: re.Match[str]) -> str:
    figures = "".join(sign for sign in match["rest"] if sign.isdecimal())
    pairs = [figures[place : place + 2] for place in range(1, len(figures), 2)]
    is_abroad = match["prefix"].startswith("+")
    first = "plus trente-trois, " if is_abroad else "zéro "
    said = [first + cardinal(figures[0], "fr")]
    return ", ".join([*said, *(cardinal(pair, "fr") for pair in pairs)])


def _phone(written: str, language: Language) -> str:
    groups = re.findall(r"\d+", written)
    said = ", ".join(one_by_one(group, language) for group in groups)
    return f"plus {said}" if written.startswith("+") else said

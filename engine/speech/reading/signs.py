"""What is left when words and numbers are read: signs, quotation marks, pictures."""

import re
import unicodedata
from typing import Final

from engine.api.language import Language
from engine.speech.reading.numbers import cardinal
from engine.speech.reading.rule import Rule
from engine.speech.reading.vocabulary import vocabulary_of

_SPACE: Final = re.compile(r"\s")
_APOSTROPHE: Final = re.compile(r"(?<=\w)[’ʼ‘'](?=\w)")
_QUOTE: Final = re.compile(r"[’ʼ‘']")
_SLASH_BEFORE_NUMBER: Final = re.compile(r"\s?/\s?(?=\d)")
_LONE_HYPHEN: Final = re.compile(r"(?<!\w)[-‐‑](?=\s)|(?<=\s)[-‐‑](?!\w)|^[-‐‑]")
_RATIO: Final = re.compile(r"(?<=\d):(?=\d)")
_SIGN: Final = re.compile(r"[^\w\s.,;:!?'’\-]|_|[½¼¾²³]")
_DIGIT_LIKE: Final = re.compile(r"[^\W\d_]|\w")
_OUT_OF: Final = {"fr": "sur", "en": "over"}
_TO: Final = {"fr": "à", "en": "to"}
_PAUSES: Final = {"—": ",", "–": ",", "…": "...", "(": ",", "[": ","}

SIGN_RULES: Final = (
    Rule(_APOSTROPHE, lambda _match, _language: "'"),
    Rule(_QUOTE, lambda _match, _language: ""),
    Rule(_SLASH_BEFORE_NUMBER, lambda _, language: f" {_OUT_OF[language]} "),
    Rule(_RATIO, lambda _, language: f" {_TO[language]} "),
    Rule(_LONE_HYPHEN, lambda _match, _language: ","),
    Rule(_SIGN, lambda match, language: _sign(match[0], language)),
    Rule(_DIGIT_LIKE, lambda match, language: _digit(match[0], language)),
    Rule(_SPACE, lambda _match, _language: " "),
)


def _sign(sign: str, language: Language) -> str:
    """Return what is said for a sign: a word, a pause, or nothing."""
    word = vocabulary_of(language).signs.get(sign)
    if word:
        return word
    if sign in _PAUSES:
        return _PAUSES[sign]
    return " " if sign in "/\\_|" else ""


def _digit(sign: str, language: Language) -> str | None:
    """Return the word for a figure in a circle or above the line; None for letters."""
    if not sign.isdigit():
        return None
    return cardinal(str(unicodedata.digit(sign)), language)

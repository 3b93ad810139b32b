"""Typing made for machines: code, tables, formulas."""

import re

from engine.reading.annotated import AnnotatedText
from engine.reading.tongue import small_word_share

_SIGNS = re.compile(r"[<>={}|\[\]\\^~`@*_]|--|://|#(?=\s)|(?<=\s)[+-](?=\d)")
_BULLETS = re.compile(r"(?m)^\s*[-*•#>]+\s")
_FEWEST_SIGNS = 4
_WORDS_A_SIGN = 4
_SMALL_WORDS = 0.2


def is_markup(text: AnnotatedText) -> bool:
    """Return whether signs of code stand where sentences should.

    Bullets at the head of a line are none.
    """
    signs = len(_SIGNS.findall(_BULLETS.sub("", text.text)))
    if signs < _FEWEST_SIGNS or signs * _WORDS_A_SIGN < len(text.tokens):
        return False
    return small_word_share(text.tokens) < _SMALL_WORDS

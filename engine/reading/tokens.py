"""Words of a text with their exact places."""

import re
import unicodedata
from dataclasses import dataclass

from engine.reading.words import words

_WORD = re.compile(r"[^\W_][\w\u0300-\u036f]*(?:['’ʼ][^\W_][\w\u0300-\u036f]*){0,3}")
_FRENCH_ELISIONS = words(
    """
    j l d c n s m t qu jusqu lorsqu puisqu quoiqu presqu quelqu
    """
)
_ENGLISH_ENDINGS = words(
    """
    s d ll ve re m
    """
)
_WHOLE = frozenset({"aujourd'hui", "d'accord", "o'clock"})
_WRITTEN_TOGETHER = {
    "jai": 1, "javais": 1, "jetais": 1, "cest": 1, "cetait": 1, "quon": 2,
    "jappelle": 1, "jarrive": 1, "jaide": 1, "jaime": 1, "jexplique": 1, "jessaie": 1,
    "jessaye": 1, "jecris": 1, "jecoute": 1, "jutilise": 1, "jorganise": 1, "jen": 1,
    "ive": 1, "im": 1, "weve": 2, "thats": 4,
}  # fmt: skip
_NOT_GLUED = frozenset({"json", "jpeg", "jquery", "jmeter", "jvm"})
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or one half of a contraction ("j'", "'ve")."""

    start: int
    end: int
    form: str
    """Lower case, without accents, with straight apostrophes."""
    accented: str
    """Lower case with its accents."""
    joined: bool
    """True when it continues the word before it without a gap."""
    named: bool = False
    """True when it is written with a capital inside a sentence, as names are."""


def plain(word: str) -> str:
    """Return ``word`` in lower case without accents, as forms are compared."""
    lowered = word.lower().translate(_APOSTROPHES)
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFD", lowered.translate(_LIGATURES))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the words of ``text`` in order; each slice of it is exact."""
    tokens: list[Token] = []
    for match in _WORD.finditer(text):
        joined = False
        for start, end in _pieces(text, match.start(), match.end()):
            raw = text[start:end]
            accented = unicodedata.normalize("NFC", raw.lower().translate(_APOSTROPHES))
            named = _is_named(text, raw, start)
            tokens.append(Token(start, end, plain(raw), accented, joined, named))
            joined = True
    return tuple(tokens)


def _is_named(text: str, raw: str, start: int) -> bool:
    """A capital first letter after a word or a comma; "I" and CAPITALS are none."""
    if not raw[0].isupper() or not raw[1:].islower():
        return False
    before = text[max(0, start - 2) : start]
    return before[-1:] == " " and (before[0].isalnum() or before[0] == ",")


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split one written word at its elisions and contractions."""
    form = text[start:end].lower().translate(_APOSTROPHES)
    if "'" not in form:
        return _split_missing_apostrophe(form, start, end)
    if form in _WHOLE:
        return [(start, end)]
    pieces: list[tuple[int, int]] = []
    at = start
    while (mark := text[start:end].translate(_APOSTROPHES).find("'", at - start)) >= 0:
        cut = start + mark
        if text[at:cut].lower() not in _FRENCH_ELISIONS:
            break
        pieces.append((at, cut + 1))
        at = cut + 1
    return pieces + _english(text, at, end)


def _english(text: str, start: int, end: int) -> list[tuple[int, int]]:
    form = text[start:end].translate(_APOSTROPHES)
    head, mark, tail = form.rpartition("'")
    if mark and tail.lower() in _ENGLISH_ENDINGS:
        return [(start, start + len(head)), (start + len(head), end)]
    return [(start, end)]


def _glued_j(form: str) -> int | None:
    """Recognise "jlui", "jécris", "jsuis": no French word begins so."""
    if len(form) < 3 or form[0] != "j" or form in _NOT_GLUED or not form.isalpha():
        return None
    consonant = form[1] not in "aeiouyâàéèêëîïôùûh" and set(form) & set("aeiouyéè")
    return 1 if consonant or form[1] in "éêè" else None


def _split_missing_apostrophe(form: str, start: int, end: int) -> list[tuple[int, int]]:
    cut = _WRITTEN_TOGETHER.get(form) or _glued_j(form)
    if cut is None:
        return [(start, end)]
    return [(start, start + cut), (start + cut, end)]

"""A piece of an answer without its hesitations: words are left out, none is added."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from engine.api.language import Language
from engine.reading.annotated import annotate
from engine.reading.instructions import without_instructions
from engine.reading.tokens import Token, tokenise
from engine.reading.words import words

_SOUNDS: Final = words("um umm uh uhm erm er hmm hm euh heu hum ben bah hein mmh")
_PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "you know", "i mean", "so yeah", "let me think", "let's see", "or whatever",
        "tu vois", "vous voyez", "comment dire", "donc voila", "en fait", "je veux dire",
    )
)  # fmt: skip
_ASKED: Final = words("as do what how if let did to comme que")
"""Before "you know" and the like: words of a sentence, not a hesitation."""
_LINKS: Final = words(
    "and but so well okay ok yes oui et mais donc alors bon bref yeah"
)
"""At the head of a piece: they tie it to something that is not there."""
_TWICE_ON_PURPOSE: Final = words("nous vous had that very tres plus peu")
_BROKEN_OFF: Final = re.compile(r"…|\.\.\.|—|–|\s-\s")
_LONGEST_START: Final = 5
"""Words of a sentence that was begun and dropped."""
_STOPS: Final = ".!?…"
_STOPS_APART: Final = re.compile(r"([.!?…])\s+[.!?…,;]+")
_TAIL: Final = re.compile(
    r"[ \u00a0\u202f]?[%€$£]|[.!?…][”\"]?|[ \u00a0\u202f][!?](?:[ \u00a0\u202f]?»|[”\"])?"
)
"""What belongs to the last word: a unit, or the end of the sentence and of a quotation."""
_LABEL: Final = re.compile(
    r"^(?:situation|contexte?|t[âa]che|task|actions?|r[ée]sultats?|results?)"
    r"[ \u00a0\u202f]?:\s*",
    re.IGNORECASE,
)
"""What a written answer is headed by, part for part; nobody says it."""
_SPACES: Final = re.compile(r"[ \t\r\n]+")


def cleaned(piece: str, language: Language) -> str:
    """Return ``piece`` as a sentence, without fillers, repetitions and false starts.

    Its words are words of ``piece`` in their order; orders to the program are left
    out too. Empty when nothing is left.
    """
    text = without_instructions(annotate(piece, language)).text
    tokens = tokenise(text)
    kept = sorted(set(range(len(tokens))) - _left_out(text, tokens))
    while kept and tokens[kept[0]].form in _LINKS:
        kept = kept[1:]
    return _sentence(_joined(text, tokens, kept))


def _left_out(text: str, tokens: Sequence[Token]) -> set[int]:
    out = {n for n, token in enumerate(tokens) if token.form in _SOUNDS}
    out |= _phrases(tokens)
    said = [n for n in range(len(tokens)) if n not in out]
    for length in (4, 3, 2, 1):
        said = _without_repeats(tokens, said, length)
    said = _without_false_starts(text, tokens, said)
    return set(range(len(tokens))) - set(said)


def _phrases(tokens: Sequence[Token]) -> set[int]:
    forms = [token.form for token in tokens]
    return {
        place
        for phrase in _PHRASES
        for start in range(len(forms) - len(phrase) + 1)
        if tuple(forms[start : start + len(phrase)]) == phrase
        and (start == 0 or forms[start - 1] not in _ASKED)
        for place in range(start, start + len(phrase))
    }


def _without_repeats(
    tokens: Sequence[Token], said: Sequence[int], length: int
) -> list[int]:
    """Of the same few words twice in a row, keep the second."""
    kept: list[int] = []
    for place, number in enumerate(said):
        now = [tokens[n].form for n in said[place : place + length]]
        then = [tokens[n].form for n in said[place + length : place + 2 * length]]
        if length == 1 and now[0] in _TWICE_ON_PURPOSE | {"...", ""}:
            then = []
        if now == then and len(now) == length and not _counts(now):
            continue
        kept.append(number)
    return kept if length == 1 else _whole_runs(said, kept, length)


def _whole_runs(said: Sequence[int], kept: list[int], length: int) -> list[int]:
    """A run that is said twice goes as a whole: its first word marks it."""
    out: set[int] = set()
    marked = sorted(set(said) - set(kept))
    for number in marked:
        place = said.index(number)
        if number not in out:
            out.update(said[place : place + length])
    return [number for number in said if number not in out]


def _counts(forms: Sequence[str]) -> bool:
    """Figures said twice may be two figures."""
    return any(form[0].isdigit() for form in forms)


def _without_false_starts(
    text: str, tokens: Sequence[Token], said: Sequence[int]
) -> list[int]:
    """Leave out a few words that break off and are begun again."""
    kept = list(said)
    for before, after in itertools.pairwise(said):
        if not _BROKEN_OFF.search(text[tokens[before].end : tokens[after].start]):
            continue
        start = _begun_at(text, tokens, kept, before)
        begun = kept[start : kept.index(before) + 1] if before in kept else []
        if 0 < len(begun) <= _LONGEST_START and (
            tokens[begun[0]].form == tokens[after].form
        ):
            kept = [number for number in kept if number not in begun]
    return kept


def _begun_at(
    text: str, tokens: Sequence[Token], kept: Sequence[int], last: int
) -> int:
    place = kept.index(last) if last in kept else 0
    while place > 0:
        gap = text[tokens[kept[place - 1]].end : tokens[kept[place]].start]
        if any(mark in gap for mark in ",;:" + _STOPS):
            break
        place -= 1
    return place


def _joined(text: str, tokens: Sequence[Token], kept: Sequence[int]) -> str:
    pieces: list[str] = []
    last: int | None = None
    for number in kept:
        token = tokens[number]
        if last is not None:
            pieces.append(_between(text, tokens, last, number))
        pieces.append(text[token.start : token.end])
        last = number
    if last is not None:
        tail = _TAIL.match(text, tokens[last].end)
        pieces.append(tail.group() if tail else "")
    return _SPACES.sub(" ", _STOPS_APART.sub(r"\1", "".join(pieces)))


def _between(text: str, tokens: Sequence[Token], one: int, other: int) -> str:
    """Return what stands between two words; a stop outlives words left out."""
    gap = text[tokens[one].end : tokens[other].start]
    if other == one + 1:
        return gap
    stop = next((mark for mark in gap if mark in _STOPS), "")
    return f"{stop} "


def _sentence(text: str) -> str:
    said = _without_half_quotes(text.strip(" ,;:–—-\u00a0"))
    said = _LABEL.sub("", said)
    if not said:
        return ""
    if said[0].upper().lower() == said[0]:
        said = said[0].upper() + said[1:]
    return said if said.rstrip('»”" \u00a0\u202f')[-1:] in _STOPS else f"{said}."


def _without_half_quotes(said: str) -> str:
    """Leave out quotation marks whose other half stands in another sentence."""
    for pair in ("“”", "«»", '"'):
        if len({said.count(mark) for mark in pair}) > 1 or (
            len(pair) == 1 and said.count(pair) % 2
        ):
            said = re.sub(rf"(?<=\w)[{pair}](?=\w)", " ", said)
            said = re.sub(rf"[{pair}]", "", said)
    return _SPACES.sub(" ", said).strip()

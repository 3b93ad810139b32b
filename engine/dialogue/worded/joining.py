"""Puts a model's words and the content's together so that they read as one turn."""

import re

from engine.api.language import Language
from engine.dialogue.keywords import folded
from engine.dialogue.typography import spaced
from engine.dialogue.worded.task import Task
from engine.reading.tongue import is_small_word

_SPACE = re.compile(r"[ \t\u00a0\u202f]+")
_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")
_NO_SPACE_BEFORE = re.compile(r"(?<=[\w»”)])(?=[?!;:]+(?:\s|$))")
_OPEN_END = ",;:"
_NEVER_LOWERED = frozenset({"i"})


def typeset(words: str, language: Language, *, is_first: bool) -> str:
    """Return a model's words as this house writes them: spaces, apostrophes, dots.

    Quotation marks around the whole turn are left out: they are the prompt's.
    """
    plain = _SPACE.sub(" ", words).replace("...", "…").strip()
    plain = _STRAIGHT.sub("’", plain)
    if is_first and (_is_unclosed(plain) or _is_wrapped(plain)):
        plain = plain[1:].lstrip()
    plain = _without_loose_end(plain)
    if language == "fr":
        plain = _NO_SPACE_BEFORE.sub(" ", plain)
    return spaced(plain, language)


def continued(before: str, part: str, language: Language) -> str:
    """Return ``part`` of the script as it follows ``before``.

    Within a sentence it begins with a small letter, where that is no name's.
    """
    if not before or before[-1] not in _OPEN_END:
        return part
    head = re.match(r"[^\W\d_]+", part)
    if head is None or not _may_be_lowered(head.group(), part, language):
        return part
    return part[0].lower() + part[1:]


def without_prefix(words: str, task: Task) -> tuple[str, bool]:
    """Return ``words`` without the speaker's name before them, and whether it was there.

    "Claire Morel: …" and "Interviewer: …" are habits of small models.
    """
    name = re.escape(folded(task.persona.name.in_(task.language)))
    role = re.escape(folded(task.persona.role.in_(task.language)))
    first = name.split(r"\ ", maxsplit=1)[0]
    speaker = rf"(?:{name}|{first}|{role}|interviewer|recruiter|recruteu\w+|assistant)"
    place = re.match(rf"\W*{speaker}\W*\s?:\W*", folded(words))
    if place is None or len(folded(words)) != len(words):
        return words, False
    return words[place.end() :], True


def _may_be_lowered(word: str, part: str, language: Language) -> bool:
    form = folded(word)
    if form in _NEVER_LOWERED or (word.isupper() and len(word) > 1):
        return False
    elided = language == "fr" and part[len(word) : len(word) + 1] in {"’", "'"}
    is_adverb = form.endswith(("ment", "ly"))
    return elided or is_adverb or is_small_word(form) or form in _STARTERS


_STARTERS = frozenset(
    [
        "quel",
        "quelle",
        "quels",
        "quelles",
        "comment",
        "pourquoi",
        "combien",
        "racontez",
        "parlez",
        "dites",
        "decrivez",
        "donnez",
        "expliquez",
        "presentez",
        "choisissez",
        "prenez",
        "raconte",
        "parle",
        "dis",
        "dans",
        "sur",
        "apres",
        "avec",
        "tell",
        "describe",
        "give",
        "which",
        "who",
        "where",
        "when",
        "why",
        "after",
        "before",
        "walk",
        "take",
        "let",
        "pick",
        "put",
        "back",
        "looking",
        "staying",
        "behind",
        "about",
    ]
)


def _is_unclosed(words: str) -> bool:
    if words[:1] == '"':
        return words.count('"') == 1
    opened = words.count("«") + words.count("“")
    return words[:1] in {"«", "“"} and opened > words.count("»") + words.count("”")


def _is_wrapped(words: str) -> bool:
    """Return whether one pair of marks stands around whole sentences."""
    first, last = words[:1], words[-1:]
    if (first, last) not in {("«", "»"), ("“", "”"), ('"', '"')}:
        return False
    return words[1:-1].rstrip()[-1:] in ".?!…" and first not in words[1:-1]


def _without_loose_end(words: str) -> str:
    """Drop a closing mark at the end whose opening was dropped before."""
    for opening, closing in (("«", "»"), ("“", "”")):
        if words.endswith(closing) and words.count(closing) > words.count(opening):
            return words[:-1].rstrip()
    if words.endswith('"') and words.count('"') == 1:
        return words[:-1].rstrip()
    return words

"""Reading the labelled answers, and counting what the rules find of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from engine.anonymising.find import find_names
from engine.anonymising.lexicons import firms
from engine.anonymising.lexicons.plain_words import PARTICLES, ROLES, TITLES
from engine.anonymising.records import Found, Kind
from engine.api.spans import Span
from engine.reading.tokens import Token, tokenise

CORPUS = Path(__file__).parent / "corpus"
KINDS = {
    "p": Kind.PERSON,
    "c": Kind.COMPANY,
    "l": Kind.PLACE,
    "t": Kind.CONTACT,
    "d": Kind.DATE,
    "i": Kind.IDENTIFIER,
}
DIRECT = frozenset({Kind.PERSON, Kind.COMPANY, Kind.CONTACT, Kind.IDENTIFIER})
"""What points at somebody by itself; a town or a month does so only with the rest."""

_MARK = re.compile(r"\{(?P<kind>[pcltdi]):(?P<words>[^}]*)\}")
_MAY_STAY = (
    TITLES
    | ROLES
    | PARTICLES
    | firms.BEFORE_NAME
    | {"university", "hospital", "and", "et"}
)
"""Words of a mark that tell nothing alone: « hôpital », "Mrs"."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One labelled answer."""

    id: str
    style: str
    text: str
    marks: tuple[Found, ...]

    def in_small_letters(self) -> "Answer":
        """Return it as a recogniser that writes no capitals would."""
        return replace(self, text=self.text.lower())


@dataclass(frozen=True, slots=True)
class Counted:
    """What was found of some answers."""

    missed: tuple[tuple[str, Kind, str], ...]
    """Answer, kind and words of each mark of which something stayed readable."""
    marks: tuple[tuple[str, Kind], ...]
    too_much: tuple[tuple[str, str], ...]
    """Words that were hidden though nothing marks them."""
    hidden: int
    """Places that were hidden."""

    def recall(self, kinds: frozenset[Kind]) -> float:
        """Share of the marks of these kinds of which nothing stays readable."""
        all_of_them = [kind for _, kind in self.marks if kind in kinds]
        missed = [kind for _, kind, _ in self.missed if kind in kinds]
        return 1 - len(missed) / len(all_of_them)

    @property
    def precision(self) -> float:
        """Share of the hidden places that touch a mark."""
        return 1 - len(self.too_much) / self.hidden


def answers(*names: str) -> tuple[Answer, ...]:
    """Return the answers of some files of the corpus."""
    return tuple(
        _answer(raw)
        for name in names
        for raw in yaml.safe_load((CORPUS / f"{name}.yaml").read_text("utf-8"))
    )


def count(listed: Sequence[Answer]) -> Counted:
    """Return how the rules do on some answers."""
    missed: list[tuple[str, Kind, str]] = []
    too_much: list[tuple[str, str]] = []
    hidden = 0
    for answer in listed:
        found = find_names(answer.text)
        hidden += len(found)
        missed += [
            (answer.id, mark.kind, mark.span.of(answer.text))
            for mark in answer.marks
            if not _hides(answer.text, mark, found)
        ]
        too_much += [
            (answer.id, one.span.of(answer.text))
            for one in found
            if not any(_touch(one.span, mark.span) for mark in answer.marks)
        ]
    marks = tuple((answer.id, mark.kind) for answer in listed for mark in answer.marks)
    return Counted(tuple(missed), marks, tuple(too_much), hidden)


def _answer(raw: dict[str, str]) -> Answer:
    text, marks, at = "", [], 0
    for match in _MARK.finditer(raw["text"]):
        text += raw["text"][at : match.start()]
        span = Span(len(text), len(text) + len(match["words"]))
        marks.append(Found(span, KINDS[match["kind"]]))
        text += match["words"]
        at = match.end()
    return Answer(raw["id"], raw["style"], text + raw["text"][at:], tuple(marks))


def _hides(text: str, mark: Found, found: Sequence[Found]) -> bool:
    return all(
        any(one.span.start <= word.start and word.end <= one.span.end for one in found)
        for word in _telling(text, mark)
    )


def _telling(text: str, mark: Found) -> Iterator[Token]:
    for token in tokenise(text):
        inside = mark.span.start <= token.start and token.end <= mark.span.end
        if inside and token.form not in _MAY_STAY and not token.form.endswith("'"):
            yield token


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end

"""Which answer and which competency a question is about."""

import re
from dataclasses import dataclass

from app.domain.reports import AnswerRecord, CompetencyRecord, Report
from engine.reading.shared_words import stems
from engine.reading.tokens import plain, tokenise

_ORDINALS = (
    ("first", "premier", "premiere", "one", "1"),
    ("second", "deuxieme", "seconde", "two", "2"),
    ("third", "troisieme", "three", "3"),
    ("fourth", "quatrieme", "four", "4"),
    ("fifth", "cinquieme", "five", "5"),
    ("sixth", "sixieme", "six", "6"),
    ("seventh", "septieme", "seven", "7"),
    ("eighth", "huitieme", "eight", "8"),
)
_LAST = r"\b(last|derniere?)\s+(answer|question|reply|reponse|one)"
_BEFORE = r"\b({words})\s+(?:answer|question|reply|reponse)"
_AFTER = r"\b(?:answer|question|reply|reponse)s?\s+(?:number |numero |n° ?)?({words})\b"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked about."""

    answer: int
    """Place of the answer in the report."""
    competency: str | None
    """Identifier, where one was named."""


def subject_of(question: str, report: Report, about: int | None) -> Subject | None:
    """Return what ``question`` is about; None for a report without answers.

    The answer named, else the one in front of the person, else the one the report's
    priority quotes, else the one with the lowest level.
    """
    if not report.answers:
        return None
    asked = " ".join(plain(question).split())
    named = _named_answer(asked, len(report.answers))
    competency = _named_competency(asked, report)
    place = next(
        each
        for each in (named, about, _of_priority(report), _lowest(report))
        if each is not None and 0 <= each < len(report.answers)
    )
    if named is None and competency is not None:
        place = _showing(competency, place, report)
    return Subject(place, competency)


def levels_of(answer: AnswerRecord) -> list[CompetencyRecord]:
    """Return the competencies of ``answer`` that have a level, the lowest first."""
    known = [each for each in answer.competencies if each.level is not None]
    return sorted(known, key=lambda each: each.level or 0)


def _named_answer(asked: str, count: int) -> int | None:
    if re.search(_LAST, asked):
        return count - 1
    for place, words in enumerate(_ORDINALS):
        listed = "|".join(words)
        if any(
            re.search(shape.format(words=listed), asked) for shape in (_BEFORE, _AFTER)
        ):
            return place
    return None


def _named_competency(asked: str, report: Report) -> str | None:
    said = stems(tokenise(asked))
    for seen in report.coverage.competencies:
        if stems(tokenise(seen.name)) & said:
            return seen.id
    return None


def _showing(competency: str, place: int, report: Report) -> int:
    """Return the answer at ``place`` if it was judged on it, else the first that was."""
    judged = [
        at
        for at, answer in enumerate(report.answers)
        if any(each.id == competency for each in answer.competencies)
    ]
    return place if place in judged or not judged else judged[0]


def _of_priority(report: Report) -> int | None:
    priority = report.summary.priority
    turns = {quote.turn for quote in priority.evidence} if priority else set()
    return next(
        (at for at, answer in enumerate(report.answers) if turns & set(answer.turns)),
        None,
    )


def _lowest(report: Report) -> int:
    def rank(place: int) -> tuple[bool, int]:
        levels = levels_of(report.answers[place])
        return (not levels, levels[0].level or 0 if levels else 0)

    return min(range(len(report.answers)), key=rank)

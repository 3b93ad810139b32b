"""What one answer's part of the report says, in reply to a question."""

from collections.abc import Iterable

from app.domain.reports import (
    AnswerRecord,
    CompetencyRecord,
    Quote,
    Report,
    Statement,
)
from app.feedback.talk.explanation import Explanation, paragraphs
from app.feedback.talk.subject import Subject, levels_of
from app.text import Texts
from app.text.names import reply_type_name
from engine.content.library import ContentLibrary
from engine.feedback.records import FindingKind
from engine.feedback.weights import STRENGTHS

_TOP = 5
_MOST_QUOTES = 4


def why_level(report: Report, subject: Subject, texts: Texts) -> Explanation:
    """Return the reason of each level asked about, with its words."""
    answer = report.answers[subject.answer]
    judged = _judged(answer, subject)
    if not judged:
        return why_not_assessed(report, subject, texts)
    said = [_level_in_words(each, texts) for each in judged]
    return Explanation(
        paragraphs([_heading(subject, answer, texts), *said]),
        _quotes(quote for each in judged for quote in each.evidence),
    )


def how_higher(
    report: Report, subject: Subject, library: ContentLibrary, texts: Texts
) -> Explanation:
    """Return what the next level asks for, and what was found missing."""
    answer = report.answers[subject.answer]
    judged = _judged(answer, subject)[:1]
    steps = [_next_step(each, library, texts) for each in judged]
    lacking = _lacking(answer)[:1]
    if not steps and not lacking:
        return why_not_assessed(report, subject, texts)
    better = (
        texts.t("A better version out of your own words stands beside the answer.")
        if answer.better_version
        else ""
    )
    return Explanation(
        paragraphs(
            [
                _heading(subject, answer, texts),
                *steps,
                *(each.text for each in lacking),
                better,
            ]
        ),
        _quotes(quote for each in lacking for quote in each.evidence),
    )


def show_where(report: Report, subject: Subject, texts: Texts) -> Explanation:
    """Return the words that prove the level asked about, or the first remark."""
    answer = report.answers[subject.answer]
    judged = [each for each in _judged(answer, subject) if each.evidence][:1]
    if judged:
        text = texts.t(
            "These are the words behind {name}, level {level}:",
            name=judged[0].name,
            level=judged[0].level or "",
        )
        return Explanation(text, _quotes(judged[0].evidence))
    remarked = [each for each in answer.remarks if each.evidence][:1]
    if remarked:
        return Explanation(remarked[0].text, _quotes(remarked[0].evidence))
    return Explanation(texts.t("There are no words of yours to show here."))


def why_kind(report: Report, subject: Subject, texts: Texts) -> Explanation:
    """Return why the answer is called a story, a habit or a view."""
    answer = report.answers[subject.answer]
    found = [f for f in answer.findings if f.kind is FindingKind.REPLY_TYPE]
    kind = reply_type_name(answer.reply_type, answer.no_answer_reason, texts)
    return Explanation(
        paragraphs(
            [_heading(subject, answer, texts), kind, *(each.text for each in found)]
        ),
        _quotes(quote for each in found for quote in each.evidence),
    )


def why_not_assessed(report: Report, subject: Subject, texts: Texts) -> Explanation:
    """Return the reasons of levels that were not given."""
    answer = report.answers[subject.answer]
    withheld = [
        each
        for each in answer.competencies
        if each.level is None
        and (subject.competency is None or each.id == subject.competency)
    ]
    if not withheld:
        return Explanation(
            texts.t("In this answer, everything that was asked for has a level.")
        )
    said = dict.fromkeys(
        texts.t("{name}: {reason}", name=each.name, reason=each.reason)
        for each in withheld
    )
    return Explanation(
        paragraphs([_heading(subject, answer, texts), *said]),
        _quotes(quote for each in answer.remarks[:1] for quote in each.evidence),
    )


def what_missing(report: Report, subject: Subject, texts: Texts) -> Explanation:
    """Return what the answer lacks."""
    answer = report.answers[subject.answer]
    lacking = _lacking(answer)
    if not lacking:
        return Explanation(
            paragraphs(
                [
                    _heading(subject, answer, texts),
                    texts.t("Nothing was found missing in this answer."),
                ]
            )
        )
    return Explanation(
        paragraphs(
            [_heading(subject, answer, texts), *(each.text for each in lacking)]
        ),
        _quotes(quote for each in lacking for quote in each.evidence),
    )


def _heading(subject: Subject, answer: AnswerRecord, texts: Texts) -> str:
    return texts.t(
        "Answer {number}, “{question}”",
        number=subject.answer + 1,
        question=answer.question,
    )


def _judged(answer: AnswerRecord, subject: Subject) -> list[CompetencyRecord]:
    known = levels_of(answer)
    named = [each for each in known if each.id == subject.competency]
    return named if subject.competency else known


def _level_in_words(judged: CompetencyRecord, texts: Texts) -> str:
    said = [
        texts.t(
            "{name}, level {level}: {reason}",
            name=judged.name,
            level=judged.level or "",
            reason=judged.reason,
        )
    ]
    if judged.anchor:
        said.append(
            texts.t("What this level describes: {anchor}", anchor=judged.anchor)
        )
    if judged.low is not None and judged.low != judged.high:
        said.append(
            texts.t(
                "The readings leave open {low} to {high}.",
                low=judged.low,
                high=judged.high or "",
            )
        )
    return " ".join(said)


def _next_step(judged: CompetencyRecord, library: ContentLibrary, texts: Texts) -> str:
    competency = library.competencies.get(judged.id)
    level = judged.level or 0
    if level >= _TOP or competency is None:
        return texts.t(
            "{name} stands at the highest level described.", name=judged.name
        )
    anchor = next(each for each in competency.anchors if each.level == level + 1)
    return texts.t(
        "{name} stands at {level}. Level {next} describes this: {anchor}",
        name=judged.name,
        level=level,
        next=level + 1,
        anchor=anchor.behaviour.in_(texts.language),
    )


def _lacking(answer: AnswerRecord) -> list[Statement]:
    return [each for each in answer.remarks if each.code not in STRENGTHS]


def _quotes(found: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(found))[:_MOST_QUOTES]

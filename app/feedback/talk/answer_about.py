"""Answering a question about a report, from what the report holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from app.domain.reports import Report
from app.feedback.talk import about_answers, about_session
from app.feedback.talk.explanation import Explanation, paragraphs
from app.feedback.talk.subject import Subject, subject_of
from app.feedback.talk.suggestions import suggestions
from app.feedback.talk.topics import Topic, topic_of
from app.text import Texts
from engine.content.library import ContentLibrary

Understand = Callable[[str], Topic | None]
"""Finds the topic of a question that no rule knows: a language model, for instance."""

_OF_ANSWERS: Mapping[Topic, Callable[[Report, Subject, Texts], Explanation]] = {
    Topic.WHY_LEVEL: about_answers.why_level,
    Topic.SHOW_WHERE: about_answers.show_where,
    Topic.WHY_KIND: about_answers.why_kind,
    Topic.WHY_NOT_ASSESSED: about_answers.why_not_assessed,
    Topic.WHAT_MISSING: about_answers.what_missing,
}
_OF_SESSIONS: Mapping[Topic, Callable[[Report, Texts], Explanation]] = {
    Topic.STRENGTH: about_session.strength,
    Topic.PRIORITY: about_session.priority,
    Topic.WHAT_NEXT: about_session.what_next,
    Topic.DELIVERY: about_session.delivery,
    Topic.TRUST: about_session.trust,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a report."""

    question: str
    about: int | None = None
    """Place of the answer in front of the person."""


def answer_about(
    report: Report,
    asked: Asked,
    library: ContentLibrary,
    texts: Texts,
    understand: Understand | None = None,
) -> Explanation:
    """Return what the report says to ``asked``; nothing is said that it does not hold.

    Args:
        report: the report shown.
        asked: the question, in French or English.
        library: for what the next level describes.
        texts: catalogue of the report's language.
        understand: asked for the topic where no rule knows it; what it names is
            answered from the report all the same.
    """
    topic = topic_of(asked.question)
    if topic is None and understand is not None:
        topic = understand(asked.question)
    subject = subject_of(asked.question, report, asked.about)
    said = _said(report, topic, subject, library, texts)
    return replace(said, suggestions=suggestions(report, texts, after=topic))


def _said(
    report: Report,
    topic: Topic | None,
    subject: Subject | None,
    library: ContentLibrary,
    texts: Texts,
) -> Explanation:
    if topic is None:
        return _not_understood(texts)
    if topic is Topic.DISAGREE:
        return about_session.disagree(texts)
    if topic in _OF_SESSIONS:
        return _OF_SESSIONS[topic](report, texts)
    if subject is None:
        return Explanation(
            texts.t("Nothing was asked in this session, so nothing was judged.")
        )
    if topic is Topic.HOW_HIGHER:
        return about_answers.how_higher(report, subject, library, texts)
    return _OF_ANSWERS[topic](report, subject, texts)


def _not_understood(texts: Texts) -> Explanation:
    return Explanation(
        paragraphs(
            [
                texts.t("That question was not understood."),
                texts.t(
                    "Ask why a level was given, where something was said, what was "
                    "missing, what would take an answer further, or how sure this is."
                ),
            ]
        )
    )

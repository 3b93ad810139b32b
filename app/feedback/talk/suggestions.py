"""Questions worth asking about a report."""

from collections.abc import Iterator
from itertools import islice

from app.domain.reports import Report
from app.feedback.talk.topics import Topic
from app.text import N_, Texts

_QUESTIONS = {
    Topic.WHY_LEVEL: N_("Why this level?"),
    Topic.SHOW_WHERE: N_("Show me where."),
    Topic.HOW_HIGHER: N_("How could I reach the next level?"),
    Topic.WHAT_MISSING: N_("What was missing?"),
    Topic.WHY_KIND: N_("Why is it not a story?"),
    Topic.WHY_NOT_ASSESSED: N_("Why is there no level?"),
    Topic.WHAT_NEXT: N_("What should I practise next?"),
    Topic.DELIVERY: N_("How was my pace?"),
    Topic.TRUST: N_("How sure is this?"),
}
_MOST = 4


def suggestions(
    report: Report, texts: Texts, *, after: Topic | None = None
) -> tuple[str, ...]:
    """Return up to four questions that this report can answer, but the one just asked."""
    fitting = (topic for topic in _fitting(report) if topic is not after)
    return tuple(texts.t(_QUESTIONS[topic]) for topic in islice(fitting, _MOST))


def _fitting(report: Report) -> Iterator[Topic]:
    levels = [c.level for answer in report.answers for c in answer.competencies]
    if any(level is not None for level in levels):
        yield from (Topic.WHY_LEVEL, Topic.SHOW_WHERE, Topic.HOW_HIGHER)
    elif report.answers:
        yield from (Topic.WHY_NOT_ASSESSED, Topic.WHAT_MISSING)
    if report.delivery is not None:
        yield Topic.DELIVERY
    yield from (Topic.WHAT_NEXT, Topic.TRUST)

"""Coverage, limits, and what made this report."""

from reportlab.platypus import Flowable, Paragraph, Spacer

from app.domain.reports import CompetencyCoverageRecord, Report
from app.reports.pdf import style
from app.reports.pdf.bars import LevelBar
from app.reports.pdf.headings import heading, room_for
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.formats import decimal

_LINE_AND_BAR = 34
"""Points: a bar must not stand on another page than its words."""
_AFTER_BAR = 8
"""Points: a bar stands nearer to its own words than to the next."""


def coverage_and_limits(report: Report, texts: Texts) -> list[Flowable]:
    """Return what was seen, what was not, and what the report cannot know."""
    return _limits(report, texts.t("Coverage and limits"), texts)


def levels_and_limits(report: Report, texts: Texts) -> list[Flowable]:
    """Return the same for a summary, which shows levels here alone."""
    return _limits(report, texts.t("Levels, and what they rest on"), texts)


def _limits(report: Report, title: str, texts: Texts) -> list[Flowable]:
    coverage = report.coverage
    answered = texts.t(
        "{answered} of {asked} questions were answered.",
        answered=coverage.questions_answered,
        asked=coverage.questions_asked,
    )
    story: list[Flowable] = [
        *heading(title, style.HEADING),
        Paragraph(plain(answered), style.BODY),
    ]
    for competency in coverage.competencies:
        story.extend(_competency(competency, texts))
    if coverage.limits:
        story.extend(heading(texts.t("What this report cannot know"), style.QUESTION))
    story.extend(Paragraph(plain(limit), style.BODY) for limit in coverage.limits)
    story.append(Paragraph(plain(_made_by(report, texts)), style.SMALL))
    return story


def _competency(competency: CompetencyCoverageRecord, texts: Texts) -> list[Flowable]:
    if competency.level is None:
        label = texts.t("{name}: not assessed", name=competency.name)
        return [Paragraph(plain(label), style.BODY)]
    label = texts.tn(
        "{name}: level {level} of 5, from {count} answer",
        "{name}: level {level} of 5, from {count} answers",
        competency.answers,
        name=competency.name,
        level=decimal(competency.level, texts),
    )
    low, high = competency.lowest, competency.highest
    if low is not None and high is not None and low != high:
        spread = texts.t("answers from {low} to {high}", low=low, high=high)
        label = f"{label} · {spread}"
    return [
        room_for(_LINE_AND_BAR),
        Paragraph(plain(label), style.BODY),
        LevelBar(competency.level, low, high),
        Spacer(0, _AFTER_BAR),
    ]


def _made_by(report: Report, texts: Texts) -> str:
    engine = report.engine
    return texts.t(
        "Made on this device by Exerzia {version}, engine: {engine}, "
        "rules {rules}, seed {seed}.",
        version=engine.application_version,
        engine=engine.name,
        rules=engine.rules_version,
        seed=engine.seed,
    )

"""Coverage, limits, and what made this report."""

from reportlab.platypus import Flowable, Paragraph

from app.domain.reports import CompetencyCoverageRecord, Report
from app.reports.pdf import style
from app.reports.pdf.bars import LevelBar
from app.reports.pdf.headings import heading
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.formats import decimal


def coverage_and_limits(report: Report, texts: Texts) -> list[Flowable]:
    """Return what was seen, what was not, and what the report cannot know."""
    coverage = report.coverage
    answered = texts.t(
        "{answered} of {asked} questions were answered.",
        answered=coverage.questions_answered,
        asked=coverage.questions_asked,
    )
    story: list[Flowable] = [
        *heading(texts.t("Coverage and limits"), style.HEADING),
        Paragraph(plain(answered), style.BODY),
    ]
    for competency in coverage.competencies:
        story.extend(_competency(competency, texts))
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
    return [Paragraph(plain(label), style.BODY), LevelBar(competency.level)]


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

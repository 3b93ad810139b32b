"""The report as PDF bytes."""

from io import BytesIO

from reportlab.platypus import Flowable

from app.domain.comparisons import AttemptComparison
from app.domain.reports import Report
from app.reports.pdf.answers import answer_by_answer
from app.reports.pdf.before_and_after import before_and_after
from app.reports.pdf.cover import cover, three_things
from app.reports.pdf.delivery import delivery
from app.reports.pdf.exercise import exercise
from app.reports.pdf.limits import coverage_and_limits, levels_and_limits
from app.reports.pdf.pages import Metadata, ReportPages
from app.reports.pdf.self_rating import self_rating
from app.reports.pdf.style import register_fonts
from app.reports.pdf.transcript import transcript
from app.reports.pdf.why import why
from app.reports.wish import ReportForm
from app.text import Texts


def render_pdf(
    report: Report,
    texts: Texts,
    form: ReportForm = ReportForm.FULL,
    comparison: AttemptComparison | None = None,
    foot: str = "Exerzia",
) -> bytes:
    """Return the report as a PDF of A4 pages.

    Args:
        report: what to print.
        texts: the catalogue for headings; the report's own words stay as they are.
        form: all of it, or two pages to read quickly.
        comparison: the earlier answer to the same question, printed on a full report.
        foot: what stands at the foot of every page.
    """
    register_fonts()
    story = (
        _summary(report, texts)
        if form is ReportForm.SUMMARY
        else _full(report, texts, comparison)
    )
    target = BytesIO()
    metadata = Metadata(
        title=report.session.title,
        subject=texts.t("Practice report"),
        creator=f"Exerzia {report.engine.application_version}",
        keywords=report.notice,
    )
    ReportPages(target, texts, metadata).write(story, foot)
    return target.getvalue()


def _summary(report: Report, texts: Texts) -> list[Flowable]:
    return [
        *cover(report, texts),
        *three_things(report, texts),
        *levels_and_limits(report, texts),
    ]


def _full(
    report: Report, texts: Texts, comparison: AttemptComparison | None
) -> list[Flowable]:
    return [
        *cover(report, texts),
        *exercise(report, texts),
        *three_things(report, texts),
        *self_rating(report, texts),
        *(before_and_after(comparison, texts) if comparison else []),
        *answer_by_answer(report, texts),
        *delivery(report, texts),
        *transcript(report, texts),
        *coverage_and_limits(report, texts),
        *why(report, texts),
    ]

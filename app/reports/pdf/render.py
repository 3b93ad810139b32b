"""The report as PDF bytes."""

from io import BytesIO

from reportlab.platypus import Flowable

from app.domain.reports import Report
from app.reports.pdf.answers import answer_by_answer
from app.reports.pdf.cover import cover, three_things
from app.reports.pdf.limits import coverage_and_limits
from app.reports.pdf.pages import Metadata, ReportPages
from app.reports.pdf.style import register_fonts
from app.reports.pdf.transcript import transcript
from app.text import Texts


def render_pdf(report: Report, texts: Texts) -> bytes:
    """Return the report as a PDF of A4 pages.

    Args:
        report: what to print.
        texts: the catalogue for headings; the report's own words stay as they are.
    """
    register_fonts()
    story: list[Flowable] = [
        *cover(report, texts),
        *three_things(report, texts),
        *answer_by_answer(report, texts),
        *transcript(report, texts),
        *coverage_and_limits(report, texts),
    ]
    target = BytesIO()
    metadata = Metadata(
        title=report.session.title,
        subject=texts.t("Practice report"),
        creator=f"Exerzia {report.engine.application_version}",
        keywords=report.notice,
    )
    ReportPages(target, texts, metadata).write(story)
    return target.getvalue()

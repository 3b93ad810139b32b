"""How the person thought it went, beside what the answers show."""

from reportlab.platypus import Flowable, Paragraph

from app.domain.reports import Report
from app.reports.pdf import style
from app.reports.pdf.bars import LevelBar
from app.reports.pdf.headings import heading
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.formats import decimal


def self_rating(report: Report, texts: Texts) -> list[Flowable]:
    """Return the gap, drawn and in words; nothing when the person gave no rating."""
    given = report.self_rating
    if given is None:
        return []
    yours = texts.t("Your own rating: {rating} of 5", rating=given.rating)
    story: list[Flowable] = [
        *heading(texts.t("How you thought it went"), style.HEADING),
        Paragraph(plain(yours), style.LABEL),
        LevelBar(given.rating),
    ]
    if given.level is not None:
        shown = decimal(given.level, texts)
        mean = texts.t("Mean level of your answers: {level} of 5", level=shown)
        story += [Paragraph(plain(mean), style.LABEL), LevelBar(given.level)]
    return [*story, Paragraph(plain(given.text), style.BODY)]

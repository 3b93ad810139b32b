"""What a short exercise asked for, and what was done."""

from reportlab.platypus import Flowable, Paragraph

from app.domain.reports import DrillCheckRecord, Report
from app.reports.pdf import style
from app.reports.pdf.headings import heading
from app.reports.pdf.markup import plain
from app.text import N_, Texts
from app.text.formats import quoted

_OUTCOMES = {
    True: N_("Done: {check}"),
    False: N_("Not yet: {check}"),
    None: N_("Could not be told: {check}"),
}


def exercise(report: Report, texts: Texts) -> list[Flowable]:
    """Return the exercise with its checks; nothing for other sessions."""
    drill = report.drill
    if drill is None:
        return []
    story: list[Flowable] = [
        *heading(texts.t("The exercise"), style.HEADING),
        Paragraph(plain(drill.title), style.LABEL),
        Paragraph(plain(drill.instruction), style.BODY),
    ]
    for check in drill.checks:
        story += _check(check, texts)
    return story


def _check(check: DrillCheckRecord, texts: Texts) -> list[Flowable]:
    outcome = texts.t(_OUTCOMES[check.met], check=check.text)
    return [
        Paragraph(plain(outcome), style.BODY),
        *(
            Paragraph(plain(quoted(quote.quote, texts)), style.QUOTE)
            for quote in check.evidence
        ),
    ]

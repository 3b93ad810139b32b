"""Everything that was said, in order."""

from reportlab.platypus import Flowable, Paragraph

from app.domain.reports import Report, TurnRecord
from app.domain.sessions import Speaker
from app.reports.pdf import style
from app.reports.pdf.headings import heading
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.formats import clock


def transcript(report: Report, texts: Texts) -> list[Flowable]:
    """Return every turn with its speaker and time."""
    story: list[Flowable] = heading(texts.t("Transcript"), style.HEADING)
    for turn in report.turns:
        story.extend(heading(_label(turn, report, texts), style.LABEL))
        story.append(Paragraph(plain(turn.text) or "—", style.SAID))
        if turn.interrupted:
            story.append(Paragraph(plain(texts.t("You cut in here.")), style.SMALL))
        if turn.original_text is not None:
            before = texts.t(
                "Before your correction: {words}", words=turn.original_text
            )
            story.append(Paragraph(plain(before), style.SMALL))
    return story


def _label(turn: TurnRecord, report: Report, texts: Texts) -> str:
    if turn.speaker is Speaker.CANDIDATE:
        name = texts.t("You")
    else:
        name = report.session.persona_name
    return f"{name} · {clock(turn.started_ms)}"

"""The first page: what was practised, and three things to take away."""

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, HRFlowable, Paragraph

from app.domain.reports import EndingRecord, Report, Statement
from app.reports.pdf import style
from app.reports.pdf.headings import heading, room_for
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.formats import duration, moment, quoted


def cover(report: Report, texts: Texts) -> list[Flowable]:
    """Return title, facts and the AI notice."""
    session = report.session
    person = f"{session.persona_name}, {session.persona_role}"
    mode = (
        texts.t("coached") if session.mode == "coached" else texts.t("real conditions")
    )
    facts = [
        f"{moment(session.started_at, texts)} · {duration(session.duration_ms, texts)}",
        f"{person} · {mode}",
    ]
    if session.self_rating is not None:
        facts.append(
            texts.t(
                "Your own rating before the feedback: {rating} of 5",
                rating=session.self_rating,
            )
        )
    return [
        Paragraph(plain(session.title), style.TITLE),
        *(Paragraph(plain(fact), style.FACTS) for fact in facts),
        Paragraph(plain(report.notice), style.NOTICE),
        HRFlowable(width="100%", thickness=0.7, color=style.LINE, spaceAfter=4),
        *(_ending(report.ending, texts) if report.ending else []),
    ]


def three_things(report: Report, texts: Texts) -> list[Flowable]:
    """Return strength, priority and drill, or why there are none."""
    summary = report.summary
    things = (
        (texts.t("Strength"), style.GOOD, summary.strength),
        (texts.t("Priority"), style.WATCH, summary.priority),
        (texts.t("Drill"), style.ACCENT, summary.drill),
    )
    story = heading(texts.t("What you can take away"), style.HEADING)
    for label, colour, statement in things:
        if statement is not None:
            story.extend(_thing(label, colour, statement))
            if statement is not summary.drill:  # its proof is the priority's
                story.extend(quotes(statement, texts))
    if all(statement is None for _, _, statement in things):
        story.append(
            Paragraph(
                texts.t("There is not enough material to say anything honest."),
                style.BODY,
            )
        )
    return story


def _thing(label: str, colour: Color, statement: Statement) -> list[Flowable]:
    coloured = f'<font color="#{colour.hexval()[2:]}">{plain(label)}</font>'
    return [
        room_for(48),
        Paragraph(coloured, style.LABEL),
        Paragraph(plain(statement.text), style.BODY),
    ]


def quotes(statement: Statement, texts: Texts) -> list[Flowable]:
    """Return the statement's evidence, each quote in the language's marks."""
    return [
        Paragraph(plain(quoted(quote.quote, texts)), style.QUOTE)
        for quote in statement.evidence
    ]


def _ending(ending: EndingRecord, texts: Texts) -> list[Flowable]:
    story: list[Flowable] = [
        *heading(texts.t("How it ended"), style.HEADING),
        Paragraph(plain(ending.title), style.LABEL),
        Paragraph(plain(ending.debrief), style.BODY),
    ]
    for label, facts in (
        (texts.t("What you found out"), ending.found),
        (texts.t("What did not come out"), ending.missed),
    ):
        if facts:
            story.extend(heading(label, style.LABEL))
            story.extend(Paragraph(plain(fact), style.BODY) for fact in facts)
    return story

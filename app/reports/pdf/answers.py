"""Answer by answer: the words with the evidence marked, then the judgement."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Paragraph

from app.domain.reports import (
    AnswerRecord,
    CompetencyRecord,
    Quote,
    Report,
    StarShareRecord,
)
from app.reports.pdf import style
from app.reports.pdf.bars import LevelBar, ShareBar
from app.reports.pdf.cover import quotes
from app.reports.pdf.headings import heading, room_for
from app.reports.pdf.markup import marked, plain
from app.reports.pdf.pages import WIDTH
from app.reports.pdf.why import how_sure
from app.text import Texts
from app.text.formats import share
from app.text.names import reply_type_name, star_part_name
from engine.feedback.records import JudgedBy

_PARTS = ("situation", "task", "action", "result")


def answer_by_answer(report: Report, texts: Texts) -> list[Flowable]:
    """Return every answer with its judgement."""
    if not report.answers:
        return []
    said = {turn.index: turn.text for turn in report.turns}
    story: list[Flowable] = heading(texts.t("Answer by answer"), style.HEADING)
    for answer in report.answers:
        story.extend(_said(answer, said))
        if report.session.family == "interview":
            story.extend(_kind(answer, texts))
        story.extend(_judgement(answer, texts))
    return story


def _said(answer: AnswerRecord, said: dict[int, str]) -> Iterator[Flowable]:
    yield from heading(answer.question, style.QUESTION)
    evidence = tuple(_evidence(answer))
    for index in answer.turns:
        here = [quote for quote in evidence if quote.turn == index]
        yield Paragraph(marked(said[index], here), style.SAID)


def _kind(answer: AnswerRecord, texts: Texts) -> Iterator[Flowable]:
    kind = reply_type_name(answer.reply_type, answer.no_answer_reason, texts)
    yield Paragraph(plain(kind), style.SMALL)
    yield from _star(answer, texts)


def _judgement(answer: AnswerRecord, texts: Texts) -> Iterator[Flowable]:
    for remark in answer.remarks:
        yield Paragraph(plain(remark.text), style.BODY)
        yield from quotes(remark, texts)
    for competency in answer.competencies:
        if competency.level is not None:
            yield from _competency(competency, competency.level, texts)
    yield from _unseen(answer)
    if answer.better_version:
        yield from heading(texts.t("With your own facts"), style.LABEL)
        yield Paragraph(plain(answer.better_version), style.SAID)
        if answer.better_by is JudgedBy.RULES_AND_MODEL:
            yield Paragraph(plain(_worded_by_model(texts)), style.SMALL)


def _worded_by_model(texts: Texts) -> str:
    return texts.t(
        "Worded by a language model on this device; every fact in it was found in "
        "what you said."
    )


def _evidence(answer: AnswerRecord) -> Iterator[Quote]:
    for competency in answer.competencies:
        yield from competency.evidence
    for remark in answer.remarks:
        yield from remark.evidence


def _star(answer: AnswerRecord, texts: Texts) -> Iterator[Flowable]:
    parts = {name: getattr(answer.star, name) for name in _PARTS}
    if not any(part.present for part in parts.values()):
        return
    yield room_for(40)
    yield ShareBar(
        [(part.share, style.STAR_COLOURS[name]) for name, part in parts.items()], WIDTH
    )
    legend = " · ".join(_part(name, part, texts) for name, part in parts.items())
    yield Paragraph(plain(legend), style.SMALL)


def _part(name: str, part: StarShareRecord, texts: Texts) -> str:
    told = f"{star_part_name(name, texts)} {share(part.share, texts)}"
    if part.seconds is None:
        return told
    spoken = texts.t("{seconds} s", seconds=round(part.seconds))
    return f"{told}, {spoken}"


def _unseen(answer: AnswerRecord) -> Iterator[Flowable]:
    """What an answer gives no level for is said once for each reason."""
    names: dict[str, list[str]] = {}
    for competency in answer.competencies:
        if competency.level is None:
            names.setdefault(competency.reason, []).append(competency.name)
    for reason, unseen in names.items():
        yield Paragraph(plain(f"{', '.join(unseen)}. {reason}"), style.SMALL)


def _competency(
    competency: CompetencyRecord, level: int, texts: Texts
) -> Iterator[Flowable]:
    title = texts.t("{name}: level {level} of 5", name=competency.name, level=level)
    yield from heading(title, style.LABEL)
    yield LevelBar(level, competency.low, competency.high)
    yield Paragraph(plain(competency.reason), style.BODY)
    if competency.anchor:
        meaning = texts.t(
            "At this level, in general: {anchor}", anchor=competency.anchor
        )
        yield Paragraph(plain(meaning), style.SMALL)
    sure = how_sure(competency, texts)
    if sure:
        yield Paragraph(plain(sure), style.SMALL)

"""The parts of a story in the words of an answer. No widget here."""

from collections.abc import Iterator

from app.domain.reports import AnswerRecord, Report, StarShareRecord, TurnRecord
from app.domain.sessions import Speaker
from app.text import Texts
from app.text.formats import decimal, share
from app.text.names import star_part_name
from ui.design.components.underlined import Span

PARTS = ("situation", "task", "action", "result")
"""In the order in which a story is told."""


def parts_of(answer: AnswerRecord, texts: Texts) -> dict[int, tuple[Span, ...]]:
    """Return, by turn, which words belong to which part, in the order of the words."""
    found: dict[int, list[Span]] = {}
    for place, name in enumerate(PARTS):
        part: StarShareRecord = getattr(answer.star, name)
        words = star_part_name(name, texts)
        for quote in part.spans:
            span = Span(quote.start, quote.end, place, words)
            found.setdefault(quote.turn, []).append(span)
    return {
        turn: tuple(sorted(spans, key=lambda span: (span.start, span.end)))
        for turn, spans in found.items()
    }


def part_words(name: str, part: StarShareRecord, texts: Texts) -> str:
    """Return a part's name, its share of the words, and its seconds where spoken."""
    words = f"{star_part_name(name, texts)} {share(part.share, texts)}"
    if part.seconds is None or not part.present:
        return words
    seconds = decimal(round(part.seconds), texts)
    return texts.t("{part} · {seconds} s", part=words, seconds=seconds)


def can_retry(report: Report, answer: AnswerRecord) -> bool:
    """Return whether its question can be put again alone.

    The turns of a conversation hang together; a question typed by hand is not kept.
    """
    if not answer.turns or report.session.family != "interview":
        return False
    exercise = report.session.focus is not None and report.session.focus.drill_id
    return answer.question_id is not None or bool(exercise)


def with_follow_ups(
    answer: AnswerRecord, report: Report
) -> Iterator[tuple[TurnRecord, str]]:
    """Give each of the answer's turns with what was asked just before it.

    The question itself stands above the answer, so the first turn has nothing.
    """
    asked: list[str] = []
    wanted = set(answer.turns)
    first = min(wanted, default=0)
    for turn in report.turns:
        if turn.index in wanted:
            yield turn, " ".join(asked)
            asked = []
        elif turn.speaker is Speaker.INTERVIEWER and turn.index > first:
            asked.append(turn.text)

"""Reports of every kind that the screen must show."""

from app.domain.reports import (
    AnswerRecord,
    CompetencyRecord,
    Quote,
    Report,
    Statement,
    TurnRecord,
)
from app.domain.sessions import Speaker
from engine.feedback.codes import Code
from engine.reading.records import NoAnswerReason, ReplyType
from tests.report_builders import ABSENT, a_report, a_turn

SAID = "I called eleven workshops in two days. We managed in the end."


def quote(turn: int, words: str, said: str = SAID) -> Quote:
    start = said.index(words)
    return Quote(turn=turn, start=start, end=start + len(words), quote=words)


def a_level(name: str, level: int | None, *evidence: Quote) -> CompetencyRecord:
    return CompetencyRecord(
        id=name.lower(),
        name=name,
        level=level,
        anchor=None if level is None else f"Anchor of {name}.",
        evidence=evidence,
        reason=f"Reason of {name}.",
    )


def a_remark(code: Code, *evidence: Quote) -> Statement:
    return Statement(code=code, text=f"Remark {code}.", evidence=evidence)


def an_answer(**changes: object) -> AnswerRecord:
    """Return an answer with one turn, of index 1, that said SAID."""
    record = a_report([SAID]).answers[0]
    return record.model_copy(update=changes)


def a_judged_answer() -> AnswerRecord:
    called = quote(1, "I called eleven workshops")
    return an_answer(
        competencies=(
            a_level("Listening", None),
            a_level("Results", 4, called),
        ),
        remarks=(
            a_remark(Code.LACKS_RESULT, quote(1, "We managed in the end")),
            a_remark(Code.GOOD_OWN_ACTIONS, called),
        ),
    )


def with_answer(answer: AnswerRecord) -> Report:
    return a_report([SAID]).model_copy(update={"answers": (answer,)})


def with_turn(**changes: object) -> Report:
    """Return a report whose only answer has other words."""
    report = a_report([SAID])
    turns: tuple[TurnRecord, ...] = (
        report.turns[0],
        report.turns[1].model_copy(update=changes),
    )
    return report.model_copy(update={"turns": turns})


def an_unanswered_report() -> Report:
    """Return the report of a session whose only question got nothing to judge."""
    report = a_report([""], marked="")
    answer = report.answers[0].model_copy(
        update={
            "reply_type": ReplyType.NO_ANSWER,
            "no_answer_reason": NoAnswerReason.EMPTY,
            "competencies": (),
            "remarks": (),
            "better_version": None,
            "star": report.answers[0].star.model_copy(
                update=dict.fromkeys(("situation", "task", "action", "result"), ABSENT)
            ),
        }
    )
    summary = report.summary.model_copy(
        update={"strength": None, "priority": None, "drill": None}
    )
    return report.model_copy(
        update={"answers": (answer,), "summary": summary, "ending": None}
    )


def a_report_with_follow_up() -> Report:
    """Return a report in which the only answer took two turns."""
    report = a_report([SAID])
    turns = (
        *report.turns,
        a_turn(2, Speaker.INTERVIEWER, "What came of it?"),
        a_turn(3, Speaker.CANDIDATE, "We opened on time."),
    )
    answer = report.answers[0].model_copy(update={"turns": (1, 3)})
    return report.model_copy(update={"turns": turns, "answers": (answer,)})

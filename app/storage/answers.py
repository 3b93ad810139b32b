"""Single answers out of the reports of the vault, without reading the whole of any."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Connection, Select, func, select

from app.domain.reports import AnswerRecord, TurnRecord
from app.domain.sessions import SessionStatus
from app.storage.rows import WHEN, AssessmentRow, SessionRow
from engine.api.language import Language
from engine.reading.records import ReplyType

_TURNS = TypeAdapter(tuple[TurnRecord, ...])


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """Where an answer stands, and what it is to."""

    session_id: UUID
    place: int
    """In its report, from 0."""
    question_id: str
    """Of the bank."""
    language: Language
    level: float | None
    """Mean of its levels; None: none was given."""


@dataclass(frozen=True, slots=True)
class AnswerRead:
    """An answer with the turns of its session."""

    at: AnswerPlace
    answer: AnswerRecord
    turns: tuple[TurnRecord, ...]


class AnswerQuery:
    """Finds answers inside one transaction.

    The database takes reports apart: of hundreds of them, a few answers are wanted.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def to_questions(self, sessions: int) -> tuple[AnswerPlace, ...]:
        """Return the answers to questions of the bank, those of the latest session first.

        Those that were no answer are left out.

        Args:
            sessions: interviews with a report looked back on, from the latest.
        """
        found = self._connection.execute(_to_questions(sessions))
        return tuple(
            AnswerPlace(
                session_id=row.id,
                place=row.key,
                question_id=row.question,
                language=row.language,
                level=None if row.level is None else round(row.level, 2),
            )
            for row in found
        )

    def read(self, places: Iterable[AnswerPlace]) -> Iterator[AnswerRead]:
        """Yield the answers at ``places``, in no particular order of sessions."""
        by_session: dict[UUID, list[AnswerPlace]] = {}
        for each in places:
            by_session.setdefault(each.session_id, []).append(each)
        for session_id, wanted in by_session.items():
            turns, *answers = self._connection.execute(_taken(session_id, wanted)).one()
            said = _TURNS.validate_json(turns)
            for each, answer in zip(wanted, answers, strict=True):
                yield AnswerRead(each, AnswerRecord.model_validate_json(answer), said)


def _to_questions(sessions: int) -> Select[Any]:
    # Numbers alone are put in order: reports would be decrypted and moved with them.
    latest = (
        select(SessionRow.number, SessionRow.id, SessionRow.language, WHEN.label("at"))
        .where(
            SessionRow.deleted_at.is_(None),
            SessionRow.status == SessionStatus.ANALYSED,
            SessionRow.family == "interview",
        )
        .order_by(WHEN.desc(), SessionRow.number.desc())
        .limit(sessions)
        .subquery()
    )
    document = AssessmentRow.document
    answer = func.json_each(document, "$.answers").table_valued("key", "value")
    question = func.json_extract(answer.c.value, "$.question_id")
    judged = func.json_each(answer.c.value, "$.competencies").table_valued("value")
    level = select(
        func.avg(func.json_extract(judged.c.value, "$.level"))
    ).scalar_subquery()
    return (
        select(
            latest.c.id,
            latest.c.language,
            answer.c.key,
            question.label("question"),
            level.label("level"),
        )
        .select_from(latest)
        .join(AssessmentRow, AssessmentRow.session_number == latest.c.number)
        .join(answer, onclause=question.is_not(None))
        .where(
            func.json_array_length(answer.c.value, "$.turns") > 0,
            func.json_extract(answer.c.value, "$.reply_type") != ReplyType.NO_ANSWER,
        )
        .order_by(latest.c.at.desc(), latest.c.number.desc(), answer.c.key)
    )


def _taken(session_id: UUID, wanted: Iterable[AnswerPlace]) -> Select[Any]:
    paths = ("$.turns", *(f"$.answers[{each.place}]" for each in wanted))
    pieces: list[ColumnElement[Any]] = [
        func.json_extract(AssessmentRow.document, path) for path in paths
    ]
    return (
        select(*pieces)
        .join(SessionRow, SessionRow.number == AssessmentRow.session_number)
        .where(SessionRow.id == session_id)
    )

"""Where the revision cards stand, in the vault."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.cards import CardStanding
from app.storage.rows import CardRow
from engine.api.language import Language

_KEPT = [field.name for field in fields(CardStanding)]
_COLUMNS = [getattr(CardRow, name) for name in _KEPT]
_KEY = [CardRow.question_id, CardRow.language]


class CardRepository:
    """Reads and writes the standing of cards inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def meet(self, questions: Iterable[str], language: Language, at: datetime) -> None:
        """Begin a card for each question that has none; others stay as they are."""
        rows = [_values(CardStanding.new(each, language, at)) for each in questions]
        if rows:
            self._connection.execute(
                insert(CardRow).on_conflict_do_nothing(index_elements=_KEY), rows
            )

    def save(self, standing: CardStanding) -> None:
        """Keep where a card stands now."""
        values = _values(standing)
        self._connection.execute(
            insert(CardRow)
            .values(values)
            .on_conflict_do_update(index_elements=_KEY, set_=values)
        )

    def of(self, question_id: str, language: Language) -> CardStanding | None:
        """Return where one card stands; None when the question was never met."""
        found = self._connection.execute(
            select(*_COLUMNS).where(
                CardRow.question_id == question_id, CardRow.language == language
            )
        ).one_or_none()
        return None if found is None else CardStanding(*found)

    def all(self) -> tuple[CardStanding, ...]:
        """Return every card, the one due first first."""
        found = self._connection.execute(
            select(*_COLUMNS).order_by(CardRow.due_at, CardRow.question_id)
        )
        return tuple(CardStanding(*row) for row in found)


def _values(standing: CardStanding) -> dict[str, object]:
    return {name: getattr(standing, name) for name in _KEPT}

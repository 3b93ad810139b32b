"""Putting marks in the place of names in a whole record, sentence by sentence."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Final, TypeVar

from pydantic import BaseModel

from app.domain.reports import Quote
from engine.anonymising.records import Rewritten
from engine.anonymising.replace import Names
from engine.api.spans import Span

_CODES: Final = frozenset(
    {
        "id", "format", "question_id", "drill_id", "code", "rule", "scenario", "persona",
        "language", "mode", "unit", "label", "formula", "source", "error", "method",
        "competency", "model_hash", "prompt_version", "rules_version",
        "application_version", "engine",
    }
)  # fmt: skip
"""Fields that hold no words of a person."""

_T = TypeVar("_T")


class Rewriter:
    """Rewrites records of any shape; quotes follow their turns.

    Args:
        turns: what each turn says, by index.
        names: what to replace.
    """

    def __init__(self, turns: Mapping[int, str], names: Names) -> None:
        self._names = names
        self._turns: Mapping[int, Rewritten] = {
            index: names.replace(text) for index, text in turns.items()
        }

    def value(self, field: str, value: _T) -> _T:
        """Return ``value`` with names replaced in every sentence of it."""
        rewritten: object = value
        if field in _CODES or isinstance(value, Enum):
            return value
        if isinstance(value, str):
            rewritten = self._names.replace(value).text
        elif isinstance(value, Quote):
            rewritten = self._quote(value)
        elif isinstance(value, tuple):
            rewritten = tuple(self.value(field, one) for one in value)
        else:
            rewritten = self._record(value)
        return rewritten  # type: ignore[return-value] # of the type it came with

    def _record(self, value: object) -> object:
        if isinstance(value, BaseModel):
            listed = tuple(type(value).model_fields)
            return value.model_copy(update=self._fields(value, listed))
        if is_dataclass(value) and not isinstance(value, type):
            listed = tuple(field.name for field in fields(value))
            return replace(value, **self._fields(value, listed))
        return value

    def _fields(self, value: object, named: tuple[str, ...]) -> dict[str, object]:
        return {name: self.value(name, getattr(value, name)) for name in named}

    def _quote(self, quote: Quote) -> Quote:
        turn = self._turns.get(quote.turn)
        span = Span(quote.start, quote.end)
        if turn is None or span.of(turn.before) != quote.quote:  # of another session
            return quote.model_copy(
                update={"quote": self._names.replace(quote.quote).text}
            )
        moved = turn.place(span)
        return Quote(
            turn=quote.turn,
            start=moved.start,
            end=moved.end,
            quote=moved.of(turn.text),
        )

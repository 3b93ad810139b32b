"""How our types stand in the database's columns."""

import json
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Dialect, Integer, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator

from engine.api.hearing import Word

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class InstantColumn(TypeDecorator[datetime]):
    """UTC instants as whole microseconds since 1970."""

    impl = Integer
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, _dialect: Dialect
    ) -> int | None:
        """Return the instant as the database keeps it."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(
        self, value: int | None, _dialect: Dialect
    ) -> datetime | None:
        """Return the instant as the application knows it."""
        return None if value is None else _EPOCH + value * _MICROSECOND


class UuidColumn(TypeDecorator[UUID]):
    """Identifiers as their sixteen bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: UUID | None, _dialect: Dialect) -> bytes | None:
        """Return the identifier as the database keeps it."""
        return None if value is None else value.bytes

    def process_result_value(
        self, value: bytes | None, _dialect: Dialect
    ) -> UUID | None:
        """Return the identifier as the application knows it."""
        return None if value is None else UUID(bytes=value)


class CodeColumn(TypeDecorator[StrEnum]):
    """Members of one enumeration as their values."""

    impl = String
    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(
        self, value: StrEnum | None, _dialect: Dialect
    ) -> str | None:
        """Return the code as the database keeps it."""
        return None if value is None else value.value

    def process_result_value(
        self, value: str | None, _dialect: Dialect
    ) -> StrEnum | None:
        """Return the member this code stands for."""
        return None if value is None else self.codes(value)


class RecordColumn(TypeDecorator[object]):
    """A frozen record as JSON, enumerations and tuples included."""

    impl = Text
    cache_ok = True

    def __init__(self, record: type[object]) -> None:
        super().__init__()
        self.record = record
        self._adapter = TypeAdapter[object](record)

    def process_bind_param(self, value: object | None, _dialect: Dialect) -> str | None:
        """Return the record as the database keeps it."""
        return None if value is None else self._adapter.dump_json(value).decode()

    def process_result_value(
        self, value: str | None, _dialect: Dialect
    ) -> object | None:
        """Return the record this JSON stands for."""
        return None if value is None else self._adapter.validate_json(value)


class WordsColumn(TypeDecorator[str]):
    """Text as typed. Halves of characters, which no file can hold, become U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Return the text as the database can keep it."""
        if value is None:
            return None
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class HeardWordsColumn(TypeDecorator[tuple[Word, ...]]):
    """Words as heard: JSON lists of text, beginning, end and probability."""

    impl = Text
    cache_ok = True

    def process_bind_param(
        self, value: tuple[Word, ...] | None, _dialect: Dialect
    ) -> str | None:
        """Return the words as the database keeps them; none when there are none."""
        if not value:
            return None
        return json.dumps(
            [[w.text, w.start_ms, w.end_ms, w.probability] for w in value],
            separators=(",", ":"),
        )

    def process_result_value(
        self, value: str | None, _dialect: Dialect
    ) -> tuple[Word, ...]:
        """Return the words this JSON stands for."""
        return tuple(Word(*each) for each in json.loads(value)) if value else ()

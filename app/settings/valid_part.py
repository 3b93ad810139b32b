"""Reading choices that may come from another version, or from a damaged file."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError

from app.domain.settings import Chosen

C = TypeVar("C", bound=Chosen)


def valid_part(record: type[C], values: Mapping[str, object]) -> C:
    """Return the choices with defaults in the place of what makes no sense."""
    try:
        return record.model_validate(values)
    except ValidationError as error:
        wrong = {fault["loc"][0] for fault in error.errors()}
        kept = {name: value for name, value in values.items() if name not in wrong}
        return record.model_validate(kept)

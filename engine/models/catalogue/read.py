"""From the bytes of a catalogue to its record, or to the field that is wrong."""

import json
from typing import Any

from pydantic import ValidationError

from engine.api.errors import N_, Refused
from engine.models.catalogue.records import Catalogue
from engine.models.catalogue.validate import flaws_of

NAME = "catalogue.json"
MOST_BYTES = 5_000_000


def read_catalogue(content: bytes) -> Catalogue:
    """Return the catalogue written in ``content``.

    Raises:
        Refused: it is too long, is not JSON, or a field is wrong; the field is named.
    """
    if len(content) > MOST_BYTES:
        raise _invalid("size", f"more than {MOST_BYTES} bytes")
    try:
        data = json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_once,
            parse_constant=_no_constant,
        )
        catalogue = Catalogue.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise _invalid(field or "catalogue", first["msg"]) from error
    except (ValueError, RecursionError) as error:
        raise _invalid("catalogue", "this is not plain JSON in UTF-8") from error
    for field, reason in flaws_of(catalogue):
        raise _invalid(field, reason)
    return catalogue


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the pairs as a mapping; a repeated name would hide one of them."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a repeated name")
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _invalid(field: str, reason: str) -> Refused:
    return Refused(
        N_("{name} is not valid: {field}: {reason}."),
        N_("Correct that field and try again."),
        {"name": NAME, "field": field, "reason": reason.rstrip(".")},
    )

"""What travels between the application and a worker process."""

from collections.abc import Mapping
from dataclasses import dataclass, field

JsonValue = (
    None | bool | int | float | str | list["JsonValue"] | Mapping[str, "JsonValue"]
)
"""What JSON can hold; nothing else crosses, so nothing that crosses can run."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A body of JSON, and bytes beside it (sound, as a rule)."""

    body: Mapping[str, JsonValue] = field(default_factory=dict)
    blob: bytes = b""

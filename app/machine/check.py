"""The result of one check."""

from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How a check turned out."""

    WORKS = "works"
    LIMITED = "limited"
    """Absent, and nothing needs it today."""
    FAILS = "fails"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Sentences are catalogue keys, filled with ``values`` when shown.
    """

    id: str
    name: str
    state: State
    finding: str
    remedy: str = ""
    values: dict[str, object] = field(default_factory=dict)

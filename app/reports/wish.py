"""How much of a report is wanted on paper or in a file, and with whose names."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.comparisons import AttemptComparison


class ReportForm(StrEnum):
    """How much of a report is printed."""

    FULL = "full"
    """Everything, with why it was said and the transcript."""
    SUMMARY = "summary"
    """Three things, levels with their coverage, and the limits."""


@dataclass(frozen=True, slots=True)
class ReportWish:
    """What the person asked for."""

    form: ReportForm = ReportForm.FULL
    """Of a PDF; JSON is always whole."""
    names_replaced: bool = False
    """Marks stand in the place of names."""
    comparison: AttemptComparison | None = None
    """The earlier answer beside this one, on the report of a retry."""
    known_names: tuple[str, ...] = ()
    """Names to replace that no rule could know: the profile's."""
    demonstration: bool = False
    """What is written down is made up, and says so on every page."""

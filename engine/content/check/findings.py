"""What a content check finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One defect of the content, for its author."""

    item: str
    """``kind/id`` of the item."""
    field: str
    """Where in the item."""
    defect: str
    """What is wrong, in one English sentence."""

"""What can be said of a clause by its words."""

from enum import StrEnum


class Clause(StrEnum):
    """How the words so far end."""

    HANGING = "hanging"
    """More must come: nobody stops after "because"."""
    UNCLEAR = "unclear"
    """It could be the end, and nothing says so."""
    FINISHED = "finished"
    """A whole sentence, or a short answer that is whole by itself."""

"""What a spoken session notes: the stages of each turn, never a word of it."""

import logging
from collections.abc import Mapping

import structlog


def note_turn(line: Mapping[str, object]) -> None:
    """Write one line of a session's journal.

    It goes to the log of the window; where there is none, in the terminal, nowhere.
    """
    logger = logging.getLogger("app.practice")
    bound = structlog.wrap_logger(logger, wrapper_class=structlog.stdlib.BoundLogger)
    bound.info("turn", **line)

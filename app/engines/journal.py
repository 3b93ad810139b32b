"""What the engines note: codes, versions and times, never a word of a session."""

import logging
from collections.abc import Mapping

import structlog


def note_engine(line: Mapping[str, object]) -> None:
    """Write one line of the engines' journal.

    It goes to the log of the window; where there is none, in the terminal, nowhere.
    """
    logger = logging.getLogger("app.engines")
    bound = structlog.wrap_logger(logger, wrapper_class=structlog.stdlib.BoundLogger)
    bound.info("engine", **line)

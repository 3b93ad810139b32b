"""What is noted of recordings and consents: numbers and codes, never a word said."""

import logging

import structlog


def note_recordings(event: str, **facts: int | str | bool) -> None:
    """Write one line of proof.

    It goes to the log of the window; where there is none, in the terminal, nowhere.
    """
    logger = logging.getLogger("app.recordings")
    bound = structlog.wrap_logger(logger, wrapper_class=structlog.stdlib.BoundLogger)
    bound.info(event, **facts)

"""Memory watched while a session is held in the terminal."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.application import Application
from app.cli.console import tell_error


@contextmanager
def watched_memory(application: Application) -> Iterator[None]:
    """Have the engines take less before memory runs out; each step is told as a note.

    What was given up stays so until the next session.
    """
    application.memory.begin(tell_error)
    try:
        yield
    finally:
        application.memory.end()

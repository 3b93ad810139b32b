"""Where the terminal's words go: results to stdout, everything else to stderr."""

import sys

from rich.console import Console

from app.cli.words import words
from app.shared.errors import ExpectedError

notes = Console(stderr=True, highlight=False, soft_wrap=True)
"""Progress and messages."""

results = Console(highlight=False, soft_wrap=True)
"""What was asked for."""


def note(sentence: str, style: str = "") -> None:
    """Say something beside the result."""
    notes.print(sentence, style=style or None, markup=False)


def tell_error(error: ExpectedError) -> None:
    """Say what happened and what to do, a line each."""
    what, remedy = words.error(error)
    note(what)
    note(remedy)


def emit(text: str) -> None:
    """Write a result as it is, without wrapping or markup."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    sys.stdout.flush()

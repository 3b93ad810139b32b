"""Showing the person what was replaced, so that they can look before they send."""

from collections.abc import Sequence

from app.cli.console import note
from app.cli.words import words
from engine.anonymising.records import Replaced


def show_replaced(replaced: Sequence[Replaced]) -> None:
    """Say what each mark stands for; on the terminal alone, never in a file."""
    if not replaced:
        note(words.t("No name was found to replace. Read the file before you send it."))
        return
    note(words.t("Replaced (read the file before you send it: some may be missed):"))
    for one in replaced:
        note(f"  {one.mark}  {', '.join(one.words)}")

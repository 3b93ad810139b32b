"""What this machine has, and what is advised for it."""

from app.application import Application
from app.cli.words import words
from app.machine.judge_machine import judge_machine
from engine.models.catalogue.records import PackLevel


def this_machine(application: Application) -> tuple[int, PackLevel | None]:
    """Return the memory in bytes, and the level advised; None where none runs well.

    The advice is the window's: by what was measured, else by the facts alone.
    """
    profile = judge_machine(application.machine, words.language)
    return profile.facts.memory, profile.advised

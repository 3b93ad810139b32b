"""What this machine has, and what was advised for it."""

from app.application import Application
from app.machine.read_machine import read_machine
from engine.hardware.survey import survey_machine
from engine.models.catalogue.records import PackLevel


def this_machine(application: Application) -> tuple[int, PackLevel | None]:
    """Return the memory in bytes, and the level that was advised.

    None where it was not measured yet, or on other hardware.
    """
    facts = survey_machine(application.models.store.own)
    profile = read_machine(application.places.machine, facts)
    return facts.memory, profile.advised if profile else None

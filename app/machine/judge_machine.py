"""This machine and its packs, told at once: by what was measured, or by its facts."""

from app.domain.machine import MachineProfile
from app.machine.advise import advise
from app.machine.read_machine import read_machine
from app.machine.tools import MachineTools
from engine.api.language import Language
from engine.hardware.facts import DiskFacts, MachineFacts
from engine.hardware.fingerprint import fingerprint_of


def judge_machine(tools: MachineTools, language: Language) -> MachineProfile:
    """Return the profile of this machine; takes well under a second.

    ``measured`` is None where it was never measured, or where the hardware has changed
    since: the verdicts then rest on the facts alone, and say so.

    Args:
        tools: of this machine.
        language: of the packs that are judged.
    """
    facts = tools.survey(tools.models_folder())
    kept = read_machine(tools.places.machine, facts)
    measured = kept.measured if kept is not None else None
    advice = advise(facts, measured, tools.catalogue(), language)
    return MachineProfile(
        fingerprint=fingerprint_of(facts),
        facts=facts if kept is None else _with_disk(facts, kept.facts.disk),
        measured=measured,
        measured_at=kept.measured_at if kept is not None else None,
        verdicts=advice.verdicts,
        summary=advice.summary,
    )


def _with_disk(facts: MachineFacts, known: DiskFacts) -> MachineFacts:
    """Return facts of now with the speeds of the disk as they were measured."""
    disk = known.model_copy(update={"free": facts.disk.free})
    return facts.model_copy(update={"disk": disk})

"""What this machine was measured to do."""

from pathlib import Path

from app.domain.machine import MachineProfile
from engine.hardware.facts import MachineFacts
from engine.hardware.fingerprint import fingerprint_of


def read_machine(file: Path, facts: MachineFacts) -> MachineProfile | None:
    """Return what was kept; None where nothing was, or for other hardware.

    A file that cannot be read is as good as none: it is measured again.

    Args:
        file: ``Places.machine``.
        facts: of this machine, now.
    """
    try:
        kept = MachineProfile.model_validate_json(file.read_bytes())
    except (OSError, ValueError):
        return None
    return kept if kept.fingerprint == fingerprint_of(facts) else None

"""Everything that can be told of this machine without making it work."""

import platform
from pathlib import Path

from engine.hardware.disk import free_on_disk
from engine.hardware.facts import DiskFacts, MachineFacts
from engine.hardware.graphics import read_graphics
from engine.hardware.memory import memory_here
from engine.hardware.power import read_power
from engine.hardware.processor import read_processor

_SYSTEMS = {"Darwin": "macOS"}


def survey_machine(models: Path) -> MachineFacts:
    """Return the facts of this machine, in well under a second.

    Args:
        models: folder of the models, for the room on its disk; need not exist.
    """
    memory = memory_here()
    system = platform.system()
    return MachineFacts(
        system=_SYSTEMS.get(system, system),
        processor=read_processor(),
        memory=memory.total,
        available=memory.available,
        graphics=read_graphics(),
        disk=DiskFacts(free=free_on_disk(models)),
        power=read_power(),
    )

"""The system, its processor and its memory."""

import os
import platform
from collections.abc import Iterator

from app.machine.check import Check, State
from app.shared.errors import N_
from engine.hardware.cpu import CpuFeature
from engine.hardware.memory import memory_here
from engine.hardware.processor import read_processor

GIGABYTE = 1_000_000_000
_LEAST_MEMORY = 2 * GIGABYTE


def check_system() -> Check:
    """Return what this machine runs on."""
    return Check(
        "system",
        N_("System"),
        State.WORKS,
        N_("{system}, Python {python}, {cores} cores."),
        values={
            "system": platform.platform(terse=True),
            "python": platform.python_version(),
            "cores": os.cpu_count() or 1,
        },
    )


def check_memory() -> Check:
    """Return whether there is memory enough."""
    memory = memory_here().total
    enough = memory >= _LEAST_MEMORY
    return Check(
        "memory",
        N_("Memory"),
        State.WORKS if enough else State.LIMITED,
        N_("{gigabytes} GB."),
        "" if enough else N_("Close other programs while you practise."),
        {"gigabytes": round(memory / GIGABYTE, 1)},
    )


def check_processor() -> Iterator[Check]:
    """Yield what the processor is, and whether it has what the engines like."""
    name = N_("Processor")
    processor = read_processor()
    called = processor.name or platform.machine()
    if not processor.features:
        yield Check(
            "processor",
            name,
            State.WORKS,
            N_("{name}. It does not tell which instructions it has."),
            values={"name": called},
        )
        return
    slow = CpuFeature.AVX2 not in processor.features
    yield Check(
        "processor",
        name,
        State.LIMITED if slow else State.WORKS,
        N_("{name}, with {features}."),
        N_("Without AVX2, models are slow here or do not start: choose small ones.")
        if slow
        else "",
        {"name": called, "features": ", ".join(processor.features)},
    )

"""Tools over this very machine."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.machine.tools import MachineTools
from app.shared.clock import Clock
from app.shared.places import Places
from engine.hardware.memory import memory_here
from engine.hardware.survey import survey_machine
from engine.models.catalogue.records import Catalogue
from engine.models.installed import FoundModel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker, WorkerSpec

_TRIALS = "trials"
"""Folder in the cache where it is remembered that a worker dies whenever it starts."""


def make_machine_tools(
    places: Places,
    clock: Clock,
    catalogue: Callable[[], Catalogue],
    installed: Callable[[], Sequence[FoundModel]],
    models_folder: Callable[[], Path],
) -> MachineTools:
    """Return what the verbs of this machine work with; nothing is read or started yet.

    Args:
        places: where files go.
        clock: time.
        catalogue: gives what can be had.
        installed: gives the models that are here.
        models_folder: gives where new ones go.
    """
    return MachineTools(
        places=places,
        clock=clock,
        catalogue=catalogue,
        installed=installed,
        models_folder=models_folder,
        survey=survey_machine,
        make_worker=partial(_bounded_worker, places),
    )


def _bounded_worker(places: Places, spec: WorkerSpec) -> Worker:
    """Return a process that takes four fifths of the memory at most, as in sessions."""
    ceiling = min(spec.memory_ceiling, memory_here().total * 8 // 10)
    bounded = replace(spec, memory_ceiling=ceiling)
    return supervise(bounded, state_folder=places.cache / _TRIALS)

"""Workers that stand in for real ones, and services that cannot run."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from engine.hardware.cpu import CpuFeature, refuse_if_unfit
from engine.models.catalogue.records import Shape
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Exchange, Health, Worker, WorkerSpec, WorkerState
from engine.trial.plan import Candidate, TrialPlan

LANGUAGE = Candidate(
    "small",
    Shape(layers=8, width=256, heads=4, kv_heads=2, inner=512, vocabulary=8_000),
)
HEARING = Candidate("ear", Shape(layers=6, width=64, heads=2))


def a_plan(folder: Path) -> TrialPlan:
    """A trial of small shapes, over in seconds."""
    return TrialPlan(folder / "trial", folder / "states", 2, LANGUAGE, HEARING)


class UnfitService:
    """A service on a processor that lacks what it needs."""

    def load(self, settings: Parcel) -> Parcel:
        refuse_if_unfit(frozenset({CpuFeature.AVX2}), frozenset)
        return settings

    def handle(self, request: Request) -> Parcel:
        return request.parcel

    def close(self) -> None:
        """Nothing was taken."""


def only(service: str, kind: str, folder: Path) -> Callable[[WorkerSpec], Worker]:
    """Return what makes real workers, those of one kind with another service."""

    def make(spec: WorkerSpec) -> Worker:
        other = replace(spec, service=service) if spec.kind == kind else spec
        return supervise(other, state_folder=folder / "engines")

    return make


class RefusingWorker:
    """A worker whose every call raises ``error``."""

    def __init__(self, error: Exception, before: Callable[[], None]) -> None:
        self._error = error
        self._before = before

    @property
    def health(self) -> Health:
        return Health(WorkerState.OFF, None, 0, 0, None)

    @property
    def ready_line(self) -> Parcel | None:
        return None

    @property
    def is_busy(self) -> bool:
        return False

    def warm(self) -> None:
        """Nothing to warm."""

    def begin(self, *_args: object) -> Exchange:
        raise self._error

    def call(self, *_args: object, **_more: object) -> Parcel:
        self._before()
        raise self._error

    def forgive(self) -> None:
        """Nothing is held against it."""

    def close(self) -> None:
        """Nothing to end."""

"""The engines of this machine, each in its worker process."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.engines.machine import Machine
from app.engines.missing import has_library, missing
from engine.api.hearing import Hearing
from engine.api.language_model import LanguageModel
from engine.api.voice import Voice
from engine.models.installed import InstalledModels, find_models
from engine.runtime.worker import Health, Worker, WorkerSpec, WorkerState
from engine.workers.hearing.client import HearingClient, hearing_worker
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)
from engine.workers.voice.client import VoiceClient, voice_worker

MakeWorker = Callable[[WorkerSpec], Worker]

_STATES = {
    WorkerState.OFF: EngineState.RESTING,
    WorkerState.STARTING: EngineState.STARTING,
    WorkerState.READY: EngineState.READY,
    WorkerState.RESTING: EngineState.STARTING,
    WorkerState.GIVEN_UP: EngineState.FAILED,
}


@dataclass(frozen=True, slots=True)
class _Post:
    """One engine that can be had."""

    spec: WorkerSpec
    worker: Worker
    model: str


class LocalEngines:
    """Starts a worker the first time its engine is used or warmed.

    Args:
        models: folder of the model files; looked at again by ``refresh``.
        states: folder where the language engine keeps prepared beginnings.
        machine: what there is to share.
        make_worker: makes a supervised process.
    """

    def __init__(
        self, models: Path, states: Path, machine: Machine, make_worker: MakeWorker
    ) -> None:
        self._models = models
        self._states = states
        self._machine = machine
        self._make_worker = make_worker
        self._posts: dict[EngineKind, _Post] = {}
        self._lock = threading.RLock()
        self.refresh()

    @property
    def language(self) -> LanguageModel | None:
        """Words the interviewer's turns; None without a model."""
        worker = self._worker(EngineKind.LANGUAGE)
        return None if worker is None else LanguageClient(worker)

    @property
    def hearing(self) -> Hearing | None:
        """Hears the person; None without a model."""
        worker = self._worker(EngineKind.HEARING)
        return None if worker is None else HearingClient(worker)

    @property
    def voice(self) -> Voice | None:
        """Speaks for the interviewer; None only where eSpeak NG is not installed."""
        worker = self._worker(EngineKind.VOICE)
        return None if worker is None else VoiceClient(worker)

    def refresh(self) -> None:
        """Look again at the model files; an engine whose files changed starts anew."""
        with self._lock:
            wanted = self._wanted(find_models(self._models))
            for kind in EngineKind:
                self._replace(kind, wanted.get(kind))

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        """Start these in the background; those that are missing are left out."""
        for kind in kinds:
            worker = self._worker(kind)
            if worker is not None:
                worker.warm()

    def status(self) -> tuple[EngineStatus, ...]:
        """Return how each is, in the order of ``EngineKind``."""
        with self._lock:
            posts = dict(self._posts)
        return tuple(self._told(kind, posts.get(kind)) for kind in EngineKind)

    def retry(self, kind: EngineKind) -> None:
        """Try an engine again that was given up."""
        worker = self._worker(kind)
        if worker is not None:
            worker.forgive()
            worker.warm()

    def close(self) -> None:
        """End every process; they start again when needed."""
        with self._lock:
            workers = [post.worker for post in self._posts.values()]
        for worker in workers:
            worker.close()

    def _told(self, kind: EngineKind, post: _Post | None) -> EngineStatus:
        if post is None:
            absent = missing(kind, self._models)
            return EngineStatus(kind, EngineState.MISSING, "", absent, 0)
        health = post.worker.health
        return EngineStatus(
            kind, _state(health), post.model, health.problem, health.memory_bytes
        )

    def _worker(self, kind: EngineKind) -> Worker | None:
        with self._lock:
            post = self._posts.get(kind)
        return None if post is None else post.worker

    def _replace(self, kind: EngineKind, wanted: tuple[WorkerSpec, str] | None) -> None:
        held = self._posts.get(kind)
        if held is not None and wanted is not None and held.spec == wanted[0]:
            return
        if held is not None:
            del self._posts[kind]
            held.worker.close()
        if wanted is not None:
            spec, model = wanted
            self._posts[kind] = _Post(spec, self._make_worker(spec), model)

    def _wanted(
        self, found: InstalledModels
    ) -> dict[EngineKind, tuple[WorkerSpec, str]]:
        wanted: dict[EngineKind, tuple[WorkerSpec, str]] = {}
        cores = self._machine.cores
        if found.language:
            choice = LanguageChoice(found.language[0], self._states, threads=cores)
            wanted[EngineKind.LANGUAGE] = language_worker(choice), choice.model.name
        if found.hearing:
            model = found.hearing[0]
            wanted[EngineKind.HEARING] = hearing_worker(model, cores), model.name
        names = ", ".join(path.stem for path in found.voices)
        spec = voice_worker(found.voices, max(1, cores // 2))
        wanted[EngineKind.VOICE] = spec, names or "eSpeak NG"
        return {
            kind: (self._machine.bounded(spec), model)
            for kind, (spec, model) in wanted.items()
            if has_library(kind)
        }


def _state(health: Health) -> EngineState:
    if health.state is WorkerState.OFF and health.problem is not None:
        return EngineState.FAILED
    return _STATES[health.state]

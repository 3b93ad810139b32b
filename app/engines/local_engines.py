"""The engines of this machine, each in its worker process."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.engines.less_memory import left_at, steps_of
from app.engines.machine import Machine
from app.engines.missing import has_library, missing
from app.engines.model_choice import ModelChoice, distinct_voices, take_model
from app.engines.relay_worker import RelayWorker, Runner
from app.engines.stand_in import StandInVoice, told_with
from app.engines.step_down import Step, step_told
from app.engines.voice_in_turn import voice_in_turn
from app.shared.errors import ExpectedError
from engine.api.hearing import Hearing
from engine.api.language_model import LanguageModel
from engine.api.voice import Voice
from engine.models.catalogue.records import Purpose
from engine.models.installed import FoundModel, found_models
from engine.runtime.worker import Health, Worker, WorkerSpec, WorkerState
from engine.workers.hearing.client import HearingClient, hearing_worker
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)
from engine.workers.voice.client import VoiceClient, voice_worker

MakeWorker = Callable[[WorkerSpec], Worker]
Found = Sequence[FoundModel]

_STATES = {
    WorkerState.OFF: EngineState.RESTING,
    WorkerState.STARTING: EngineState.STARTING,
    WorkerState.READY: EngineState.READY,
    WorkerState.RESTING: EngineState.STARTING,
    WorkerState.GIVEN_UP: EngineState.FAILED,
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What one engine is to run."""

    spec: WorkerSpec
    model: str
    """Its name."""
    ids: frozenset[str] = frozenset()
    """Of the models in it."""


class LocalEngines:
    """Starts a worker the first time its engine is used or warmed.

    What it hands out stays good when models change: a session in course is answered by
    the old model to the end of what it asked, and by the new one from then on.

    Args:
        choice: tells where models are and which were chosen; asked by ``refresh``.
        states: folder where the language engine keeps prepared beginnings.
        machine: what there is to share.
        make_worker: makes a supervised process.
    """

    def __init__(
        self,
        choice: Callable[[], ModelChoice],
        states: Path,
        machine: Machine,
        make_worker: MakeWorker,
    ) -> None:
        self._choice = choice
        self._states = states
        self._machine = machine
        self._make_worker = make_worker
        self._wanted: dict[EngineKind, _Wanted] = {}
        self._notices: dict[EngineKind, ExpectedError | None] = {}
        self._relays: dict[EngineKind, RelayWorker] = {}
        self._stand_in: StandInVoice | None = None
        self._step = Step.ALL
        self._lock = threading.RLock()
        self._refreshing = threading.Lock()
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
        """Speaks for the interviewer; None without eSpeak NG and without a stand-in."""
        worker = self._worker(EngineKind.VOICE)
        own = None if worker is None else VoiceClient(worker)
        return voice_in_turn(own, self._stand_in)

    def stand_in_voice(self, voice: StandInVoice) -> None:
        """Let ``voice`` speak wherever the voice engine does not."""
        self._stand_in = voice

    def refresh(self) -> None:
        """Look again at the models and at what was chosen of them.

        An engine whose files changed takes the new ones as soon as it has answered what
        it was asked; it starts at once when the old one had been started.
        """
        with self._refreshing:
            wanted = self._look()
            with self._lock:
                before, self._wanted = self._wanted, wanted
            for kind in EngineKind:
                held, new = before.get(kind), wanted.get(kind)
                if (held and held.spec) != (new and new.spec):
                    self._hand_over(kind, new)

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        """Start these in the background; those that are missing are left out."""
        for kind in kinds:
            worker = self._worker(kind)
            if worker is not None:
                worker.warm()

    def status(self) -> tuple[EngineStatus, ...]:
        """Return how each is, in the order of ``EngineKind``."""
        return tuple(told_with(self._told(kind), self._stand_in) for kind in EngineKind)

    def models_in_use(self) -> frozenset[str]:
        """Return the identifiers of the models the engines run, voices included."""
        with self._lock:
            return frozenset[str]().union(*(each.ids for each in self._wanted.values()))

    def steps(self) -> tuple[Step, ...]:
        """Return the steps that would give something up here, in their order."""
        choice = self._choice()
        return steps_of(found_models(choice.store), choice.language, self._machine)

    def stand_at(self, step: Step) -> None:
        """Take no more than ``step`` leaves, from the next request on.

        What is let go of ends before anything lighter starts in its place.
        """
        with self._lock:
            self._step = step
        self.refresh()

    def retry(self, kind: EngineKind) -> None:
        """Try an engine again that was given up."""
        worker = self._worker(kind)
        if worker is not None:
            worker.forgive()
            worker.warm()

    def close(self) -> None:
        """End every process; they start again when needed."""
        with self._lock:
            relays = tuple(self._relays.values())
        for relay in relays:
            relay.close()

    def _told(self, kind: EngineKind) -> EngineStatus:
        with self._lock:
            wanted, relay = self._wanted.get(kind), self._relays.get(kind)
        if wanted is None or relay is None:
            return EngineStatus(
                kind, EngineState.MISSING, "", self._why_absent(kind), 0
            )
        health = relay.health
        return EngineStatus(
            kind,
            _state(health),
            relay.model,
            health.problem,
            health.memory_bytes,
            self._notices.get(kind),
        )

    def _worker(self, kind: EngineKind) -> Worker | None:
        with self._lock:
            return self._relays.get(kind) if kind in self._wanted else None

    def _hand_over(self, kind: EngineKind, wanted: _Wanted | None) -> None:
        runner = (
            None
            if wanted is None
            else Runner(self._make_worker(wanted.spec), wanted.model)
        )
        with self._lock:
            relay = self._relays.get(kind)
            if relay is None and runner is not None:
                self._relays[kind] = RelayWorker(
                    runner, partial(self._why_absent, kind)
                )
        if relay is not None:
            relay.hand_over(runner)

    def _why_absent(self, kind: EngineKind) -> ExpectedError:
        is_let_go = kind is EngineKind.LANGUAGE and self._step >= Step.SCRIPTED
        if is_let_go:
            return step_told(Step.SCRIPTED)
        return self._notices.get(kind) or missing(kind)

    def _look(self) -> dict[EngineKind, _Wanted]:
        choice = self._choice()
        everything = found_models(choice.store)
        found = left_at(self._step, everything, choice.language, self._machine)
        # A lighter one stands in for the chosen one, which has not vanished.
        chosen = choice.language if self._step < Step.LIGHTER else None
        wanted = {
            EngineKind.LANGUAGE: self._language(found, chosen),
            EngineKind.HEARING: self._hearing(found, choice.hearing),
            EngineKind.VOICE: self._voice(found),
        }
        return {
            kind: replace(each, spec=self._machine.bounded(each.spec))
            for kind, each in wanted.items()
            if each is not None and has_library(kind)
        }

    def _language(self, found: Found, chosen: str | None) -> _Wanted | None:
        taken = take_model(found, Purpose.LANGUAGE, chosen, self._machine.memory)
        self._notices[EngineKind.LANGUAGE] = taken.notice
        if taken.model is None:
            return None
        choice = LanguageChoice(
            taken.model.path,
            self._states,
            threads=self._machine.cores,
            family=taken.model.family,
        )
        return _one(language_worker(choice), taken.model)

    def _hearing(self, found: Found, chosen: str | None) -> _Wanted | None:
        taken = take_model(found, Purpose.HEARING, chosen, self._machine.memory)
        self._notices[EngineKind.HEARING] = taken.notice
        if taken.model is None:
            return None
        spec = hearing_worker(taken.model.path, self._machine.cores)
        return _one(spec, taken.model)

    def _voice(self, found: Found) -> _Wanted:
        voices = distinct_voices(found)
        threads = max(1, self._machine.cores // 2)
        names = ", ".join(voice.path.stem for voice in voices)
        return _Wanted(
            voice_worker([voice.path for voice in voices], threads),
            names or "eSpeak NG",
            frozenset(voice.id for voice in voices),
        )


def _one(spec: WorkerSpec, model: FoundModel) -> _Wanted:
    """Return a wish for one model, with room for all it is said to take."""
    ceiling = max(spec.memory_ceiling, 2 * model.memory)
    bounded = replace(spec, memory_ceiling=ceiling)
    return _Wanted(bounded, model.name, frozenset({model.id}))


def _state(health: Health) -> EngineState:
    if health.state is WorkerState.OFF and health.problem is not None:
        return EngineState.FAILED
    return _STATES[health.state]

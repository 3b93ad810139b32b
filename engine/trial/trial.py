"""A trial of the real engines: at most twenty seconds, in their own processes."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from engine.api.cancel import Cancel
from engine.api.errors import N_, ExpectedError, Unavailable
from engine.hardware.disk import free_on_disk
from engine.models.catalogue.records import Purpose
from engine.trial.deadline import Clock, Deadline
from engine.trial.hearing_trial import try_hearing
from engine.trial.language_trial import try_language
from engine.trial.others import are_others_busy
from engine.trial.plan import (
    PROMISED_S,
    MakeWorker,
    Means,
    TrialCancelled,
    TrialPlan,
)
from engine.trial.records import LeftOut, Measured, SayableValue, Stage
from engine.trial.voice_trial import try_voice
from engine.trial.worker_trial import cancel_after

ROOM = 1_000_000_000
"""Bytes that must be free: twice the most that models made on the spot ever take."""
_ENDING_S = 1.0
"""Of it, kept to end a worker that is in the middle of something."""
_PREFIX = "trial-"
_LEFT_BEHIND_S = 3_600.0
_PACKAGES = {
    Purpose.VOICE: ("piper", N_("The voice engine is not installed.")),
    Purpose.HEARING: ("ctranslate2", N_("The hearing engine is not installed.")),
    Purpose.LANGUAGE: ("llama_cpp", N_("The language engine is not installed.")),
}
"""In the order of the trial."""
_SHARES = {Purpose.VOICE: 0.3, Purpose.HEARING: 0.5, Purpose.LANGUAGE: 1.0}
"""Of the time that is left when its turn comes: what it leaves goes to the next."""

OnStage = Callable[[Stage], None]


@dataclass(frozen=True, slots=True)
class Around:
    """What a trial asks of the machine around it."""

    is_installed: Callable[[str], bool] = lambda package: find_spec(package) is not None
    """Whether a package is here."""
    are_others_busy: Callable[[], bool] = are_others_busy
    """Whether other programs keep the processor busy."""
    clock: Clock = time.monotonic
    """Seconds that only go forward."""


def run_trial(
    plan: TrialPlan,
    make_worker: MakeWorker,
    on_stage: OnStage,
    cancel: Cancel,
    around: Around | None = None,
) -> Measured | None:
    """Return what the engines do on this machine; None when it was cancelled.

    It keeps to ``plan.seconds``: where time runs out, fewer rounds are made, and what was
    measured so far is used and told to be less sure. An engine that is missing, dies or
    has no time to answer once is left out, and told so.

    Args:
        plan: what is tried. Models made on the spot are removed again.
        make_worker: makes a supervised process.
        on_stage: told before each engine.
        cancel: ends it within a moment.
        around: the machine; this one by default.

    Raises:
        Unavailable: the disk cannot be written.
    """
    around = around or Around()
    begun = around.clock()
    deadline = Deadline(plan.seconds - _ENDING_S, around.clock)
    busy = around.are_others_busy()
    with _own_folder(plan.folder) as folder:
        trial = _Trial(
            Means(replace(plan, folder=folder), make_worker, cancel, deadline)
        )
        for engine, (package, absent) in _PACKAGES.items():
            if cancel.cancelled:
                break
            on_stage(Stage(engine.value))
            if around.is_installed(package):
                trial.attempt(engine)
            else:
                trial.leave_out(engine, _not_here(absent), cannot_run=True)
    if cancel.cancelled:
        return None
    took_ms = round((around.clock() - begun) * 1_000)
    return trial.found.model_copy(update={"took_ms": took_ms, "others_busy": busy})


class _Trial:
    """One trial under way, and what it found so far."""

    def __init__(self, means: Means) -> None:
        self.found = Measured(took_ms=0)
        self._means = means

    def attempt(self, engine: Purpose) -> None:
        """Try one engine; whatever goes wrong with it is a finding."""
        if free_on_disk(self._means.plan.folder) < ROOM:
            self.leave_out(engine, _no_room(), cannot_run=False)
            return
        deadline = self._means.deadline.part(_SHARES[engine])
        with cancel_after(deadline.left, self._means.cancel) as cancel:
            means = replace(self._means, cancel=cancel, deadline=deadline)
            try:
                self._try(engine, means)
            except TrialCancelled:
                self.leave_out(engine, _no_time(), cannot_run=False)
            except ExpectedError as error:
                self._told(engine, error, cancel)

    def _told(self, engine: Purpose, error: ExpectedError, cancel: Cancel) -> None:
        """Take note of a failure; one that comes with the end of time tells nothing."""
        if cancel.cancelled:
            self.leave_out(engine, _no_time(), cannot_run=False)
        else:
            self.leave_out(engine, error, cannot_run=True)

    def leave_out(
        self, engine: Purpose, error: ExpectedError, *, cannot_run: bool
    ) -> None:
        """Take note that an engine could not be tried, and why."""
        values = {name: _sayable(value) for name, value in error.values.items()}
        left_out = LeftOut(
            engine=engine,
            what=error.what,
            remedy=error.remedy,
            values=values,
            cannot_run=cannot_run,
        )
        self._add(left_out=(*self.found.left_out, left_out))

    def _try(self, engine: Purpose, means: Means) -> None:
        plan = means.plan
        match engine:
            case Purpose.VOICE:
                voice, writing_ms = try_voice(means)
                self._add(writing_ms, voice=(voice,))
            case Purpose.HEARING if plan.hearing is not None:
                hearing, writing_ms = try_hearing(means, plan.hearing)
                self._add(writing_ms, hearing=(hearing,))
            case Purpose.LANGUAGE if plan.language is not None:
                language, writing_ms = try_language(means, plan.language)
                self._add(writing_ms, language=(language,))
            case _:
                return

    def _add(self, writing_ms: int = 0, **news: object) -> None:
        whole_ms = self.found.writing_ms + writing_ms
        self.found = self.found.model_copy(update={**news, "writing_ms": whole_ms})


@contextmanager
def _own_folder(parent: Path) -> Iterator[Path]:
    """Give a folder that is gone afterwards, with those that a kill left behind."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        _sweep(parent)
        with tempfile.TemporaryDirectory(
            dir=parent, prefix=_PREFIX, ignore_cleanup_errors=True
        ) as folder:
            yield Path(folder)
    except OSError as error:
        raise Unavailable(
            N_("Nothing can be written to the disk: this machine cannot be tried."),
            N_("Make room on the disk, then try again."),
        ) from error


def _sweep(parent: Path) -> None:
    """Remove what a kill left behind; a trial under way is younger."""
    for left in parent.glob(f"{_PREFIX}*"):
        if time.time() - left.stat().st_mtime > _LEFT_BEHIND_S:
            shutil.rmtree(left, ignore_errors=True)


def _not_here(what: str) -> Unavailable:
    return Unavailable(what, N_("Install Exerzia again."))


def _no_room() -> Unavailable:
    return Unavailable(
        N_("There is too little room on the disk to try this engine."),
        N_("Make 1 GB free, then try again."),
    )


def _no_time() -> Unavailable:
    return Unavailable(
        N_("This engine had no time to answer within the {seconds} s of the trial."),
        N_("Close other programs, then measure again."),
        {"seconds": round(PROMISED_S)},
    )


def _sayable(value: object) -> SayableValue:
    return value if isinstance(value, str | int | float) else str(value)

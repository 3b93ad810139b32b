"""A trial of the real engines: some twenty seconds, in their own processes."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from engine.api.cancel import Cancel
from engine.api.errors import N_, ExpectedError, Unavailable
from engine.hardware.disk import free_on_disk
from engine.models.catalogue.records import Purpose
from engine.trial.hearing_trial import try_hearing
from engine.trial.language_trial import try_language
from engine.trial.plan import MakeWorker, TrialCancelled, TrialPlan
from engine.trial.records import LeftOut, Measured, SayableValue, Stage
from engine.trial.voice_trial import try_voice
from engine.trial.worker_trial import cancel_after

ROOM = 1_000_000_000
"""Bytes that must be free: twice the most that models made on the spot ever take."""
STAGE_PATIENCE_S = 25.0
"""After which an engine is left out: it would not keep a conversation going either."""
_PREFIX = "trial-"
_LEFT_BEHIND_S = 3_600.0
_PACKAGES = {
    Purpose.VOICE: ("piper", N_("The voice engine is not installed.")),
    Purpose.HEARING: ("ctranslate2", N_("The hearing engine is not installed.")),
    Purpose.LANGUAGE: ("llama_cpp", N_("The language engine is not installed.")),
}
"""In the order of the trial."""

OnStage = Callable[[Stage], None]
IsHere = Callable[[str], bool]


def run_trial(
    plan: TrialPlan,
    make_worker: MakeWorker,
    on_stage: OnStage,
    cancel: Cancel,
    is_here: IsHere | None = None,
) -> Measured | None:
    """Return what the engines do on this machine; None when it was cancelled.

    An engine that is missing, dies or takes too long is left out, and told so.

    Args:
        plan: what is tried. Models made on the spot are removed again.
        make_worker: makes a supervised process.
        on_stage: told before each engine.
        cancel: ends it within a moment.
        is_here: whether a package is installed; asked of Python by default.

    Raises:
        Unavailable: the disk cannot be written.
    """
    begun = time.monotonic()
    with _own_folder(plan.folder) as folder:
        trial = _Trial(replace(plan, folder=folder), make_worker, cancel)
        for engine, (package, absent) in _PACKAGES.items():
            if cancel.cancelled:
                break
            on_stage(Stage(engine.value))
            if (is_here or _is_installed)(package):
                trial.attempt(engine)
            else:
                trial.leave_out(engine, _not_here(absent), cannot_run=True)
    if cancel.cancelled:
        return None
    took_ms = round((time.monotonic() - begun) * 1_000)
    return trial.found.model_copy(update={"took_ms": took_ms})


class _Trial:
    """One trial under way, and what it found so far."""

    def __init__(
        self, plan: TrialPlan, make_worker: MakeWorker, cancel: Cancel
    ) -> None:
        self.found = Measured(took_ms=0)
        self._plan = plan
        self._make_worker = make_worker
        self._cancel = cancel

    def attempt(self, engine: Purpose) -> None:
        """Try one engine; whatever goes wrong with it is a finding."""
        if free_on_disk(self._plan.folder) < ROOM:
            self.leave_out(engine, _no_room(), cannot_run=False)
            return
        with cancel_after(STAGE_PATIENCE_S, self._cancel) as cancel:
            try:
                self._try(engine, cancel)
            except TrialCancelled:
                self.leave_out(engine, _too_slow(), cannot_run=True)
            except ExpectedError as error:
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

    def _try(self, engine: Purpose, cancel: Cancel) -> None:
        plan, make_worker = self._plan, self._make_worker
        match engine:
            case Purpose.VOICE:
                voice, writing_ms = try_voice(plan, make_worker, cancel)
                self._add(writing_ms, voice=(voice,))
            case Purpose.HEARING if plan.hearing is not None:
                hearing, writing_ms = try_hearing(
                    plan, plan.hearing, make_worker, cancel
                )
                self._add(writing_ms, hearing=(hearing,))
            case Purpose.LANGUAGE if plan.language is not None:
                language, writing_ms = try_language(
                    plan, plan.language, make_worker, cancel
                )
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


def _is_installed(package: str) -> bool:
    return find_spec(package) is not None


def _not_here(what: str) -> Unavailable:
    return Unavailable(what, N_("Install Exerzia again."))


def _no_room() -> Unavailable:
    return Unavailable(
        N_("There is too little room on the disk to try this engine."),
        N_("Make 1 GB free, then try again."),
    )


def _too_slow() -> Unavailable:
    return Unavailable(
        N_("This engine did not finish its trial in {seconds} s."),
        N_("Close other programs, then try again."),
        {"seconds": round(STAGE_PATIENCE_S)},
    )


def _sayable(value: object) -> SayableValue:
    return value if isinstance(value, str | int | float) else str(value)

"""One stream being listened to, in the worker."""

import threading
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.errors import N_, ExpectedError, Unavailable
from engine.api.hearing import HearingEvent, VoiceActivity
from engine.hearing.evidence import Written
from engine.hearing.listening import Listening
from engine.hearing.passes import Job
from engine.hearing.windows import Cutter
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.workers.hearing.messages import (
    CLOSE,
    FAILED,
    FINISH,
    FORGET,
    HOLD,
    PCM,
    event_to_body,
)

_LOOK_S: Final = 0.25

OnWritten = Callable[[Written | None], None]
OnFailed = Callable[[ExpectedError], None]


class Scribe(Protocol):
    """Transcribes on a thread of its own, one stretch after another."""

    def begin(
        self, job: Job, cancel: Cancel, on_written: OnWritten, on_failed: OnFailed
    ) -> None:
        """Transcribe ``job``; one of the two is called on the scribe's thread."""


class LiveStream:
    """Hears on the thread of its request, takes words from that of the scribe.

    The words of the person come first: voice activity never waits for a
    transcription, unless the stream is fed faster than it is spoken (``in_step``):
    then it stands still meanwhile, so that a recording gives what speech would.
    """

    def __init__(
        self,
        request: Request,
        listening: Listening,
        activity: VoiceActivity,
        scribe: Scribe | None,
    ) -> None:
        self._request = request
        self._listening = listening
        self._activity = activity
        self._scribe = scribe
        self._in_step = bool(request.parcel.body.get("in_step", False))
        self._cutter = Cutter()
        self._changed = threading.Condition()
        self._running: tuple[Job, Cancel] | None = None
        self._problem: ExpectedError | None = None

    def run(self) -> Parcel:
        """Listen until the stream is closed or nobody listens to it any more."""
        try:
            while not self._request.cancel.cancelled:
                parcel = self._request.receive(_LOOK_S)
                if self._problem is not None:
                    self._send_problem(self._problem)
                    break
                if parcel is not None and not self._take(parcel):
                    break
        except Exception:
            # Whoever listens waits for events alone, and would never hear of it.
            self._send_problem(broken())
            raise
        finally:
            self._stop()
        return Parcel()

    def _take(self, parcel: Parcel) -> bool:
        """Do what a parcel says; False when it ends the stream."""
        kind = parcel.body.get("kind")
        if kind == PCM:
            self._hear(parcel.blob)
        elif kind == FINISH:
            self._do(self._listening.finish)
            self._keep_step()
        elif kind == HOLD:
            self._hold(held=bool(parcel.body.get("held")))
        elif kind == FORGET:
            self._do(self._forget)
        return kind != CLOSE

    def _hear(self, pcm: bytes) -> None:
        windows = self._cutter.cut(pcm)
        probabilities = self._activity.probabilities(b"".join(windows))
        for window, probability in zip(windows, probabilities, strict=True):
            with self._changed:
                self._tell(self._listening.window(window, probability))
            self._keep_step()

    def _hold(self, *, held: bool) -> None:
        self._do(lambda: self._listening.hold(held=held))
        self._cutter.reset()
        self._activity.reset()

    def _forget(self) -> list[HearingEvent]:
        self._listening.forget()
        return []

    def _do(self, action: Callable[[], list[HearingEvent]]) -> None:
        with self._changed:
            self._tell(action())

    def _tell(self, events: Sequence[HearingEvent]) -> None:
        """Send events in order and keep the scribe busy; the lock is held."""
        for event in events:
            self._request.send(Parcel(event_to_body(event)))
        self._employ()

    def _employ(self) -> None:
        if self._scribe is None:
            return
        if self._running is not None:
            job, cancel = self._running
            if not self._listening.is_wanted(job):
                cancel.cancel()
            return
        job_now = self._listening.next_job()
        if job_now is not None:
            cancel = Cancel()
            self._running = (job_now, cancel)
            self._scribe.begin(
                job_now,
                cancel,
                lambda written: self._written(job_now, written),
                self._failed,
            )

    def _written(self, job: Job, written: Written | None) -> None:
        with self._changed:
            self._running = None
            self._tell(self._listening.heard(job, written))
            self._changed.notify_all()

    def _failed(self, problem: ExpectedError) -> None:
        with self._changed:
            self._running = None
            self._problem = problem
            self._changed.notify_all()

    def _keep_step(self) -> None:
        """Wait for the words when the stream is fed faster than it is spoken."""
        if not self._in_step:
            return
        with self._changed:
            while self._running is not None and not self._request.cancel.cancelled:
                self._changed.wait(_LOOK_S)

    def _send_problem(self, problem: ExpectedError) -> None:
        values = {name: str(value) for name, value in problem.values.items()}
        self._request.send(
            Parcel(
                {
                    "event": FAILED,
                    "what": problem.what,
                    "remedy": problem.remedy,
                    "values": values,
                }
            )
        )

    def _stop(self) -> None:
        """Leave nothing running that would send to a stream that is over."""
        with self._changed:
            if self._running is not None:
                self._running[1].cancel()
            self._listening.forget()


def job_audio(job: Job) -> Audio:
    """Return the sound of a job."""
    return Audio(job.pcm, HEARING_RATE)


def broken() -> Unavailable:
    """Return what to tell when hearing itself failed."""
    return Unavailable(
        N_("Speech recognition failed on what was just said."),
        N_("Say it again, or type your answer."),
    )

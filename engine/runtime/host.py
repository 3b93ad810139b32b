"""The worker process: makes its service and runs what the owner asks.

Started as ``python -m engine.runtime.host``, or as the frozen application with the one
word ``--worker``. It imports little: what a service needs comes with the service.
"""

import faulthandler
import importlib
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Sequence

from engine.runtime.failures import pack_failure
from engine.runtime.frames import Frame, FrameBroken, FrameKind
from engine.runtime.host_pipes import HostPipes
from engine.runtime.load_failures import cause_of_load_failure
from engine.runtime.messages import Parcel
from engine.runtime.no_dumps import leave_no_dumps
from engine.runtime.parent import die_with_parent, end_with_descendants
from engine.runtime.requests import HostedRequest, Requests
from engine.runtime.service import Service
from engine.runtime.worker import Cause

WORKER_WORD = "--worker"
BEAT_S = 0.5
LOST_EXIT = 70
"""Exit code after a ``LOST`` frame said why."""

_STUCK_S = 30.0
"""After so long without a heart-beat the process ends itself, whoever holds Python."""


def is_worker(arguments: Sequence[str]) -> bool:
    """Return whether the frozen application was started as a worker process."""
    return list(arguments[:1]) == [WORKER_WORD]


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until the owner closes the pipe; seldom returns, as native code is left.

    Args:
        arguments: nothing that is needed; what to load comes through the pipe.
    """
    del arguments
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipes = HostPipes()
    # The other threads run on while it writes: reading them could crash once more.
    faulthandler.enable(all_threads=False)
    Host(pipes).serve()
    return 0


class Host:
    """Runs one service for one owner."""

    def __init__(self, pipes: HostPipes) -> None:
        self._pipes = pipes
        self._requests = Requests()
        self._service: Service | None = None

    def serve(self) -> None:
        """Read what the owner sends, until it is gone; then end the process."""
        die_with_parent()
        leave_no_dumps()
        threading.Thread(target=self._beat, daemon=True).start()
        try:
            while frame := self._pipes.read():
                self._take(frame)
        except (FrameBroken, OSError):
            traceback.print_exc()
        end_with_descendants()

    def _take(self, frame: Frame) -> None:
        match frame.kind:
            case FrameKind.LOAD:
                self._start(self._load, frame)
            case FrameKind.REQUEST:
                request = HostedRequest(frame, self._pipes.send)
                self._requests.add(request)
                self._start(self._handle, request)
            case FrameKind.MORE:
                self._requests.give(frame.request, frame.parcel)
            case FrameKind.CANCEL:
                self._requests.cancel(frame.request)
            case FrameKind.CLOSE:
                self._start(self._close)
            case _:
                raise FrameBroken(f"{frame.kind} is not for a worker")

    @staticmethod
    def _start(work: object, *given: object) -> None:
        threading.Thread(target=work, args=given, daemon=True).start()  # type: ignore[arg-type] # each of ours takes what is given beside it

    def _load(self, frame: Frame) -> None:
        try:
            service = _make(frame.word)
            ready = service.load(frame.parcel)
        except BaseException as error:  # noqa: BLE001 (the owner tells it in words)
            traceback.print_exc()
            self._lose(cause_of_load_failure(error), error)
        else:
            self._service = service
            self._pipes.send(Frame(FrameKind.READY, parcel=ready))

    def _handle(self, request: HostedRequest) -> None:
        try:
            if self._service is None:
                raise FrameBroken("a request before the worker was ready")  # noqa: TRY301 (told like any fault)
            answer = self._service.handle(request)
            self._pipes.send(Frame(FrameKind.ANSWER, request.number, parcel=answer))
        except MemoryError as error:
            self._lose(Cause.OUT_OF_MEMORY, error)
        except BaseException as error:  # noqa: BLE001 (told to who asked)
            traceback.print_exc()
            failure = pack_failure(error)
            self._pipes.send(Frame(FrameKind.FAILURE, request.number, parcel=failure))
        finally:
            self._requests.remove(request)

    def _lose(self, cause: Cause, error: BaseException) -> None:
        """Say why, and end: after a failed load nothing is worth keeping."""
        self._pipes.send(Frame(FrameKind.LOST, word=cause, parcel=pack_failure(error)))
        os._exit(LOST_EXIT)

    def _close(self) -> None:
        """Give everything back; leave without the destructors of native libraries."""
        self._requests.cancel_all()
        code = 0
        try:
            if self._service is not None:
                self._service.close()
        except BaseException:  # noqa: BLE001 (it ends all the same)
            traceback.print_exc()
            code = LOST_EXIT
        os._exit(code)

    def _beat(self) -> None:
        """Show life, as long as Python runs and the owner is there."""
        try:
            while True:
                self._pipes.send(Frame(FrameKind.BEAT, parcel=Parcel()))
                if self._service is not None:
                    faulthandler.dump_traceback_later(_STUCK_S, exit=True)
                time.sleep(BEAT_S)
        except OSError:
            end_with_descendants()


def _make(place: str) -> Service:
    module, _, name = place.partition(":")
    service: Service = getattr(importlib.import_module(module), name)()
    return service


if __name__ == "__main__":
    sys.exit(main())

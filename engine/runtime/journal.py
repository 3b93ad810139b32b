"""What is written down of a worker: codes, versions and times, never content."""

import contextlib
from collections.abc import Callable, Mapping

from engine.runtime.failures import ServiceFault
from engine.runtime.known_forms import known_forms
from engine.runtime.life import Death
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import WorkerState

Journal = Callable[[Mapping[str, JsonValue]], None]

_VERSIONS = ("version", "versions", "library", "build")
"""What is taken from a ready line, when it is there."""


class WorkerJournal:
    """Entries of one worker."""

    def __init__(self, kind: str, journal: Journal | None) -> None:
        self._kind = kind
        self._journal = journal

    def ready(self, line: Parcel, load_s: float) -> None:
        """It can be asked, after so many seconds."""
        versions = {name: line.body[name] for name in _VERSIONS if name in line.body}
        self._write("ready", load_ms=round(load_s * 1000), **versions)

    def died(self, death: Death) -> None:
        """It is gone, by its owner's wish or not.

        Of its last lines, only the places and kinds of errors are written down.
        """
        trace = known_forms(death.last_lines)
        self._write(
            "closed" if death.cause is None else "died",
            cause=None if death.cause is None else death.cause.value,
            exit_code=death.exit_code,
            was_ready=death.was_ready,
            ready_ms=round(death.ready_s * 1000),
            memory_bytes=death.memory_bytes,
            **({"trace": trace} if trace else {}),
        )

    def fault(self, fault: ServiceFault) -> None:
        """It could not do what was asked, and lives on."""
        self._write("fault", type=fault.kind, place=fault.place)

    def state(self, state: WorkerState, deaths: int) -> None:
        """It rests, or is given up."""
        self._write("state", state=state, deaths=deaths)

    def _write(self, what: str, **facts: JsonValue) -> None:
        if self._journal is not None:
            with contextlib.suppress(OSError):  # A full disk ends no conversation.
                self._journal({"engine": self._kind, "what": what, **facts})

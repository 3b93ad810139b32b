"""The faults that strike a worker, and what each is to be told as."""

import signal
from dataclasses import dataclass

from engine.runtime.messages import Parcel
from engine.runtime.worker import Cause
from tests.engine.runtime.faults.arena import MEGABYTE, Arena, Fault

QUICK_S = 1.0
"""Patience with a worker that is going to fall silent, to spare time."""


@dataclass(frozen=True)
class Kind:
    """One kind of fault."""

    strike: Fault
    cause: Cause | None
    """None when the worker lives on."""
    runs: int
    """Of two hundred."""
    patience_s: float = 3.0


def by_itself(name: str) -> Fault:
    """Return the fault of a worker that fails while it answers."""
    return lambda arena: _ignore(arena.worker.call("fault", Parcel({"fault": name})))


def while_loading(name: str) -> Fault:
    """Return the fault of a worker that fails when it starts the next time."""

    def fault(arena: Arena) -> None:
        arena.worker.close()
        arena.order.write_text(name, "utf-8")
        arena.worker.call("echo", Parcel())

    return fault


def from_outside(number: signal.Signals) -> Fault:
    """Return a signal that somebody else sends."""

    def fault(arena: Arena) -> None:
        waiting = arena.begin("wait")
        arena.signal(number)
        waiting.result()

    return fault


def out_of_memory(arena: Arena) -> None:
    """Take more than the ceiling."""
    arena.worker.call("hold", Parcel())


def truncated_model(arena: Arena) -> None:
    """Start with a file that ends too early."""
    arena.worker.close()
    arena.model.write_bytes(arena.model.read_bytes()[:-3])
    arena.worker.call("echo", Parcel())


def corrupt_model(arena: Arena) -> None:
    """Start with a file in which one byte is another."""
    arena.worker.close()
    content = bytearray(arena.model.read_bytes())
    content[1_000] ^= 1
    arena.model.write_bytes(content)
    arena.worker.call("echo", Parcel())


def full_pipe(arena: Arena) -> None:
    """Send megabytes to a worker that does not read any more."""
    arena.begin("echo").result()
    stream = arena.timed(lambda: arena.worker.begin("fault", Parcel({"fault": "deaf"})))
    for _ in range(16):
        more = Parcel(blob=bytes(MEGABYTE))
        arena.timed(lambda more=more: stream.send(more))  # type: ignore[misc] # bound at once
    stream.result()


KINDS = {
    "killed from outside": Kind(from_outside(signal.SIGKILL), Cause.KILLED, 26),
    "killed while loading": Kind(while_loading("kill"), Cause.KILLED, 8),
    "stopped": Kind(from_outside(signal.SIGSTOP), Cause.SILENT, 8, QUICK_S),
    "illegal instruction": Kind(by_itself("illegal"), Cause.ILLEGAL_INSTRUCTION, 16),
    "illegal instruction while loading": Kind(
        while_loading("illegal"), Cause.ILLEGAL_INSTRUCTION, 16
    ),
    "over its ceiling": Kind(out_of_memory, Cause.OUT_OF_MEMORY, 16),
    "no memory left": Kind(by_itself("memory_error"), Cause.OUT_OF_MEMORY, 12),
    "no memory left while loading": Kind(
        while_loading("memory_error"), Cause.OUT_OF_MEMORY, 8
    ),
    "truncated model": Kind(truncated_model, Cause.CORRUPT_FILE, 20),
    "corrupt model": Kind(corrupt_model, Cause.CORRUPT_FILE, 20),
    "full pipe": Kind(full_pipe, Cause.SILENT, 6, QUICK_S),
    "slow start": Kind(while_loading("slow"), Cause.SILENT, 4, QUICK_S),
    "stuck in native code": Kind(by_itself("stuck"), Cause.SILENT, 4, QUICK_S),
    "garbage in the pipe": Kind(by_itself("garbage"), Cause.CRASHED, 12),
    "torn message": Kind(by_itself("torn"), Cause.CRASHED, 8),
    "memory fault": Kind(by_itself("segv"), Cause.CRASHED, 8),
    "exception": Kind(by_itself("bug"), None, 8),
}


def _ignore(_answer: Parcel) -> None:
    """Take the answer that never comes."""

"""The partial file of one download, with the marks of what is in it."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from engine.models.fetching.facts import Facts
from engine.models.fetching.partial.marks import (
    SLOT_BYTES,
    SLOTS,
    Marks,
    encode,
    newest,
)
from engine.models.fetching.partial.spans import Span, Spans
from engine.models.fetching.waiting.stopping import Stopped
from engine.models.files.durable import open_for_both, write_whole

_FACTS_BYTES = 4096
"""Room for the facts at the head of the state file; the slots follow."""
_GRACE_SECONDS = 0.05


class PartialFile:
    """Bytes that came, at their places, and a state file that says which.

    The state is written after each stretch of bytes, after the bytes themselves: a
    process that is killed loses what it held in its hands and no more.
    """

    def __init__(self, data: Path, state: Path, booted: float) -> None:
        """Open what is there, or begin. Only one of them may be open for a file.

        Raises:
            OSError: the folder cannot be written to.
        """
        self._paths = data, state
        self._booted = booted
        self._lock = threading.Lock()
        self._closed = False
        self._then: Callable[[], None] = _nothing
        self._state = -1
        self._number = 0
        self._durable = Spans()
        self.facts, self._written = Facts(), Spans()
        self._data = open_for_both(data)
        try:
            self._read()
        except BaseException:
            self.close(_nothing)
            raise

    @property
    def path(self) -> Path:
        """The file of the bytes."""
        return self._paths[0]

    @property
    def size(self) -> int:
        """Bytes that are here."""
        return self._written.size

    @property
    def beginning(self) -> int:
        """Bytes that are here without a gap from the first on."""
        return self._written.beginning

    def spans(self) -> Spans:
        """Return what is here."""
        with self._turn():
            return self._written.copy()

    def begin(self, facts: Facts) -> None:
        """Throw away what is here and begin with a file of these facts.

        Raises:
            OSError: the folder cannot be written to.
            Stopped: it was closed.
        """
        with self._turn():
            self._check_open()
            os.ftruncate(self._data, 0)
            self._written, self._durable, self.facts = Spans(), Spans(), facts
            self._write_facts()
            self._mark(slot=0)

    def write(self, offset: int, data: bytes) -> None:
        """Keep bytes that came, and then the mark that they did.

        Raises:
            OSError: the disk did not take them.
            Stopped: it was closed.
        """
        with self._turn():
            self._check_open()
            _write_at(self._data, offset, data)
            self._written.add(Span(offset, offset + len(data)))
            self._mark(slot=1 + self._number % 2)

    def make_durable(self) -> None:
        """Have the disk keep what is here now, and mark it. Takes as long as it takes.

        Raises:
            OSError: the disk did not take it.
            Stopped: it was closed.
        """
        here = self.spans()
        self._sync(lambda: self._data)
        with self._turn():
            self._check_open()
            self._durable = here
            self._mark(slot=0)
        self._sync(lambda: self._state)

    def close(self, then: Callable[[], None]) -> None:
        """Let nobody write any more, then call ``then``.

        Returns soon even when the disk holds a thread of the download up: that thread
        calls ``then`` in this case, as soon as it is through.
        """
        if self._closed:
            then()
            return
        self._then = then
        self._closed = True
        if self._lock.acquire(timeout=_GRACE_SECONDS):
            try:
                self._let_go_if_closed()
            finally:
                self._lock.release()

    def check_is_still_there(self, size: int) -> None:
        """Let the file pass as the one that was written and hashed, of that size.

        Raises:
            OSError: somebody removed it, put another in its place or changed it.
            Stopped: it was closed.
        """
        with self._turn():
            self._check_open()
            ours, named = os.fstat(self._data), self.path.stat()
        if not os.path.samestat(ours, named) or named.st_size != size:
            raise FileNotFoundError(self.path.name)

    def _sync(self, descriptor: Callable[[], int]) -> None:
        """Have the disk keep a file, without holding up whoever writes to it."""
        with self._turn():
            self._check_open()
            again = os.dup(descriptor())
        try:
            os.fsync(again)
        finally:
            os.close(again)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Be alone with the file; whoever has it when it is closed lets go of it."""
        with self._lock:
            try:
                yield
            finally:
                self._let_go_if_closed()

    def _check_open(self) -> None:
        if self._closed:
            raise Stopped

    def _let_go_if_closed(self) -> None:
        if self._closed and self._data >= 0:
            held, self._data, self._state = (self._data, self._state), -1, -1
            for descriptor in held:
                if descriptor >= 0:
                    os.close(descriptor)
            then, self._then = self._then, _nothing
            then()

    def _read(self) -> None:
        state = self._paths[1]
        held = state.read_bytes() if state.is_file() else b""
        try:
            facts = Facts.model_validate_json(held[:_FACTS_BYTES].rstrip(b"\0"))
        except ValidationError:
            facts = Facts()
        found = newest(held[_FACTS_BYTES:])
        if found is None or not facts.can_be_told_apart:
            self.begin(Facts())
            return
        marks, self._number = found
        size = os.fstat(self._data).st_size
        self.facts = facts
        self._written = marks.still_true(self._booted).cut_to(size)
        self._durable = marks.durable.cut_to(size)
        self._state = open_for_both(state)
        self._mark(slot=0)

    def _write_facts(self) -> None:
        """Put a new state file in the place of the old one, at once."""
        state = self._paths[1]
        if self._state >= 0:
            os.close(self._state)
            self._state = -1
        head = self.facts.model_dump_json().encode().ljust(_FACTS_BYTES, b"\0")
        write_whole(state, head + b"\0" * (SLOTS * SLOT_BYTES))
        self._state = open_for_both(state)

    def _mark(self, slot: int) -> None:
        self._number += 1
        marks = Marks(self._written, self._durable, self._booted)
        place = _FACTS_BYTES + slot * SLOT_BYTES
        _write_at(self._state, place, encode(marks, self._number))


def bytes_in(data: Path, state: Path) -> int:
    """Return how many bytes of a partial file its state vouches for, without a lock."""
    try:
        found = newest(state.read_bytes()[_FACTS_BYTES:])
        size = data.stat().st_size
    except OSError:
        return 0
    return found[0].written.cut_to(size).size if found else 0


def _nothing() -> None:
    """Call nobody back."""


def _write_at(descriptor: int, offset: int, data: bytes) -> None:
    """Write all of ``data`` from ``offset`` on. One thread at a time."""
    view = memoryview(data)
    while view:
        written = _write_once(descriptor, offset, view)
        view = view[written:]
        offset += written


def _write_once(descriptor: int, offset: int, view: memoryview) -> int:
    if sys.platform == "win32":
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.write(descriptor, view)
    return os.pwrite(descriptor, view, offset)

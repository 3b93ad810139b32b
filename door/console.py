"""What the door says while it works, one line a step."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

BEAT_SECONDS = 20


class Console:
    """Writes plain lines, without colours or cursor tricks, so that logs stay readable.

    It is given the error stream: the output stream belongs to the program that is run.
    """

    def __init__(
        self, stream: TextIO, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = stream
        self._seconds = seconds
        self._line_is_open = False
        self._step_began = self._next_beat = seconds()

    def say(self, sentence: str) -> None:
        """Write one line."""
        self._close_line()
        self._stream.write(f"{sentence}\n")
        self._stream.flush()

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Show ``title`` while the block runs and the time it took when it ends."""
        began = self._step_began = self._seconds()
        self._next_beat = began + BEAT_SECONDS
        self._stream.write(f"  {title} ... ")
        self._stream.flush()
        self._line_is_open = True
        try:
            yield
        except BaseException:
            self._close_line()
            raise
        opening = "" if self._line_is_open else "    done, "
        self._stream.write(f"{opening}{self._seconds() - began:.1f} s\n")
        self._line_is_open = False

    def beat(self) -> None:
        """Say from time to time that a long step still runs."""
        now = self._seconds()
        if now >= self._next_beat:
            self._next_beat = now + BEAT_SECONDS
            self.say(f"    still working, {_spoken(now - self._step_began)}")

    def _close_line(self) -> None:
        if self._line_is_open:
            self._stream.write("\n")
            self._line_is_open = False


def _spoken(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"

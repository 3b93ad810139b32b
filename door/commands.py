"""The one place where the door starts other programs."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, Protocol

_LONGEST_OUTPUT = 1_000_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program that was watched in silence ended."""

    code: int
    """Exit code; 127 when the program could not be started at all."""
    output: str
    """The end of what it printed, errors included."""


class Commands(Protocol):
    """Starts programs."""

    def watch(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> Outcome:
        """Run a program in silence, its output kept in the log."""

    def attend(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> int:
        """Run a program that uses the terminal, and return its exit code."""

    def hand_over(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> int:
        """Become a program; returns its exit code where a process cannot become one."""


class Processes:
    """Starts real programs, with ``changes`` over the inherited environment."""

    def __init__(self, log: Path, on_wait: Callable[[], None]) -> None:
        self._log = log
        self._on_wait = on_wait

    def watch(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> Outcome:
        """Run a program in silence; its children end with it when it is interrupted."""
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("ab") as log:
            log.write(f"\n$ {' '.join(command)}\n".encode())
            log.flush()
            start = log.tell()
            try:
                code = self._wait(_started(command, changes, log.fileno()))
            except (FileNotFoundError, PermissionError) as error:
                return Outcome(127, f"{command[0]}: {error.strerror}")
        return Outcome(code, _tail(self._log, start))

    def attend(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> int:
        """Run a program that uses the terminal, and return its exit code."""
        return subprocess.call(list(command), env=_environment(changes))

    def hand_over(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> int:
        """Become the program: no time and no memory is spent beside it."""
        if sys.platform == "win32":
            return self.attend(command, changes)
        return _become(command, changes)

    def _wait(self, process: subprocess.Popen[bytes]) -> int:
        try:
            while True:
                try:
                    return process.wait(timeout=1)
                except subprocess.TimeoutExpired:
                    self._on_wait()
        finally:
            if process.poll() is None:
                _end(process)


def _started(
    command: Sequence[str], changes: Mapping[str, str] | None, log: int
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        list(command),
        env=_environment(changes),
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def _become(command: Sequence[str], changes: Mapping[str, str] | None) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(command[0], list(command), _environment(changes))  # noqa: S606 (no shell is the point)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and what it started: a compiler has many children."""
    if sys.platform == "win32":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGTERM)
    process.wait()


def _environment(changes: Mapping[str, str] | None) -> dict[str, str]:
    return {**os.environ, **(changes or {})}


def _tail(log: Path, start: int) -> str:
    with log.open("rb") as stream:
        stream.seek(max(start, log.stat().st_size - _LONGEST_OUTPUT))
        return stream.read().decode("utf-8", "replace")

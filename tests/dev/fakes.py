"""A computer for the door to stand on, where programs are only pretended."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from door.commands import Outcome
from door.console import Console
from door.machine import Machine
from door.workshop import Workshop

SUCCESS = Outcome(0, "")


@dataclass
class FakeCommands:
    """Remembers what was started; a program fails or speaks as it was told to."""

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    """How a program ends whose command holds these words; success otherwise."""
    started: list[str] = field(default_factory=list)
    variables: list[Mapping[str, str]] = field(default_factory=list)

    def watch(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> Outcome:
        line = " ".join(command)
        self.started.append(line)
        self.variables.append(changes or {})
        told = (self.outcomes[words] for words in self.outcomes if words in line)
        return next(told, SUCCESS)

    def attend(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> int:
        return self.watch(command, changes).code

    def hand_over(
        self, command: Sequence[str], changes: Mapping[str, str] | None = None
    ) -> int:
        return self.watch(command, changes).code

    def ran(self, words: str) -> bool:
        return any(words in line for line in self.started)


@dataclass
class Bench:
    """A workshop, and what it did and said."""

    workshop: Workshop
    commands: FakeCommands
    stream: io.StringIO

    @property
    def said(self) -> str:
        return self.stream.getvalue()


def a_machine(
    platform: str = "linux",
    *,
    root: bool = False,
    apt: bool = False,
    terminal: bool = False,
    environment: Mapping[str, str] | None = None,
    home: Path = Path("/home/somebody"),
    cores: int = 1,
) -> Machine:
    return Machine(platform, environment or {}, root, apt, terminal, home, cores)


def a_bench(
    root: Path,
    outcomes: Mapping[str, Outcome] | None = None,
    machine: Machine | None = None,
) -> Bench:
    """Return a checkout in ``root`` with a bare environment.

    Args:
        root: a folder, made when it is not there.
        outcomes: how programs end, by words of their command.
        machine: the computer, a plain Linux when not given.
    """
    python = root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()
    commands, stream = FakeCommands(dict(outcomes or {})), io.StringIO()
    workshop = Workshop(root, machine or a_machine(), commands, Console(stream))
    return Bench(workshop, commands, stream)

"""What every step of the set-up is given."""

import hashlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from door.commands import Commands, Outcome
from door.console import Console
from door.failures import explained
from door.machine import Machine
from door.stamps import Stamps


@dataclass(frozen=True, slots=True)
class Workshop:
    """The checkout, the computer, and the means to change them."""

    root: Path
    """The folder that holds dev.py."""
    machine: Machine
    commands: Commands
    console: Console

    @property
    def environment(self) -> Path:
        """The virtual environment, in the checkout."""
        return self.root / ".venv"

    @property
    def stamps(self) -> Stamps:
        """What was already done to this environment."""
        return Stamps(self.environment / "exerzia-setup.json")

    @property
    def log(self) -> Path:
        """Where the output of silent programs is kept."""
        return log_of(self.root)

    @property
    def python(self) -> str:
        """The environment's Python."""
        return self.tool("python")

    @property
    def python_is_there(self) -> bool:
        """Whether the environment's Python exists and is not a dangling link."""
        return Path(self.python).exists()

    def tool(self, name: str) -> str:
        """Return the path of a program of the environment."""
        if self.machine.platform == "win32":
            return str(self.environment / "Scripts" / f"{name}.exe")
        return str(self.environment / "bin" / name)

    def requirements(self, name: str) -> Path:
        """Return the locked requirements of that name."""
        return self.root / "requirements" / f"{name}.txt"

    def must(
        self,
        command: Sequence[str],
        task: str,
        changes: Mapping[str, str] | None = None,
    ) -> Outcome:
        """Run a program in silence; its failure ends the set-up with two sentences.

        Raises:
            Failure: when the program's exit code is not 0.
        """
        outcome = self.commands.watch(command, changes)
        if outcome.code != 0:
            raise explained(outcome.output, task, str(self.log))
        return outcome


@dataclass(frozen=True, slots=True)
class Done:
    """How a step ended that did not fail."""

    note: str = ""
    """A sentence for the person, when something is worth telling."""
    is_final: bool = True
    """Whether the next start may skip the step."""


def log_of(root: Path) -> Path:
    """Return where a checkout keeps the output of silent programs."""
    return root / ".cache" / "set-up.log"


def python_tag() -> str:
    """Return the interpreter and system that compiled packages are tied to."""
    major, minor = sys.version_info[:2]
    return f"{sys.implementation.name}{major}.{minor}-{sys.platform}"


def short(digest: str) -> str:
    """Return a digest short enough for the name of a folder."""
    return hashlib.sha256(digest.encode()).hexdigest()[:16]

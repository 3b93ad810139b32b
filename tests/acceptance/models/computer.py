"""A computer on which Exerzia runs as people start it: in processes of its own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.models.read_connections import read_connections
from app.shared.places import places_in
from engine.models.fetching.records import Connection
from engine.models.store.store import ModelStore

ROOT = Path(__file__).parents[3]
PATIENCE_S = 120


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """What was said beside the result, in one line."""
        return " ".join(self.err.split())

    @property
    def json(self) -> Any:
        """The result."""
        return json.loads(self.out)


@dataclass
class Computer:
    """Its folder, and what is set in its terminal."""

    home: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    watched_by: tuple[str, ...] = ()
    """A program each command runs under: strace, unshare …"""

    def start(self, *words: object) -> "subprocess.Popen[str]":
        """Begin a command."""
        command = [str(word) for word in words]
        return subprocess.Popen(
            [
                *(*self.watched_by, sys.executable, "-m", "app"),
                *(*command, "--profile-dir", str(self.home)),
            ],
            cwd=ROOT,
            env={**os.environ, "COLUMNS": "100", **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: object) -> Done:
        """Run a command to its end."""
        return ended(self.start(*words))

    def models(self, *words: object) -> Done:
        """Run ``exerzia models …``."""
        return self.run("models", *words)

    def shelf(self) -> Any:
        """Return what ``models list`` tells."""
        return self.models("list", "--json").json

    def installed(self) -> dict[str, bool]:
        """Return the models that are here, and whether each is in use."""
        return {each["id"]: each["in_use"] for each in self.shelf()["installed"]}

    def damaged(self) -> list[str]:
        """Return the names of files that are not what they should be."""
        verified = self.models("verify", "--json").json
        return [name for each in verified for name in each["damaged"]]

    @property
    def store(self) -> ModelStore:
        """Where its models lie."""
        return ModelStore(self.home / "models")

    @property
    def connections(self) -> tuple[Connection, ...]:
        """Return what it says it opened."""
        return read_connections(places_in(self.home))


def ended(process: "subprocess.Popen[str]") -> Done:
    """Wait for a command's end."""
    out, err = process.communicate(timeout=PATIENCE_S)
    return Done(process.returncode, out, err)


def wait_until(is_so: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    """Wait for something that happens while a command runs.

    Raises:
        LookupError: it ended before; carries what it said.
        TimeoutError: it was not so within two minutes.
    """
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.003)
            raise LookupError(ended(process).err)
        if time.monotonic() > end:
            raise TimeoutError

"""Commands about models, run in this process or in one of their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli.main import main
from engine.models.catalogue.records import Purpose
from tests.app.models.organisation import HEARING, LANGUAGE, VOICE, Organisation
from tests.servers.file_server import file_server

ROOT = Path(__file__).parents[4]


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """What was said beside the result, in one line."""
        return " ".join(self.err.split())


Run = Callable[..., Done]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run ``exerzia models …`` over the test's folder, in this process."""

    def run_it(*arguments: object, home: Path = tmp_path / "home") -> Done:
        command = [str(argument) for argument in arguments]
        code = main(["models", *command, "--profile-dir", str(home)])
        shown = capsys.readouterr()
        return Done(code, shown.out, shown.err)

    return run_it


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start ``exerzia models …`` over the test's folder, in a process of its own."""
    started: list[subprocess.Popen[str]] = []

    def start_it(*arguments: object) -> "subprocess.Popen[str]":
        command = [str(argument) for argument in arguments]
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "app", "models", *command),
                *("--profile-dir", str(tmp_path / "home")),
            ],
            cwd=ROOT,
            env={**os.environ, "COLUMNS": "80"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start_it
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def organisation(loopback: str, tmp_path: Path) -> Iterator[Organisation]:
    """An organisation whose models the test's computer goes by."""
    assert loopback
    with file_server() as server:
        made = Organisation(server)
        made.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
        made.offer("micro", Purpose.HEARING, HEARING)
        made.offer("voice-fr", Purpose.VOICE, VOICE)
        made.equip(tmp_path / "home")
        yield made

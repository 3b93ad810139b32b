"""How a worker process is started, and what it keeps to itself."""

import sys
from pathlib import Path

import pytest

from engine.runtime.host import WORKER_WORD, is_worker
from engine.runtime.launch import worker_command, worker_environment
from engine.runtime.messages import Parcel
from tests.engine.runtime.conftest import StartWorker

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def test_from_source_python_runs_the_host() -> None:
    assert worker_command("python", is_frozen=False) == [
        "python",
        "-P",
        "-m",
        "engine.runtime.host",
    ]


def test_the_frozen_application_starts_itself_as_a_worker() -> None:
    executable, *words = worker_command("exerzia", is_frozen=True)

    assert executable == "exerzia"
    assert is_worker(words)


@pytest.mark.parametrize("words", [[], ["practise"], ["practise", WORKER_WORD]])
def test_no_other_words_make_a_worker(words: list[str]) -> None:
    assert not is_worker(words)


def test_of_the_environment_only_what_is_needed_goes_along() -> None:
    environment = {
        "PATH": "/bin",
        "Path": "C:\\bin",
        "LC_ALL": "C",
        "OMP_NUM_THREADS": "2",
        "https_proxy": "http://proxy",
        "EXERZIA_PASSPHRASE": "secret",
        "DISPLAY": ":0",
        "DBUS_SESSION_BUS_ADDRESS": "unix:",
    }

    kept = worker_environment(environment)

    assert {"PATH", "Path", "LC_ALL", "OMP_NUM_THREADS"} <= kept.keys()
    assert not {"https_proxy", "EXERZIA_PASSPHRASE", "DISPLAY"} & kept.keys()
    assert "DBUS_SESSION_BUS_ADDRESS" not in kept
    assert kept["ORT_DISABLE_TELEMETRY"] == kept["HF_HUB_OFFLINE"] == "1"
    assert Path(kept["PYTHONPATH"]).joinpath("engine").is_dir()


def test_threads_of_a_worker_wait_asleep_unless_somebody_chose_otherwise() -> None:
    usual = worker_environment({})
    chosen = worker_environment({"OMP_WAIT_POLICY": "active"})

    assert usual["OMP_WAIT_POLICY"] == "passive"
    assert chosen["OMP_WAIT_POLICY"] == "active"


@on_linux
def test_a_worker_leaves_no_copy_of_its_memory_when_it_crashes(
    a_worker: StartWorker,
) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())

    limits = Path(f"/proc/{worker.health.pid}/limits").read_text("ascii")

    cores = next(line for line in limits.splitlines() if line.startswith("Max core"))
    assert cores.split()[4:6] == ["0", "0"]
    assert worker.call("dumpable", Parcel()).body == {"dumpable": 0}


def test_a_host_imports_little(a_worker: StartWorker) -> None:
    """It starts in a moment: what is heavy comes with the service that needs it."""
    modules = a_worker().call("modules", Parcel()).body["modules"]

    assert isinstance(modules, list)
    assert not {"psutil", "numpy", "asyncio", "multiprocessing", "pydantic"} & {
        str(name) for name in modules
    }

"""What holds for every test: no network, nobody's real files or keys, no stray thread.

The environment is set when this file is imported, before anything of ours is, so that
nothing can read a real home folder first; processes the tests start inherit it, those
that share the tests out among the cores too.
"""

import gc
import itertools
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.examples import register_profiles
from tests.guard import network_guard

pytest_plugins = ["tests.vault_fixtures"]

_GUARD = Path(__file__).parent / "guard"
_TEMPORARY = "EXERZIA_TESTS_TEMPORARY"
"""Environment variable: where this machine has its temporary folders.

A process that runs some of the tests is started from one whose TMPDIR is already ours;
homes inside homes would make the paths of sockets too long.
"""
_HOMES = Path(tempfile.mkdtemp(prefix="exerzia-tests-", dir=os.getenv(_TEMPORARY)))
_NUMBERS = itertools.count()
_THREAD_PATIENCE_SECONDS = 2

register_profiles()


def pytest_configure() -> None:
    os.environ.setdefault(_TEMPORARY, str(_HOMES.parent))
    os.environ.update(_home(_HOMES / "collection"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, (str(_GUARD), os.environ.get("PYTHONPATH")))
    )
    os.environ[network_guard.RECORD] = str(_HOMES / "network-refusals")
    # It sends from native code, which the guard cannot see; workers are told by us.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    # Over the session bus a key store or a desktop service could be reached.
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    # Begun in the background, we would leave Ctrl+C ignored to every program we start.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    network_guard.watch()


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOMES, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while everything is read, nor later in what was read then."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _temporary_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Fix pytest's own folder before tests get temporary folders of their own."""
    tmp_path_factory.getbasetemp()


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test an empty home, cache, configuration and temporary folder."""
    home = _HOMES / str(next(_NUMBERS))
    for name, folder in _home(home).items():
        monkeypatch.setenv(name, folder)
    monkeypatch.delenv("EXERZIA_MODELS", raising=False)
    for proxy in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(proxy, raising=False)
        monkeypatch.delenv(proxy.upper(), raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(home / "tmp"))


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> str:
    """Let this test, and what it starts, talk to this device's own address, told."""
    monkeypatch.setenv(network_guard.LOOPBACK_ALLOWED, "1")
    return "127.0.0.1"


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fail the test that reached for the network or leaves a thread running."""
    refused_before = len(network_guard.refusals())
    threads_before = set(threading.enumerate())

    yield

    started = set(threading.enumerate()) - threads_before
    lasting = [thread for thread in started if not thread.daemon]
    for thread in lasting:
        thread.join(_THREAD_PATIENCE_SECONDS)
    alive = [thread.name for thread in lasting if thread.is_alive()]
    assert not alive, f"threads left running: {alive}"
    refused = network_guard.refusals()[refused_before:]
    assert not refused, f"reached for the network: {refused}"


def _home(folder: Path) -> dict[str, str]:
    """Make a home and return the variables that lead to it on every system."""
    (folder / "tmp").mkdir(parents=True)
    (folder / "run").mkdir(mode=0o700)
    places = {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "run",
        "TMPDIR": "tmp",
        "TEMP": "tmp",
        "TMP": "tmp",
    }
    return {name: str(folder / place) for name, place in places.items()}

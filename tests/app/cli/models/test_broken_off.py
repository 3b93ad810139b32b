"""A download in a terminal that is stopped, politely or not, and gone on with."""

import json
import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from tests.app.cli.models.conftest import Run, Start
from tests.app.models.organisation import Organisation
from tests.servers.exchange import Exchange
from tests.servers.served import random_bytes

CONTENT = random_bytes(3_000_000)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="signals are sent as on Unix"
)


class Held:
    """Sends a third of the model and hangs up; whoever asks again waits."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._go_on = threading.Event()
        self._has_sent = False

    def __call__(self, exchange: Exchange) -> None:
        if exchange.is_probe or self._go_on.is_set():
            exchange.well()
        elif not self._has_sent:
            self._has_sent = True
            exchange.well(cut_after=len(CONTENT) // 3)
        else:
            self.reached.set()
            self._go_on.wait(20)
            exchange.hang_up()

    def let_go(self) -> None:
        self._go_on.set()


@pytest.fixture
def held(organisation: Organisation, tmp_path: Path) -> Held:
    """A server that has sent some of a large model, and then waits."""
    organisation.offer_noise("noise", CONTENT)
    organisation.equip(tmp_path / "home")
    behaviour = Held()
    organisation.server.usual = behaviour
    return behaviour


@pytest.mark.requirement("E-046")
def test_ctrl_c_pauses_and_the_next_download_goes_on(
    start: Start, run: Run, held: Held, organisation: Organisation
) -> None:
    process = start("download", "noise", "--yes")
    assert held.reached.wait(20)

    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    held.let_go()
    paused = json.loads(run("list", "--json").out)["transfers"]
    went_on = run("download", "--yes")

    assert process.returncode == 130
    assert "Paused; what came is kept. Go on: exerzia models download" in said
    assert [each["state"] for each in paused] == ["paused"]
    assert went_on.code == 0
    assert run("verify", "noise").code == 0
    from_the_beginning = len(CONTENT) // 3 + len(CONTENT)
    assert organisation.server.sent < from_the_beginning - len(CONTENT) // 10


@pytest.mark.requirement("E-046")
def test_a_killed_download_is_gone_on_with(start: Start, run: Run, held: Held) -> None:
    process = start("download", "noise", "--yes")
    assert held.reached.wait(20)

    os.kill(process.pid, signal.SIGKILL)
    process.wait(20)
    held.let_go()
    listed = json.loads(run("list", "--json").out)
    went_on = run("download", "--yes")

    assert listed["installed"] == []
    assert [each["state"] for each in listed["transfers"]] == ["paused"]
    assert went_on.code == 0
    assert run("verify", "noise").code == 0

"""With a network: any number of interruptions, and the models are there, verified."""

import random
import signal
import sys
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.acceptance.models.computer import Computer, ended, wait_until
from tests.acceptance.models.offered import PACK, PACK_BYTES, PACK_FILES, offering
from tests.app.models.organisation import Organisation
from tests.servers.behaviours import cut_after
from tests.servers.certificates import authority
from tests.servers.file_server import FileServer, file_server
from tests.servers.proxy import proxy_server
from tests.servers.served import random_bytes

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix"),
]

PACE_S = 0.02
"""Between two blocks of 16 kB on each of four connections: 26 Mbit/s."""
LARGE = 48_000_000
ROUNDS = 10
AGAIN = 0.005
"""Of all bytes: what may be fetched twice."""
STOPS = {signal.SIGINT: 130, signal.SIGKILL: -signal.SIGKILL}


def assert_all_here(computer: Computer) -> None:
    """Fail unless the pack is here, in use, and every byte as it was served."""
    assert computer.installed() == PACK
    assert computer.damaged() == []
    here = {
        each.name: each for model in computer.store.installed() for each in model.paths
    }
    assert {name: path.read_bytes() for name, path in here.items()} == {
        path.name: path.read_bytes() for path in PACK_FILES
    }


def broken_off(
    computer: Computer, server: FileServer, wanted: str, stop: tuple[int, int]
) -> int:
    """Begin to fetch, or go on; stop it after so many bytes; return its exit code.

    ``stop``: bytes the server has sent by then, and the signal.
    """
    sent, how = stop
    process = computer.start("models", "download", wanted, "--yes")
    wait_until(lambda: server.sent >= sent, process)
    process.send_signal(how)
    return ended(process).code


@pytest.mark.requirement("E-046")
@pytest.mark.parametrize("seed", range(2))
def test_ctrl_c_kills_cuts_and_a_server_that_dies_only_delay_a_pack(
    seed: int, computer: Computer, loopback: str
) -> None:
    assert loopback
    chance = random.Random(seed)  # noqa: S311 (moments, no secrets)
    with ExitStack() as first_life:
        server = first_life.enter_context(file_server())
        offering(server).equip(computer.home)
        server.pace = PACE_S
        stop = (chance.randrange(16_000, 400_000), signal.SIGINT)
        paused = broken_off(computer, server, "light-en", stop)
        stop = (chance.randrange(700_000, 1_200_000), signal.SIGKILL)
        killed = broken_off(computer, server, "light-en", stop)
        server.planned_for_parts.extend([cut_after(chance.randrange(90_000))] * 3)
        process = computer.start("models", "download", "--yes")
        dies_at = chance.randrange(1_400_000, 2_400_000)
        wait_until(lambda: server.sent >= dies_at, process)
    half = server.sent
    with file_server(after=server) as second_life:
        last = ended(process)
        assert_all_here(computer)
        rest = second_life.sent

    assert (paused, killed, last.code) == (130, -signal.SIGKILL, 0)
    assert 0 < half < PACK_BYTES
    assert 0 < rest < PACK_BYTES


@pytest.mark.requirement("E-046")
def test_twenty_interruptions_of_the_application_cost_half_a_percent_at_most(
    computer: Computer, organisation: Organisation
) -> None:
    server, chance = organisation.server, random.Random(46)  # noqa: S311 (moments)
    content = random_bytes(LARGE)
    organisation.offer_noise("noise", content)
    organisation.equip(computer.home)
    server.pace = PACE_S / 2
    stops = [signal.SIGINT, signal.SIGKILL] * (ROUNDS // 2)
    chance.shuffle(stops)
    codes = []

    for stop in stops:
        server.planned_for_parts.append(cut_after(chance.randrange(250_000)))
        moment = server.sent + chance.randrange(1_000_000, LARGE // 12)
        codes.append(broken_off(computer, server, "noise", (moment, stop)))
    last = computer.models("download", "--yes")

    assert codes == [STOPS[stop] for stop in stops]
    assert last.code == 0
    assert computer.damaged() == []
    assert [each.paths[0].read_bytes() for each in computer.store.installed()] == [
        content
    ]
    assert 0 <= server.delivered() - LARGE <= AGAIN * LARGE


@pytest.mark.requirement("E-046")
def test_a_pack_comes_over_tls_through_a_proxy_with_a_password_and_a_kill(
    computer: Computer, tmp_path: Path, loopback: str
) -> None:
    assert loopback
    company = authority(tmp_path)
    with (
        file_server(company.server) as server,
        proxy_server("léa", "s e:cret@") as proxy,
    ):
        offering(server).equip(computer.home)
        server.pace = PACE_S
        way = ("--proxy", f"http://l%C3%A9a@{proxy.address.removeprefix('http://')}")
        certificates = ("--certificates", company.certificate)
        get = ("models", "download", "light-en", "--yes")
        unknown = computer.run(*get, *way)
        computer.environment = {"EXERZIA_PROXY_PASSWORD": "s e:cret@"}
        untrusted = computer.run(*get, *way)
        process = computer.start(*get, *way, *certificates)
        wait_until(lambda: server.sent > PACK_BYTES // 2, process)
        process.kill()
        ended(process)
        last = computer.models("download", "--yes", *way, *certificates)
        assert_all_here(computer)

    assert (unknown.code, untrusted.code, last.code) == (4, 4, 0)
    assert "password" in unknown.told
    assert "certificate" in untrusted.told
    assert set(proxy.seen) == {urlsplit(server.address).netloc}
    assert {each.through for each in computer.connections} == {"127.0.0.1"}
    assert "cret" not in everything_written(computer)


def everything_written(computer: Computer) -> str:
    """Return what lies in files that are no model's."""
    return "".join(
        path.read_text("utf-8", "replace")
        for path in computer.home.rglob("*")
        if path.is_file()
        and "blobs" not in path.parts
        and "installed" not in path.parts
    )

"""P19: after many cuts hardly a byte is fetched twice, and never a wrong file taken."""

import random
import subprocess
import sys
from dataclasses import replace
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.models.fetching.kept import discard
from engine.models.fetching.records import RemoteFile, Route
from tests.servers import behaviours
from tests.servers.downloads import IMPATIENT, Download
from tests.servers.exchange import Behaviour, Exchange
from tests.servers.file_server import FileServer
from tests.servers.served import Served, random_bytes

SIZE = 8_000_003
AGAIN = 0.005
"""Of the file, fetched again after twenty cuts."""
CUTS = 20
LINE_SECONDS = 0.02
"""Between two blocks of 16 kB, on each of four connections: 26 Mbit/s."""
IN_HAND = 4 * (16 << 10)
"""What is being received when a process is killed: a block on each connection.

For a file of a gigabyte, twenty times this is 0.1 %: benchmarks/downloads.py measures it.
"""

ANYTHING: list[Behaviour] = [
    behaviours.well,
    behaviours.cut_after(0),
    behaviours.cut_after(1),
    behaviours.cut_after(70_000),
    behaviours.hang_up,
    behaviours.status(429, {"Retry-After": "0"}),
    behaviours.status(500),
    behaviours.status(503),
    behaviours.status(403),
    behaviours.status(404),
    behaviours.unsatisfiable,
    behaviours.whole_anyway,
    behaviours.other_part,
    behaviours.shifted_part,
    behaviours.shorter_part,
    behaviours.part_without_range,
    behaviours.other_total,
    behaviours.wrong_length,
    behaviours.compressed,
    behaviours.web_page,
    behaviours.chunked,
    behaviours.chunked_and_cut,
    behaviours.endless,
    behaviours.until_closed,
    behaviours.flipped_bit,
]


@pytest.fixture
def large(server: FileServer, pinned: Download) -> Download:
    """Eight megabytes, fetched over four connections."""
    content = Served(random_bytes(SIZE))
    address = server.serve("/large.bin", content)
    return replace(pinned, file=RemoteFile((address,), SIZE, content.sha256))


@pytest.mark.requirement("E-046")
@pytest.mark.parametrize("seed", range(5))
def test_twenty_cuts_of_the_network_cost_half_a_percent_at_most(
    seed: int, large: Download, server: FileServer
) -> None:
    chance = random.Random(seed)  # noqa: S311 (cuts, no secrets)
    cuts = [behaviours.cut_after(chance.randrange(250_000)) for _ in range(CUTS)]
    server.planned_for_parts.extend(cuts)

    fetched = large.run()

    assert fetched is not None
    assert 0 <= server.delivered() - SIZE <= AGAIN * SIZE


@pytest.mark.requirement("E-046")
@pytest.mark.parametrize("seed", range(2))
def test_twenty_pauses_cost_half_a_percent_at_most(
    seed: int, large: Download, server: FileServer
) -> None:
    chance = random.Random(seed)  # noqa: S311 (pauses, no secrets)
    server.pace = 0.001
    for _ in range(CUTS):
        cancel = Cancel()
        server.planned_for_parts.clear()
        server.planned_for_parts.append(_pausing(cancel, chance.randrange(200_000)))
        large.run(cancel)
    server.planned_for_parts.clear()

    fetched = large.run()

    assert fetched is not None
    assert 0 <= server.delivered() - SIZE <= AGAIN * SIZE


@pytest.mark.slow
@pytest.mark.requirement("E-046")
def test_a_process_killed_twenty_times_fetches_again_what_it_held_in_its_hands(
    pinned: Download, server: FileServer
) -> None:
    content = Served(random_bytes(2 * SIZE))
    address = server.serve("/larger.bin", content)
    file = RemoteFile((address,), content.size, content.sha256)
    chance = random.Random(7)  # noqa: S311 (kills, no secrets)
    command = [
        *(sys.executable, "-m", "tests.servers.downloading", str(pinned.into)),
        *(address, str(content.size), content.sha256),
    ]
    server.pace = LINE_SECONDS
    for _ in range(CUTS):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        server.planned_for_parts.clear()
        server.planned_for_parts.append(_killing(process, chance, server.stopped))
        process.wait()
    server.planned_for_parts.clear()
    server.pace = 0.0

    fetched = replace(pinned, file=file).run()

    assert fetched is not None
    assert 0 <= server.delivered() - content.size <= CUTS * IN_HAND


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    plan=st.lists(st.sampled_from(ANYTHING), max_size=12),
    probes_too=st.booleans(),
    known=st.sampled_from(["sha256", "md5", "size", "nothing"]),
    connections=st.integers(1, 4),
    has_etag=st.booleans(),
)
def test_whatever_a_server_does_the_file_is_exact_or_an_error_is_told(  # noqa: PLR0917 (what may vary)
    plan: list[Behaviour],
    probes_too: bool,
    known: str,
    connections: int,
    has_etag: bool,
    pinned: Download,
    server: FileServer,
    served: Served,
) -> None:
    served.etag = '"one"' if has_etag else ""
    file = _known(pinned.file, served, known)
    route = Route(proxy="", connections=connections, patience=IMPATIENT)
    download = replace(pinned, file=file, route=route)
    discard(file, pinned.into)
    server.planned.clear()
    server.planned_for_parts.clear()
    (server.planned if probes_too else server.planned_for_parts).extend(plan)

    content = _content_or_nothing(download)

    assert content in {None, served.content} or _nobody_could_tell(plan, file)


def _known(file: RemoteFile, served: Served, known: str) -> RemoteFile:
    sizes = None if known == "nothing" else served.size
    sha256 = served.sha256 if known == "sha256" else None
    md5 = served.md5 if known == "md5" else None
    return RemoteFile(file.addresses, sizes, sha256, md5)


def _content_or_nothing(download: Download) -> bytes | None:
    try:
        fetched = download.run()
    except Unavailable:
        return None
    return fetched.path.read_bytes() if fetched else None


def _nobody_could_tell(plan: list[Behaviour], file: RemoteFile) -> bool:
    """Return whether the server lied about bytes of a file without any hash."""
    lies = {behaviours.flipped_bit, behaviours.endless}
    return file.sha256 is None and file.md5 is None and bool(lies & set(plan))


def _pausing(cancel: Cancel, after: int) -> Behaviour:
    def behave(exchange: Exchange) -> None:
        exchange.well(cut_after=after)
        cancel.cancel()

    return behave


def _killing(
    process: "subprocess.Popen[bytes]", chance: random.Random, stopped: Event
) -> Behaviour:
    """Send some bytes, then kill who receives them, at any moment."""

    def behave(exchange: Exchange) -> None:
        exchange.well(cut_after=chance.randrange(250_000))
        stopped.wait(chance.uniform(0, LINE_SECONDS))
        process.kill()

    return behave

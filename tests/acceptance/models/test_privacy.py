"""What a download tells of a person: nothing. What it did: everything."""

import getpass
import json
import re
import socket
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.acceptance.models.computer import Computer
from tests.acceptance.models.disks import works
from tests.acceptance.models.offered import PACK, PACK_BYTES
from tests.app.models.organisation import Organisation
from tests.guard import network_guard

pytestmark = [pytest.mark.slow]

ASKED = {"host", "user-agent", "accept", "accept-encoding", "connection"}
OF_PARTS = {"range", "if-range"}
STRACE = ("strace", "-f", "--seccomp-bpf", "-e", "trace=network")
_REACHED = re.compile(
    r"(?:connect|sendto)\(.*?sin6?_port=htons\((\d+)\).*?\"([\w.:]+)\""
)


@pytest.mark.requirement("E-144")
def test_a_request_holds_what_is_asked_for_and_nothing_of_who_asks(
    connected: Computer, organisation: Organisation
) -> None:
    fetched = connected.models("download", "light-en", "--yes")

    asked = organisation.server.asked
    names = {name.lower() for each in asked for name in each.headers}
    agents = {each.headers["User-Agent"] for each in asked}
    told = json.dumps([[each.path, each.headers] for each in asked])
    assert fetched.code == 0
    assert names <= ASKED | OF_PARTS
    assert agents == {f"Exerzia/{version('exerzia')}"}
    assert getpass.getuser() not in told
    assert socket.gethostname() not in told
    assert str(connected.home) not in told


@pytest.mark.requirement("E-144")
def test_no_other_address_is_reached_by_any_process(
    connected: Computer, organisation: Organisation, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    if not works(*STRACE, "-o", str(trace), "true"):
        pytest.skip("this system does not let us trace processes (ptrace)")
    port = str(urlsplit(organisation.server.address).port)
    watched = Computer(connected.home, watched_by=(*STRACE, "-o", str(trace)))
    refused = network_guard.refusals()

    fetched = watched.models("download", "light-en", "--yes")

    reached = set(_REACHED.findall(trace.read_text("utf-8", "replace")))
    assert fetched.code == 0
    assert reached == {(port, "127.0.0.1")}
    assert network_guard.refusals() == refused


@pytest.mark.requirement("E-144")
def test_the_list_of_connections_is_complete_and_honest(
    connected: Computer, organisation: Organisation
) -> None:
    connected.models("download", "light-en", "--yes")

    listed = connected.connections
    for_models = [each for each in listed if each.purpose in PACK]
    assert {each.host for each in listed} == {"127.0.0.1"}
    assert {each.purpose for each in listed} == {*PACK, "licence"}
    assert sum(each.received for each in for_models) == PACK_BYTES
    assert sum(each.received for each in listed) == organisation.server.sent - probes(
        organisation
    )


def probes(organisation: Organisation) -> int:
    """Return the bytes that were sent to learn what is there, one each."""
    return sum(each.range == "bytes=0-0" for each in organisation.server.asked)


@pytest.mark.requirement("E-060")
def test_what_is_written_names_no_folder_of_the_person(
    connected: Computer, organisation: Organisation
) -> None:
    server = organisation.server
    fetched = connected.models("download", "tiny", "--yes")
    server.files.clear()
    failed = connected.models("download", "micro", "--yes")

    written = [
        path
        for name in ("connections.jsonl", "logs", "models/wanted", "models/installed")
        for root in (connected.home / name,)
        for path in ([root] if root.is_file() else root.rglob("*.json*"))
    ]
    assert (fetched.code, failed.code) == (0, 4)
    assert len(written) > 1
    assert [path for path in written if str(connected.home) in path.read_text()] == []

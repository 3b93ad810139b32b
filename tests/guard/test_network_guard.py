"""The guard of the tests: nothing reaches the network unnoticed."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guard import network_guard

SWALLOWED = """
import contextlib, socket
with contextlib.suppress(Exception):
    socket.socket(socket.AF_INET, socket.SOCK_STREAM)
"""

REACHED_OUT = """
import contextlib, socket
with contextlib.suppress(Exception), socket.socket() as somebody:
    somebody.connect(("192.0.2.1", 443))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' socket pairs use IPv4")
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_an_internet_socket_reaches_out(family: int) -> None:
    assert network_guard.reaches_out("socket.__new__", (None, family, 1, 0))


def test_asking_for_an_address_reaches_out() -> None:
    assert network_guard.reaches_out("socket.getaddrinfo", ("example.org", 443))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such sockets here")
def test_talking_to_another_process_on_the_device_is_allowed() -> None:
    assert not network_guard.reaches_out("socket.__new__", (None, socket.AF_UNIX, 1, 0))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' socket pairs use IPv4")
def test_a_started_program_that_hides_its_attempt_is_found(tmp_path: Path) -> None:
    record = tmp_path / "record"
    environment = {**os.environ, network_guard.RECORD: str(record)}

    subprocess.run([sys.executable, "-c", SWALLOWED], env=environment, check=True)

    assert "socket.__new__" in record.read_text("utf-8")


def test_a_test_that_asks_for_it_may_talk_to_this_device(loopback: str) -> None:
    with (
        socket.create_server((loopback, 0)) as server,
        socket.create_connection(server.getsockname()) as ours,
    ):
        theirs, _ = server.accept()
        with theirs:
            ours.sendall(b"here")
            heard = theirs.recv(4)

    assert heard == b"here"


@pytest.mark.usefixtures("loopback")
@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.connect", (None, ("192.0.2.1", 443))),
        ("socket.connect", (None, ("example.org", 443))),
        ("socket.sendto", (None, ("192.0.2.1", 53))),
        ("socket.bind", (None, ("0.0.0.0", 0))),  # noqa: S104 (what must be refused)
        ("socket.bind", (None, ("", 0))),
        ("socket.getaddrinfo", ("example.org", 443)),
        ("socket.getaddrinfo", (b"example.org", 443)),
        ("socket.gethostbyname", ("localhost.example.org",)),
    ],
)
def test_allowing_this_device_allows_no_other(
    event: str, arguments: tuple[object, ...]
) -> None:
    assert network_guard.reaches_out(event, arguments)


@pytest.mark.usefixtures("loopback")
def test_what_was_allowed_for_one_test_is_still_refused_elsewhere(
    tmp_path: Path,
) -> None:
    record = tmp_path / "record"
    environment = {**os.environ, network_guard.RECORD: str(record)}

    subprocess.run([sys.executable, "-c", REACHED_OUT], env=environment, check=True)

    assert "192.0.2.1" in record.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' socket pairs use IPv4")
def test_without_asking_this_device_is_refused_too() -> None:
    assert network_guard.reaches_out("socket.__new__", (None, socket.AF_INET, 1, 0))
    assert network_guard.reaches_out("socket.getaddrinfo", ("127.0.0.1", 80))

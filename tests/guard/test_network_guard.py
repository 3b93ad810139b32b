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

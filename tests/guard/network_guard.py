"""Refuses the network to the tests and to every Python they start.

The product promises that nothing leaves the device. An audit hook sees sockets however
they are opened, also by libraries; it cannot be taken off again, and a refusal that
somebody swallows is still written down, so that the test fails all the same.

A test of downloads may talk to a server of its own on this device (the fixture
``loopback``): every other address stays refused, and so does being reachable from
outside.
"""

import os
import sys
from pathlib import Path

RECORD = "EXERZIA_NETWORK_RECORD"
"""Environment variable: the file in which refusals are written down."""

LOOPBACK_ALLOWED = "EXERZIA_LOOPBACK_ALLOWED"
"""Environment variable: "1" where a test may talk to this device's own address."""

_INTERNET_FAMILIES = {2, 10, 23, 30}
"""AF_INET everywhere, and AF_INET6 as Linux, Windows and macOS number it."""
_LOOK_UPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_TO_AN_ADDRESS = {"socket.connect", "socket.sendto", "socket.sendmsg"}
_BEING_REACHABLE = "socket.bind"
_LOOPBACK = {"127.0.0.1", "::1"}


class NetworkReachedError(RuntimeError):
    """A test, or a program it started, reached for the network."""


def watch() -> None:
    """Refuse the network from now on, in this process."""
    sys.addaudithook(_refuse_network)


def refusals() -> list[str]:
    """Return what was refused so far, here and in processes started from here."""
    record = os.environ.get(RECORD)
    if not record or not Path(record).is_file():
        return []
    return Path(record).read_text("utf-8").splitlines()


def reaches_out(event: str, arguments: tuple[object, ...]) -> bool:
    """Return whether an audit event means leaving the device."""
    if os.environ.get(LOOPBACK_ALLOWED) == "1":
        return _leaves_loopback(event, arguments)
    if event in _LOOK_UPS:
        return True
    if sys.platform == "win32":
        # Windows has no socket pairs: asyncio makes them of two loopback sockets.
        return event in _TO_AN_ADDRESS and _is_elsewhere(arguments[1])
    return event == "socket.__new__" and arguments[1] in _INTERNET_FAMILIES


def _leaves_loopback(event: str, arguments: tuple[object, ...]) -> bool:
    if event in _LOOK_UPS:
        return _text(arguments[0]) not in _LOOPBACK
    talks = event in _TO_AN_ADDRESS or event == _BEING_REACHABLE
    return talks and _is_elsewhere(arguments[1])


def _text(host: object) -> object:
    return host.decode("ascii", "replace") if isinstance(host, bytes) else host


def _is_elsewhere(address: object) -> bool:
    return isinstance(address, tuple) and address[0] not in _LOOPBACK


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith("socket.") and reaches_out(event, arguments):
        sentence = f"{event} {arguments[1:]} in {sys.argv[:1]}"
        record = os.environ.get(RECORD)
        if record:
            with Path(record).open("a", encoding="utf-8") as stream:
                stream.write(f"{sentence}\n")
        raise NetworkReachedError(sentence)

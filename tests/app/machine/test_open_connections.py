"""Counting what is open towards the network."""

from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from app.machine.open_connections import open_connections


def a_connection(address: str | None) -> Any:
    raddr = SimpleNamespace(ip=address, port=443) if address else ()
    return SimpleNamespace(raddr=raddr)


def connections(monkeypatch: pytest.MonkeyPatch, *addresses: str | None) -> None:
    found = [a_connection(address) for address in addresses]
    monkeypatch.setattr(psutil.Process, "net_connections", lambda *_, **__: found)


def test_nothing_is_open() -> None:
    assert open_connections() == 0


def test_what_leaves_the_computer_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    connections(monkeypatch, "203.0.113.7", "2001:db8::1")

    assert open_connections() == 2


def test_what_stays_inside_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    connections(monkeypatch, "127.0.0.1", "::1", None)

    assert open_connections() == 0


def test_a_system_that_does_not_tell_is_no_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise psutil.AccessDenied

    monkeypatch.setattr(psutil.Process, "net_connections", refuse)

    assert open_connections() == 0

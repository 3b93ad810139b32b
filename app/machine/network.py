"""What is open to the network, which way leads there, and what was ever fetched."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit
from urllib.request import getproxies

from app.machine.check import Check, State
from app.machine.open_connections import open_connections
from app.shared.errors import N_
from engine.models.fetching.records import Connection


def check_network(ever: Sequence[Connection], proxy: str | None) -> Iterator[Check]:
    """Yield what is open now, what was opened before, and the proxy; opens nothing.

    Args:
        ever: every connection that was noted, the latest last.
        proxy: address of the one that was chosen; None: the system's.
    """
    yield Check(
        "connections",
        N_("Connections"),
        State.WORKS,
        N_("{open} open now."),
        values={"open": open_connections()},
    )
    if ever:
        yield Check(
            "fetched",
            N_("Ever opened"),
            State.WORKS,
            N_("{count} connections, all for models; the last on {day}, to {host}."),
            values={"count": len(ever), "day": ever[-1].at, "host": ever[-1].host},
        )
    else:
        yield Check(
            "fetched", N_("Ever opened"), State.WORKS, N_("No connection, ever.")
        )
    found = proxy or getproxies().get("https") or getproxies().get("all") or ""
    yield Check(
        "proxy",
        N_("Proxy"),
        State.WORKS,
        N_("{host}, for downloads alone.") if found else N_("None."),
        values={"host": host_of(found)},
    )


def host_of(address: str) -> str:
    """Return host and port of a proxy; the name and password in it stay out."""
    with_scheme = address if "://" in address else f"http://{address}"
    try:
        parts = urlsplit(with_scheme)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    return f"{host}:{port}" if port else host

"""Fetches a short text: the licence card of a model."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from engine.models.fetching import words
from engine.models.fetching.records import Connection, RemoteFile, Route
from engine.models.fetching.waiting.failures import RequestFailed
from engine.models.fetching.waiting.stopping import Stopped

if TYPE_CHECKING:
    from engine.models.fetching.wire.traffic import Traffic


def fetch_text(
    addresses: Sequence[str],
    route: Route,
    note: Callable[[Connection], None],
    most_bytes: int = 200_000,
) -> str:
    """Return the text at the first of ``addresses`` that has it. Blocks.

    Only over https: a licence somebody else put on the way would be worse than none.

    Raises:
        Unavailable: none of them gave it, not in time, or it is longer than
            ``most_bytes``.
        Refused: no address can be used, or a setting is wrong.
    """
    # Here, so that knowing this function costs a start nothing.
    from engine.models.fetching.wire.addresses import usable_addresses  # noqa: PLC0415
    from engine.models.fetching.wire.short_body import short_body  # noqa: PLC0415
    from engine.models.fetching.wire.traffic import Traffic  # noqa: PLC0415

    traffic = Traffic(route, "licence", note)
    failure: RequestFailed | None = None
    with _for_a_while(traffic):
        for address in usable_addresses(RemoteFile(tuple(addresses))):
            try:
                return short_body(traffic, address, most_bytes).decode(errors="replace")
            except RequestFailed as caught:
                failure = caught
            except Stopped:
                raise words.silent(urlsplit(address).hostname or "") from None
    raise words.bad_address() if failure is None else failure.error


@contextmanager
def _for_a_while(traffic: "Traffic") -> Iterator[None]:
    """Stop the traffic after the block, or when it takes too long.

    A server that sends a byte now and then would hold the caller up for hours.
    """
    deadline = threading.Timer(traffic.route.patience.text, traffic.stop)
    deadline.daemon = True
    deadline.start()
    try:
        yield
    finally:
        deadline.cancel()
        traffic.stop()
        traffic.note_all()

"""The bytes of an answer."""

from collections.abc import Iterator

import httpx2

from engine.models.fetching.asking import Answer
from engine.models.fetching.errand import Errand
from engine.models.fetching.network_mishaps import from_transport


def read(errand: Errand, answer: Answer) -> Iterator[bytes]:
    """Give the bytes of the body as they come.

    Raises:
        Mishap: they broke off.
        Stopped: it was asked to meanwhile.
    """
    try:
        yield from answer.response.iter_raw()
    except httpx2.TransportError as problem:
        errand.stopping.check()
        # Without its cause: addresses may hold passwords and signatures.
        raise from_transport(problem, answer.host, answer.through) from None

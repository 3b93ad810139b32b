"""The first question to a server: what it has, and whether it gives parts of it."""

from dataclasses import dataclass

import httpx2

from engine.models.fetching import words
from engine.models.fetching.facts import MOST_BYTES, Facts
from engine.models.fetching.records import RemoteFile
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.wire.answers import (
    PARTIAL,
    UNSATISFIABLE,
    WHOLE,
    check_is_file,
    content_range,
    length,
    refusal,
    strong_etag,
)
from engine.models.fetching.wire.asking import Answer, Question, ask, read
from engine.models.fetching.wire.http_connection import HttpConnection
from engine.models.fetching.wire.traffic import Traffic


@dataclass(frozen=True, slots=True)
class Source:
    """One address, found out about."""

    address: str
    url: httpx2.URL
    """Where its redirects led; may expire."""
    facts: Facts
    ranges: bool
    """Whether parts can be asked for, and would be noticed to be of another file."""
    etag: str
    """The strong mark of the server in the end; empty where it gives none."""
    hub_sha256: str
    git_sha1: str

    @property
    def host(self) -> str:
        """Whom the bytes come from."""
        return self.url.host


def probe(
    traffic: Traffic, connection: HttpConnection, address: str, file: RemoteFile
) -> Source:
    """Ask ``address`` for one byte, and learn from the answer.

    Not by HEAD: signed addresses are signed for GET.

    Raises:
        RequestFailed: it does not have the file, or has another.
        Stopped: it was asked to meanwhile.
    """
    answer = ask(traffic, connection, Question(address, (("Range", "bytes=0-0"),)))
    response = answer.response
    try:
        if response.status_code not in {PARTIAL, WHOLE, UNSATISFIABLE}:
            wall = traffic.route.clocks.wall()
            raise refusal(response, answer.host, redirected=False, wall=wall)
        if response.status_code != UNSATISFIABLE:
            check_is_file(response, answer.url)
        total, ranges = _learnt(response)
        if response.status_code == PARTIAL:
            _drain(traffic, answer)
    finally:
        response.close()
    return _source(answer, address, file, _agreed(answer, file, total), ranges=ranges)


def _learnt(response: httpx2.Response) -> tuple[int | None, bool]:
    """Return the size of the file where it is told, and whether ranges work."""
    if response.status_code == WHOLE:
        return length(response.headers), False
    told = content_range(response.headers)
    if told is None:
        return None, False
    if response.status_code == UNSATISFIABLE:
        return (0, False) if told.total == 0 else (None, False)
    return told.total, (told.first, told.last) == (0, 0)


def _drain(traffic: Traffic, answer: Answer) -> None:
    """Read the one byte, and no more of a server that sends on without end."""
    received = 0
    for chunk in read(traffic, answer):
        received += len(chunk)
        if received > 1:
            return


def _agreed(answer: Answer, file: RemoteFile, total: int | None) -> int | None:
    """Return the size everybody agrees on.

    Raises:
        RequestFailed: they do not agree: it is another file.
    """
    told = {size for size in (total, file.size, answer.hub.size) if size is not None}
    other_hash = file.sha256 and answer.hub.sha256 not in {"", file.sha256}
    endless = file.size is None and max(told, default=0) > MOST_BYTES
    if len(told) > 1 or other_hash or endless:
        raise RequestFailed(Retry.NEVER, words.other_file(answer.host))
    return told.pop() if told else None


def _source(
    answer: Answer, address: str, file: RemoteFile, total: int | None, *, ranges: bool
) -> Source:
    etag = strong_etag(answer.response.headers)
    md5 = f"md5:{file.md5}" if file.md5 else ""
    digest = file.sha256 or answer.hub.sha256 or md5
    facts = Facts(total=total, digest=digest, etag=etag, host=answer.host)
    return Source(
        address=address,
        url=answer.url,
        facts=facts,
        ranges=ranges and total is not None and facts.can_be_told_apart,
        etag=etag,
        hub_sha256=answer.hub.sha256,
        git_sha1=answer.hub.git_sha1,
    )

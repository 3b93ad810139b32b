"""One request to the file server of the tests, and the ways to answer it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler
from typing import Protocol

from tests.servers.served import Served

_RANGE = re.compile(r"bytes=(\d+)-(\d*)")
_BLOCK = 16 << 10


class Meter(Protocol):
    """What counts the bytes that were sent, and holds the sender up."""

    def send(self, exchange: "Exchange", block: bytes) -> None: ...


@dataclass
class Exchange:
    """A request with the file it asks for; ``answer`` sends what it is told to."""

    handler: BaseHTTPRequestHandler
    served: Served
    meter: Meter
    headers: Message = field(init=False)

    def __post_init__(self) -> None:
        self.headers = self.handler.headers

    @property
    def asked(self) -> tuple[int, int] | None:
        """First and last byte that are asked for; None: all."""
        match = _RANGE.fullmatch(self.headers.get("Range", ""))
        if match is None:
            return None
        last = int(match[2]) if match[2] else self.served.size - 1
        return int(match[1]), min(last, self.served.size - 1)

    @property
    def is_probe(self) -> bool:
        """Whether it asks for one byte, to learn what is here."""
        return self.asked == (0, 0)

    def well(self, cut_after: int | None = None) -> None:
        """Answer as a good server does; ``cut_after``: then hang up."""
        same = self.headers.get("If-Range") in {None, self.served.etag}
        if self.asked is None or not same or not self.served.ranges:
            self.whole(cut_after=cut_after)
        elif self.asked[0] >= self.served.size:
            self.unsatisfiable()
        else:
            self.part(*self.asked, cut_after=cut_after)

    def whole(self, cut_after: int | None = None) -> None:
        """Answer 200 with everything."""
        content = self.served.content
        self.start(200, {"Content-Length": str(len(content)), **self.marks()})
        self.body(content, cut_after)

    def part(self, first: int, last: int, cut_after: int | None = None) -> None:
        """Answer 206 with these bytes."""
        content = self.served.content[first : last + 1]
        told = f"bytes {first}-{last}/{self.served.size}"
        self.start(
            206,
            {
                "Content-Length": str(len(content)),
                "Content-Range": told,
                **self.marks(),
            },
        )
        self.body(content, cut_after)

    def unsatisfiable(self) -> None:
        """Answer 416."""
        told = {"Content-Range": f"bytes */{self.served.size}"}
        self.start(416, {"Content-Length": "0", **told})

    def nothing(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        """Answer with a status and no body."""
        self.start(status, {"Content-Length": "0", **(headers or {})})

    def marks(self) -> dict[str, str]:
        """Return the headers that say which version of the file this is."""
        etag = {"ETag": self.served.etag} if self.served.etag else {}
        return {**etag, **self.served.headers}

    def start(self, status: int, headers: Mapping[str, str]) -> None:
        """Send status and headers."""
        self.handler.send_response(status)
        for name, value in headers.items():
            self.handler.send_header(name, value)
        self.handler.end_headers()

    def body(self, content: bytes, cut_after: int | None = None) -> None:
        """Send bytes; hang up after ``cut_after`` of them."""
        useful = content if cut_after is None else content[:cut_after]
        for start in range(0, len(useful), _BLOCK):
            self.meter.send(self, useful[start : start + _BLOCK])
        if cut_after is not None and len(useful) < len(content):
            self.hang_up()

    def hang_up(self) -> None:
        """End the connection, whatever was promised."""
        self.handler.close_connection = True


Behaviour = Callable[[Exchange], None]

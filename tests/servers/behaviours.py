"""Ways in which servers misbehave; each answers one request."""

import gzip
import threading
from collections.abc import Mapping

from tests.servers.exchange import Behaviour, Exchange


def well(exchange: Exchange) -> None:
    """As it should be."""
    exchange.well()


def cut_after(size: int) -> Behaviour:
    """Hang up after so many bytes of the body."""
    return lambda exchange: exchange.well(cut_after=size)


def hang_up(exchange: Exchange) -> None:
    """No answer at all."""
    exchange.hang_up()


def status(code: int, headers: Mapping[str, str] | None = None) -> Behaviour:
    """A status without a body: 429, 503 with Retry-After, 403, 404, 500 …"""
    return lambda exchange: exchange.nothing(code, headers)


def redirect(location: str, headers: Mapping[str, str] | None = None) -> Behaviour:
    """To another address; ``headers``: what a hub tells beside it."""
    return status(302, {"Location": location, **(headers or {})})


def unsatisfiable(exchange: Exchange) -> None:
    """416, whatever was asked for."""
    exchange.unsatisfiable()


def whole_anyway(exchange: Exchange) -> None:
    """200 with everything, to a question for a part."""
    exchange.whole()


def other_part(exchange: Exchange) -> None:
    """206 with the bytes from the beginning, and says so."""
    first, last = exchange.asked or (0, 0)
    exchange.part(0, last - first)


def shifted_part(exchange: Exchange) -> None:
    """206 that claims the right bytes' length at a wrong place."""
    first, last = exchange.asked or (0, 0)
    exchange.part(max(0, first - 1), max(0, last - 1))


def shorter_part(exchange: Exchange) -> None:
    """206 with half of what was asked for, honestly told."""
    first, last = exchange.asked or (0, 0)
    exchange.part(first, first + (last - first) // 2)


def part_without_range(exchange: Exchange) -> None:
    """206 that does not say which bytes these are."""
    first, last = exchange.asked or (0, 0)
    content = exchange.served.content[first : last + 1]
    exchange.start(206, {"Content-Length": str(len(content)), **exchange.marks()})
    exchange.body(content)


def wrong_length(exchange: Exchange) -> None:
    """A Content-Length that promises more than comes."""
    content = exchange.served.content
    promised = {"Content-Length": str(len(content) + 1000), **exchange.marks()}
    exchange.start(200, promised)
    exchange.body(content)
    exchange.hang_up()


def other_total(exchange: Exchange) -> None:
    """206 of a file that is said to be longer than it is."""
    first, last = exchange.asked or (0, 0)
    content = exchange.served.content[first : last + 1]
    told = f"bytes {first}-{last}/{exchange.served.size + 5}"
    exchange.start(
        206,
        {
            "Content-Length": str(len(content)),
            "Content-Range": told,
            **exchange.marks(),
        },
    )
    exchange.body(content)


def compressed(exchange: Exchange) -> None:
    """Gzip, although identity was asked for."""
    content = gzip.compress(exchange.served.content, 1)
    headers = {"Content-Length": str(len(content)), "Content-Encoding": "gzip"}
    exchange.start(200, {**headers, **exchange.marks()})
    exchange.body(content)


def web_page(exchange: Exchange) -> None:
    """A page that wants people to sign in."""
    page = b"<html><body>Please sign in.</body></html>"
    headers = {"Content-Type": "text/html; charset=utf-8"}
    exchange.start(200, {**headers, "Content-Length": str(len(page))})
    exchange.body(page)


def chunked(exchange: Exchange) -> None:
    """200 in chunks, without a length."""
    _in_chunks(exchange, exchange.served.content, ends=True)


def chunked_and_cut(exchange: Exchange) -> None:
    """200 in chunks that break off in the middle."""
    content = exchange.served.content
    _in_chunks(exchange, content[: len(content) // 2], ends=False)


def endless(exchange: Exchange) -> None:
    """200 in chunks that go on after the end of the file."""
    content = exchange.served.content
    _in_chunks(exchange, content + content, ends=False)


def until_closed(exchange: Exchange) -> None:
    """200 without a length or chunks: the end is where the connection ends."""
    exchange.start(200, {"Connection": "close", **exchange.marks()})
    exchange.body(exchange.served.content)
    exchange.hang_up()


def flipped_bit(exchange: Exchange) -> None:
    """One wrong bit in an answer that is right otherwise."""
    first, last = exchange.asked or (0, exchange.served.size - 1)
    right = exchange.served.content
    content = bytearray(right[first : last + 1])
    content[len(content) // 2] ^= 1
    told = f"bytes {first}-{last}/{len(right)}"
    partial = {"Content-Range": told} if exchange.asked else {}
    headers = {"Content-Length": str(len(content)), **partial, **exchange.marks()}
    exchange.start(206 if exchange.asked else 200, headers)
    exchange.body(bytes(content))


def silent_after(size: int, until: threading.Event) -> Behaviour:
    """So many bytes, then nothing until the event; the connection stays open."""

    def behave(exchange: Exchange) -> None:
        first, last = exchange.asked or (0, exchange.served.size - 1)
        content = exchange.served.content[first : last + 1]
        told = f"bytes {first}-{last}/{exchange.served.size}"
        headers = {"Content-Length": str(len(content)), "Content-Range": told}
        exchange.start(206, {**headers, **exchange.marks()})
        exchange.body(content[:size])
        until.wait()
        exchange.hang_up()

    return behave


def dripping(until: threading.Event) -> Behaviour:
    """A byte now and then, so that nothing ever seems to stand still."""

    def behave(exchange: Exchange) -> None:
        exchange.start(200, {"Content-Length": "100000", **exchange.marks()})
        for _ in range(100_000):
            if until.wait(0.02):
                return
            exchange.body(b"x")

    return behave


def without_end(exchange: Exchange) -> None:
    """206 of a file that is said to have a million gigabytes."""
    first, _ = exchange.asked or (0, 0)
    told = f"bytes {first}-{first}/{10**15}"
    marks = {"Content-Range": told, **exchange.marks()}
    exchange.start(206, {"Content-Length": "1", **marks})
    exchange.body(b"x")


def silent(until: threading.Event) -> Behaviour:
    """Not even a status until the event."""

    def behave(exchange: Exchange) -> None:
        until.wait()
        exchange.hang_up()

    return behave


def _in_chunks(exchange: Exchange, content: bytes, *, ends: bool) -> None:
    exchange.start(200, {"Transfer-Encoding": "chunked", **exchange.marks()})
    for start in range(0, len(content), 32 << 10):
        chunk = content[start : start + (32 << 10)]
        exchange.handler.wfile.write(f"{len(chunk):x}\r\n".encode())
        exchange.meter.send(exchange, chunk)
        exchange.handler.wfile.write(b"\r\n")
    if ends:
        exchange.handler.wfile.write(b"0\r\n\r\n")
    else:
        exchange.hang_up()

"""What downloads cost: bytes fetched again after kills and cuts (P19), the hash (P20).

P19: a real download in a process of its own, from a server on this device that sends
at the pace of a fast home line, killed (SIGKILL) twenty times at random moments, or cut off
by the server twenty times. Counted is what this system's TCP says the client's side
confirmed, so bytes that were received and lost with the process count, and bytes that
never arrived do not.

P20: the same bytes from memory, in the pieces the network gives them, kept the way a
download keeps them (written at their place, a mark after each piece, made durable,
hashed beside), beside a plain write of the same pieces, fsync, and SHA-256 of the file
afterwards. The file read afterwards is still in memory: the kindest case for hashing
later. Both end with the bytes on the disk and the hash known. What the first can reach
at best is what the hash alone takes of the second: on a processor that hashes slowly, or
with one core free, that is near 1. What a person waits for after the last byte is told
beside it: there the network has paid for the hash.
"""

import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks._figures import QUICK, Figure, p95, pairs, publish
from engine.api.cancel import Cancel
from engine.models.fetching.facts import Facts
from engine.models.fetching.partial.local_copy import LocalCopy
from engine.models.fetching.partial.partial_file import PartialFile
from engine.models.fetching.records import RemoteFile, Route
from engine.models.fetching.waiting.stopping import Stopping
from tests.servers import behaviours
from tests.servers.downloads import IMPATIENT, Download
from tests.servers.exchange import Behaviour, Exchange
from tests.servers.file_server import FileServer, file_server
from tests.servers.served import Served

SMALL = QUICK in sys.argv
BIG = (32 if SMALL else 512) << 20
PIECE = 64 << 10
"""What one read from a connection gives."""
PAIRS = 3 if SMALL else 15
CUTS = 20
LINE_SECONDS = 0.0025
"""Between two blocks of 16 kB on each of four connections: 200 Mbit/s at most."""
RUNS = 1 if SMALL else 3
CANCELS = 5 if SMALL else 30


class Took(NamedTuple):
    """Seconds a way of keeping a file took."""

    in_all: float
    after: float
    """From the last byte on."""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="exerzia-downloads-") as name:
        folder = Path(name)
        return publish(
            [
                *again_after_interruptions(folder),
                *while_writing(folder),
                time_to_cancel(folder),
            ]
        )


def again_after_interruptions(folder: Path) -> list[Figure]:
    """Return what kills and cuts cost of a file."""
    content = Served(os.urandom(BIG))
    figures = []
    for what, run in (("kills of the process", killed), ("cuts by the server", cut)):
        again = []
        for seed in range(RUNS):
            with file_server() as server:
                into = folder / f"{run.__name__}-{seed}"
                run(content, server, into, random.Random(seed))  # noqa: S311 (moments)
                again.append(max(0, server.delivered() - content.size))
        worst = max(again)
        figures.append(
            Figure(
                "P19",
                f"bytes fetched again after {CUTS} random {what} ÷ the file",
                100 * worst / content.size,
                "%",
                f"the worst of {RUNS} downloads of {BIG >> 20} MiB over 4 connections; "
                "each ended in the exact file",
                at_most=0.5,
                detail=" / ".join(f"{each / 1000:.0f}" for each in again) + " kB",
            )
        )
    return figures


def killed(
    content: Served, server: FileServer, into: Path, chance: random.Random
) -> None:
    """Download ``content``, in processes that are killed."""
    address = server.serve("/model.bin", content)
    server.pace = LINE_SECONDS
    command = [
        *(sys.executable, "-m", "tests.servers.downloading", str(into), address),
        *(str(content.size), content.sha256),
    ]
    for _ in range(CUTS):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        server.planned_for_parts.clear()
        server.planned_for_parts.append(_killing(process, server, chance))
        process.wait()
    server.planned_for_parts.clear()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    _check_and_remove(into, content)


def cut(content: Served, server: FileServer, into: Path, chance: random.Random) -> None:
    """Download ``content`` from a server that hangs up."""
    address = server.serve("/model.bin", content)
    for _ in range(CUTS):
        even = [behaviours.well] * chance.randrange(2)
        after = chance.randrange(BIG // 64)
        server.planned_for_parts.extend([*even, behaviours.cut_after(after)])
    file = RemoteFile((address,), content.size, content.sha256)
    Download(file, into).run()
    _check_and_remove(into, content)


def while_writing(folder: Path) -> list[Figure]:
    """Return what hashing while writing takes beside hashing afterwards."""
    block = os.urandom(16 << 20)
    pieces = [block[at : at + PIECE] for at in range(0, len(block), PIECE)]
    times: list[tuple[Took, Took]] = []
    ways = (beside, afterwards)
    beside(folder, pieces)
    for number in range(PAIRS):
        order = ways if number % 2 else ways[::-1]
        took = {way: way(folder, pieces) for way in order}
        times.append((took[beside], took[afterwards]))
    return [_of_all(times), _of_the_end(times)]


def _of_all(times: list[tuple[Took, Took]]) -> Figure:
    ours, plain = (
        median(each.in_all for each in column) for column in zip(*times, strict=True)
    )
    ratios = [one.in_all / other.in_all for one, other in times]
    return Figure(
        "P20",
        "kept and hashed while it comes ÷ written, then hashed",
        median(ratios),
        "×",
        f"{pairs(ratios)}; {BIG >> 20} MiB from memory, both to the disk (fsync), the "
        "file still in memory when it is hashed afterwards",
        at_most=0.6,
        detail=f"{ours:.2f} ÷ {plain:.2f} s",
    )


def _of_the_end(times: list[tuple[Took, Took]]) -> Figure:
    ours, plain = (
        median(each.after for each in column) for column in zip(*times, strict=True)
    )
    ratios = [one.after / other.after for one, other in times]
    return Figure(
        "",
        "the same, from the last byte until the hash is known, as fast as memory gives",
        median(ratios),
        "×",
        pairs(ratios),
        detail=f"{ours:.2f} ÷ {plain:.2f} s",
    )


def beside(folder: Path, pieces: list[bytes]) -> Took:
    """Keep the pieces as a download does, until they are hashed."""
    data, state = folder / "beside.part", folder / "beside.state"
    stopping = Stopping()
    began = time.perf_counter()
    part = PartialFile(data, state, booted=1.0)
    copy = LocalCopy(part, stopping, md5=False)
    copy.begin(Facts(total=BIG, digest="of the benchmark"))
    copy.go_on()
    for offset in range(0, BIG, PIECE):
        copy.write(offset, pieces[offset // PIECE % len(pieces)])
    written = time.perf_counter()
    copy.finish(BIG)
    ended = time.perf_counter()
    stopping.stop()
    part.close(lambda: None)
    data.unlink()
    state.unlink()
    return Took(ended - began, ended - written)


def afterwards(folder: Path, pieces: list[bytes]) -> Took:
    """Write the pieces, then read and hash them."""
    path = folder / "afterwards"
    began = time.perf_counter()
    with path.open("wb", buffering=0) as stream:
        for offset in range(0, BIG, PIECE):
            stream.write(pieces[offset // PIECE % len(pieces)])
        written = time.perf_counter()
        os.fsync(stream.fileno())
    with path.open("rb", buffering=0) as stream:
        hashlib.file_digest(stream, "sha256").hexdigest()
    ended = time.perf_counter()
    path.unlink()
    return Took(ended - began, ended - written)


def time_to_cancel(folder: Path) -> Figure:
    """Return how long a download takes to end when it is paused under way."""
    content = Served(os.urandom(64 << 20))
    times = []
    with file_server() as server:
        address = server.serve("/model.bin", content)
        server.pace = 0.01
        file = RemoteFile((address,), content.size, content.sha256)
        route = Route(proxy="", patience=replace(IMPATIENT, stall=30.0))
        for _ in range(CANCELS):
            cancel, at = Cancel(), [0.0]
            server.planned_for_parts.append(_cancelling(cancel, at))
            Download(file, folder / "cancelled", route).run(cancel)
            times.append(1000 * (time.perf_counter() - at[0]))
    return Figure(
        "",
        "from a pause to the end of a download with four connections",
        p95(times),
        "ms",
        f"95th percentile of {CANCELS}",
        at_most=200,
        detail=f"median {median(times):.0f} ms",
    )


def _check_and_remove(into: Path, content: Served) -> None:
    """Compare what came with what was sent, and free the disk."""
    whole = next(into.glob("*.whole"))
    with whole.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != content.sha256:
            sys.exit("a file that is not the right one was accepted")
    whole.unlink()


def _killing(
    process: "subprocess.Popen[bytes]", server: FileServer, chance: random.Random
) -> Behaviour:
    def behave(exchange: Exchange) -> None:
        exchange.well(cut_after=chance.randrange(BIG // 64))
        server.stopped.wait(chance.uniform(0, LINE_SECONDS))
        process.kill()

    return behave


def _cancelling(cancel: Cancel, at: list[float]) -> Behaviour:
    def behave(exchange: Exchange) -> None:
        exchange.well(cut_after=100_000)
        at[0] = time.perf_counter()
        cancel.cancel()

    return behave


if __name__ == "__main__":
    raise SystemExit(main())

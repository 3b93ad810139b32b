"""Whatever a server does: the exact file, or a sentence that says why not."""

from dataclasses import replace

import pytest

from engine.api.errors import Unavailable
from engine.models.fetching.records import Check, RemoteFile
from tests.servers import behaviours
from tests.servers.downloads import Download
from tests.servers.exchange import Behaviour
from tests.servers.file_server import FileServer
from tests.servers.served import Served

MENDS: dict[str, list[Behaviour]] = {
    "cut off in the middle": [behaviours.cut_after(100_000)] * 3,
    "cut off at once": [behaviours.hang_up] * 3,
    "not one byte": [behaviours.cut_after(0)] * 2,
    "everything instead of a part, once": [behaviours.whole_anyway],
    "everything instead of a part, always": [behaviours.whole_anyway] * 9,
    "another part, told": [behaviours.other_part] * 2,
    "a part a byte too early": [behaviours.shifted_part],
    "half of the part": [behaviours.shorter_part] * 3,
    "a part without its place": [behaviours.part_without_range],
    "a range that is none": [behaviours.unsatisfiable],
    "a file said to be longer": [behaviours.other_total],
    "a problem of its own": [behaviours.status(500), behaviours.status(502)],
    "busy": [behaviours.status(429, {"Retry-After": "0"})] * 2,
    "busy until a date": [
        behaviours.status(503, {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"})
    ],
    "busy for a century": [behaviours.status(503, {"Retry-After": "3153600000"})],
}
TELLS: dict[str, tuple[Behaviour, str]] = {
    "not there": (behaviours.status(404), "does not have this file"),
    "gone": (behaviours.status(410), "does not have this file"),
    "not for everybody": (behaviours.status(403), "to everybody"),
    "not without a password": (behaviours.status(401), "to everybody"),
    "a teapot": (behaviours.status(418), "not expected (418)"),
    "a page to sign in": (behaviours.web_page, "a web page instead"),
    "compressed": (behaviours.compressed, "compressing it"),
    "a wrong length": (behaviours.wrong_length, "another file at this address"),
    "a wrong total": (behaviours.other_total, "another file at this address"),
    "always broken": (behaviours.status(500), "a problem of its own (error 500)"),
    "always busy": (behaviours.status(503), "come back later"),
    "always hanging up": (behaviours.hang_up, "keeps breaking off"),
    "one wrong bit": (behaviours.flipped_bit, "is not the right file"),
}
WITHOUT_PARTS: dict[str, Behaviour] = {
    "no parts": behaviours.whole_anyway,
    "in chunks": behaviours.chunked,
    "without an end": behaviours.endless,
    "until it hangs up": behaviours.until_closed,
}


@pytest.mark.parametrize("plan", MENDS.values(), ids=MENDS.keys())
def test_what_mends_ends_in_the_exact_file(
    plan: list[Behaviour], pinned: Download, server: FileServer, served: Served
) -> None:
    server.planned_for_parts.extend(plan)

    content = pinned.content()

    assert content == served.content


@pytest.mark.parametrize("plan", MENDS.values(), ids=MENDS.keys())
def test_what_mends_for_a_file_nobody_pinned_ends_in_the_exact_file(
    plan: list[Behaviour], unpinned: Download, server: FileServer, served: Served
) -> None:
    server.planned_for_parts.extend(plan)

    content = unpinned.content()

    assert content == served.content


@pytest.mark.parametrize(("usual", "sentence"), TELLS.values(), ids=TELLS.keys())
def test_what_does_not_mend_is_told_in_words(
    usual: Behaviour, sentence: str, pinned: Download, server: FileServer
) -> None:
    server.usual = usual

    with pytest.raises(Unavailable) as told:
        pinned.run()

    assert sentence in str(told.value)
    assert not list(pinned.into.glob("*.whole"))


@pytest.mark.parametrize("usual", WITHOUT_PARTS.values(), ids=WITHOUT_PARTS.keys())
def test_a_server_that_gives_no_parts_gives_the_whole(
    usual: Behaviour, pinned: Download, server: FileServer, served: Served
) -> None:
    server.usual = usual

    content = pinned.content()

    assert content == served.content


def test_a_body_in_chunks_is_whole_when_they_end_well(
    unpinned: Download, server: FileServer, served: Served
) -> None:
    served.etag = ""
    server.usual = behaviours.chunked

    content = unpinned.content()

    assert content == served.content


def test_chunks_that_break_off_are_not_taken_for_the_file(
    unpinned: Download, server: FileServer
) -> None:
    server.usual = behaviours.chunked_and_cut

    with pytest.raises(Unavailable, match="keeps breaking off"):
        unpinned.run()


def test_a_body_that_only_ends_where_the_connection_ends_is_no_file(
    unpinned: Download, server: FileServer
) -> None:
    server.usual = behaviours.until_closed

    with pytest.raises(Unavailable, match="does not say how long the file is"):
        unpinned.run()


def test_a_file_without_any_mark_starts_over_after_a_cut(
    unpinned: Download, server: FileServer, served: Served
) -> None:
    served.etag = ""
    server.planned_for_parts.append(behaviours.cut_after(1_000_000))

    content = unpinned.content()

    assert content == served.content
    assert server.sent >= served.size + 1_000_000


def test_an_empty_file_is_a_file(
    server: FileServer, pinned: Download, served: Served
) -> None:
    empty = Served(b"")
    address = server.serve("/empty", empty)

    content = replace(pinned, file=RemoteFile((address,), None, empty.sha256)).content()

    assert content == b""
    assert served.content


def test_a_wrong_file_is_thrown_away_and_the_next_try_begins_anew(
    pinned: Download, server: FileServer, served: Served
) -> None:
    server.planned_for_parts.append(behaviours.flipped_bit)
    with pytest.raises(Unavailable, match="It was thrown away"):
        pinned.run()

    content = pinned.content()

    assert content == served.content


@pytest.mark.parametrize(
    ("sha256", "md5"), [("0" * 64, None), (None, "0" * 32), ("0" * 64, "0" * 32)]
)
def test_a_wrong_hash_is_never_published(
    sha256: str | None, md5: str | None, pinned: Download
) -> None:
    file = replace(pinned.file, sha256=sha256, md5=md5)

    with pytest.raises(Unavailable, match="is not the right file"):
        replace(pinned, file=file).run()

    assert not list(pinned.into.glob("*.whole"))


def test_the_publishers_md5_is_checked_where_there_is_no_other(
    pinned: Download, served: Served
) -> None:
    file = RemoteFile(pinned.file.addresses, served.size, md5=served.md5)

    fetched = replace(pinned, file=file).run()

    assert fetched is not None
    assert fetched.checks == (Check.SIZE, Check.MD5)
    assert fetched.sha256 == served.sha256


def test_nothing_but_the_programs_name_is_told_to_a_server(
    pinned: Download, server: FileServer, served: Served
) -> None:
    served.headers["Set-Cookie"] = "who=me; Path=/"

    pinned.run()

    names = {name.lower() for asked in server.asked for name in asked.headers}
    agents = {asked.headers["User-Agent"] for asked in server.asked}
    encodings = {asked.headers["Accept-Encoding"] for asked in server.asked}
    assert names == {
        "host",
        "user-agent",
        "accept",
        "accept-encoding",
        "range",
        "if-range",
    }
    assert all(agent.startswith("Exerzia/") for agent in agents)
    assert encodings == {"identity"}

"""Which addresses are asked, in which order, and where redirects may lead."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from engine.api.errors import Refused, Unavailable
from engine.models.fetching.fetch_text import fetch_text
from engine.models.fetching.records import Check, RemoteFile
from engine.models.fetching.wire.addresses import usable_addresses
from tests.servers import behaviours
from tests.servers.certificates import Authority
from tests.servers.downloads import Download
from tests.servers.exchange import Behaviour, Exchange
from tests.servers.file_server import FileServer, file_server
from tests.servers.served import Served, random_bytes


@pytest.fixture
def mirror(server: FileServer) -> Iterator[FileServer]:
    """A second server."""
    assert server.address
    with file_server() as files:
        yield files


@pytest.fixture
def mirrored(pinned: Download, mirror: FileServer, served: Served) -> Download:
    """A download that asks the mirror first."""
    addresses = (mirror.serve("/model.bin", served), *pinned.file.addresses)
    return replace(pinned, file=replace(pinned.file, addresses=addresses))


def hosts_asked(*servers: FileServer) -> list[bool]:
    return [bool(server.asked) for server in servers]


def test_the_mirror_is_asked_first_and_the_hub_not_at_all(
    mirrored: Download, mirror: FileServer, server: FileServer, served: Served
) -> None:
    content = mirrored.content()

    assert content == served.content
    assert hosts_asked(mirror, server) == [True, False]


@pytest.mark.parametrize(
    "usual",
    [
        behaviours.status(404),
        behaviours.status(403),
        behaviours.status(500),
        behaviours.web_page,
        behaviours.other_total,
        behaviours.hang_up,
        behaviours.flipped_bit,
        behaviours.redirect("http://127.0.0.1:1/nothing"),
    ],
)
def test_the_hub_is_asked_where_the_mirror_fails(
    usual: Behaviour, mirrored: Download, mirror: FileServer, served: Served
) -> None:
    mirror.usual = usual

    content = mirrored.content()

    assert content == served.content


def test_what_the_mirror_began_the_hub_finishes(
    mirrored: Download, mirror: FileServer, server: FileServer, served: Served
) -> None:
    alone = replace(mirrored, route=replace(mirrored.route, connections=1))
    mirror.planned_for_parts.extend([behaviours.well] * 4)
    mirror.usual = behaviours.status(404)
    mirror.planned.append(behaviours.well)

    def then_gone(exchange: Exchange) -> None:
        exchange.well(cut_after=10_000)
        mirror.paths["/model.bin"] = behaviours.status(404)

    mirror.planned_for_parts.append(then_gone)

    content = alone.content()

    assert content == served.content
    assert mirror.sent + server.sent <= served.size + 5
    assert mirror.sent > 1_000_000


def test_a_mirror_that_is_not_there_costs_no_wait(
    pinned: Download, served: Served
) -> None:
    addresses = ("http://127.0.0.1:1/model.bin", *pinned.file.addresses)

    content = replace(pinned, file=replace(pinned.file, addresses=addresses)).content()

    assert content == served.content


def test_nobody_there_is_told_in_words(pinned: Download) -> None:
    file = replace(pinned.file, addresses=("http://127.0.0.1:1/model.bin",))

    with pytest.raises(Unavailable, match=r"127\.0\.0\.1 cannot be reached"):
        replace(pinned, file=file).run()


def test_only_hosts_of_the_addresses_and_their_redirects_are_noted(
    mirrored: Download, mirror: FileServer
) -> None:
    mirror.usual = behaviours.status(404)

    mirrored.run()

    assert {each.host for each in mirrored.connections} == {"127.0.0.1"}
    assert mirrored.connections[0].received == 0
    assert mirrored.connections[-1].received == mirrored.file.size
    assert mirrored.connections[-1].at == mirrored.connections[0].at
    assert mirrored.connections[-1].purpose == "model.bin"


def test_a_redirect_is_followed_and_what_the_hub_tells_of_the_file_is_checked(
    unpinned: Download, server: FileServer, address: str, served: Served
) -> None:
    told = {
        "X-Linked-Etag": f'"{served.sha256}"',
        "X-Linked-Size": str(served.size),
        "X-Repo-Commit": "0" * 40,
    }
    server.paths["/resolve"] = behaviours.redirect(address, told)
    file = RemoteFile((f"{server.address}/resolve",))

    fetched = replace(unpinned, file=file).run()

    assert fetched is not None
    assert fetched.checks == (Check.HUB,)


def test_a_hub_that_tells_another_hash_is_not_believed_to_have_the_file(
    pinned: Download, server: FileServer, address: str
) -> None:
    told = {"X-Linked-Etag": f'"{"1" * 64}"'}
    server.paths["/resolve"] = behaviours.redirect(address, told)
    file = replace(pinned.file, addresses=(f"{server.address}/resolve",))

    with pytest.raises(Unavailable, match="another file at this address"):
        replace(pinned, file=file).run()

    assert server.sent <= 1


@pytest.mark.parametrize(
    ("sha1", "right"),
    [("b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0", True), ("0" * 40, False)],
)
def test_gits_hash_of_a_small_file_is_checked(
    sha1: str, right: bool, unpinned: Download, server: FileServer
) -> None:
    small = Served(b"hello", f'"{sha1}"', headers={"X-Repo-Commit": "0" * 40})
    download = replace(
        unpinned, file=RemoteFile((server.serve("/config.json", small),))
    )

    fetched = None
    refused = ""
    try:
        fetched = download.run()
    except Unavailable as caught:
        refused = str(caught)

    assert (fetched is not None and fetched.checks == (Check.HUB,)) is right
    assert ("not the right file" in refused) is not right


def test_an_address_that_expires_is_found_again(
    pinned: Download, server: FileServer, address: str, served: Served
) -> None:
    server.paths["/resolve"] = behaviours.redirect(f"{address}?signed=yes")
    expired = [behaviours.well] * 2 + [behaviours.status(403)] * 3
    server.planned_for_parts.extend(expired)
    file = replace(pinned.file, addresses=(f"{server.address}/resolve",))

    content = replace(pinned, file=file).content()

    resolved = [asked for asked in server.asked if asked.path == "/resolve"]
    assert content == served.content
    assert 1 < len(resolved) <= 4


def test_redirects_without_end_are_not_followed(
    pinned: Download, server: FileServer
) -> None:
    server.usual = behaviours.redirect("/model.bin")

    with pytest.raises(Unavailable, match="without end"):
        pinned.run()


@pytest.mark.parametrize("location", ["ftp://127.0.0.1/x", "", "http://[", "file:///x"])
def test_a_redirect_to_something_else_is_not_followed(
    location: str, pinned: Download, server: FileServer
) -> None:
    server.usual = behaviours.redirect(location)

    with pytest.raises(Unavailable, match="it was not followed"):
        pinned.run()


def test_a_redirect_that_takes_the_encryption_away_is_not_followed(
    pinned: Download, own_authority: Authority, served: Served
) -> None:
    with file_server(own_authority.server) as safe:
        safe.serve("/model.bin", served)
        safe.usual = behaviours.redirect("http://192.0.2.1/model.bin")
        file = replace(pinned.file, addresses=(f"{safe.address}/model.bin",))
        route = replace(pinned.route, certificates=own_authority.certificate)

        with pytest.raises(Unavailable, match="without encryption"):
            replace(pinned, file=file, route=route).run()


def test_a_password_in_an_address_goes_to_its_own_host_only(
    pinned: Download, server: FileServer, mirror: FileServer, served: Served
) -> None:
    there = mirror.serve("/elsewhere", served)
    server.paths["/mine"] = behaviours.redirect(there)
    with_password = server.address.replace("//", "//me:s%C3%A9cret@")
    file = replace(pinned.file, addresses=(f"{with_password}/mine",))

    content = replace(pinned, file=file).content()

    assert content == served.content
    assert {asked.headers.get("Authorization") for asked in server.asked} == {
        "Basic bWU6c8OpY3JldA=="
    }
    assert not any("Authorization" in asked.headers for asked in mirror.asked)


@pytest.mark.parametrize(
    ("address", "sha256", "usable"),
    [
        ("https://hub.example/model.bin", None, True),
        ("http://hub.example/model.bin", None, False),
        ("http://mirror.example/model.bin", "0" * 64, True),
        ("http://127.0.0.1:8000/model.bin", None, True),
        ("ftp://hub.example/model.bin", "0" * 64, False),
        ("hub.example/model.bin", "0" * 64, False),
        ("https://", "0" * 64, False),
        ("https://[", "0" * 64, False),
        ("https://hub.example:99999/model.bin", "0" * 64, False),
        (f"https://{'a' * 64}.example/model.bin", "0" * 64, False),
        ("https://hub.example/\x00", "0" * 64, False),
    ],
)
def test_without_encryption_only_what_the_catalogue_pins(
    address: str, sha256: str | None, usable: bool
) -> None:
    found = usable_addresses(RemoteFile((address,), sha256=sha256))

    assert found == [address] * usable


def test_a_file_without_a_usable_address_is_refused(pinned: Download) -> None:
    file = replace(pinned.file, addresses=("ftp://hub.example/model.bin",))

    with pytest.raises(Refused, match="None of the addresses"):
        replace(pinned, file=file).run()


def test_a_licence_card_is_fetched_from_the_first_that_has_it(
    pinned: Download, server: FileServer
) -> None:
    here = server.serve("/card", Served("« Licence »".encode()))

    text = fetch_text(
        [f"{server.address}/none", here], pinned.route, pinned.connections.append
    )

    assert text == "« Licence »"
    assert pinned.connections[0].purpose == "licence"


def test_a_text_that_is_too_long_is_not_fetched(
    pinned: Download, server: FileServer
) -> None:
    here = server.serve("/card", Served(random_bytes(300_000)))

    with pytest.raises(Unavailable, match="longer than 200 kB"):
        fetch_text([here], pinned.route, pinned.connections.append)


def test_a_text_nobody_has_is_told_in_words(
    pinned: Download, server: FileServer
) -> None:
    with pytest.raises(Unavailable, match="does not have this file"):
        fetch_text([f"{server.address}/none"], pinned.route, lambda _: None)
    with pytest.raises(Refused, match="None of the addresses"):
        fetch_text(["http://hub.example/card"], pinned.route, lambda _: None)

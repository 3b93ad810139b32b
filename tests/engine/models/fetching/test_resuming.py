"""A download goes on where it stopped, and only with bytes of the same file."""

from collections.abc import Callable
from dataclasses import replace

import psutil
import pytest

from engine.api.cancel import Cancel
from engine.models.fetching.kept import bytes_kept, discard
from engine.models.fetching.partial.places import part_places
from engine.models.fetching.records import RemoteFile
from tests.servers import behaviours
from tests.servers.downloads import Download
from tests.servers.exchange import Behaviour, Exchange
from tests.servers.file_server import FileServer
from tests.servers.served import Served, random_bytes

HALF = 1_000_000


def cancelling(cancel: Cancel, after: int) -> Behaviour:
    """Send so many bytes, then have the person cancel."""

    def behave(exchange: Exchange) -> None:
        exchange.well(cut_after=after)
        cancel.cancel()

    return behave


@pytest.fixture
def begun(server: FileServer) -> Callable[[Download], Download]:
    """Begin a download over one connection, and cancel it after about half."""

    def begin(download: Download) -> Download:
        alone = replace(download, route=replace(download.route, connections=1))
        cancel = Cancel()
        even = [behaviours.well] * 3
        server.planned_for_parts.extend([*even, cancelling(cancel, 100_000)])
        assert alone.run(cancel) is None
        server.sent = 0
        server.asked.clear()
        return alone

    return begin


def test_what_came_is_not_fetched_again(
    pinned: Download,
    begun: Callable[[Download], Download],
    server: FileServer,
    served: Served,
) -> None:
    download = begun(pinned)
    here = bytes_kept(download.file, download.into)

    content = download.content()

    assert here >= HALF
    assert content == served.content
    assert server.sent <= served.size - here + 1


def test_progress_begins_with_what_is_here(
    pinned: Download, begun: Callable[[Download], Download]
) -> None:
    download = begun(pinned)
    download.progress.clear()

    download.run()

    assert max(each.done for each in download.progress) == pinned.file.size
    assert all(each.received <= each.done for each in download.progress)


def test_a_file_nobody_pinned_goes_on_while_its_mark_is_the_same(
    unpinned: Download,
    begun: Callable[[Download], Download],
    server: FileServer,
    served: Served,
) -> None:
    download = begun(unpinned)

    content = download.content()

    assert content == served.content
    assert server.sent < HALF + 100_000


@pytest.mark.parametrize("size", [2_000_003, 1_500_000, 2_500_000])
def test_a_file_that_became_another_is_fetched_from_its_beginning(
    size: int,
    unpinned: Download,
    begun: Callable[[Download], Download],
    server: FileServer,
) -> None:
    download = begun(unpinned)
    other = Served(random_bytes(size, seed=2), etag='"two"')
    server.files["/model.bin"] = other

    content = download.content()

    assert content == other.content


def test_a_file_that_becomes_another_meanwhile_is_fetched_from_its_beginning(
    unpinned: Download, server: FileServer
) -> None:
    other = Served(random_bytes(2_000_003, seed=2), etag='"two"')

    def changes(exchange: Exchange) -> None:
        exchange.well()
        server.files["/model.bin"] = other

    server.planned_for_parts.extend([behaviours.well, changes])

    content = unpinned.content()

    assert content == other.content


def test_a_file_without_a_mark_begins_anew(
    unpinned: Download, server: FileServer, served: Served
) -> None:
    served.etag = ""
    cancel = Cancel()
    server.planned_for_parts.append(cancelling(cancel, HALF))
    assert unpinned.run(cancel) is None
    server.sent = 0

    content = unpinned.content()

    assert content == served.content
    assert server.sent >= served.size


def test_a_partial_file_that_was_cut_on_the_disk_is_completed(
    pinned: Download, begun: Callable[[Download], Download], served: Served
) -> None:
    download = begun(pinned)
    data = part_places(download.file, download.into).data
    with data.open("r+b") as stream:
        stream.truncate(300_000)

    content = download.content()

    assert content == served.content


def test_a_partial_file_that_is_gone_is_fetched_again(
    pinned: Download, begun: Callable[[Download], Download], served: Served
) -> None:
    download = begun(pinned)
    part_places(download.file, download.into).data.unlink()

    content = download.content()

    assert content == served.content


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff" * 9000])
def test_a_damaged_state_file_costs_the_bytes_and_no_more(
    damage: bytes,
    pinned: Download,
    begun: Callable[[Download], Download],
    served: Served,
) -> None:
    download = begun(pinned)
    part_places(download.file, download.into).state.write_bytes(damage)

    content = download.content()

    assert content == served.content


def test_bytes_damaged_on_the_disk_are_noticed_and_thrown_away(
    pinned: Download, begun: Callable[[Download], Download], served: Served
) -> None:
    download = begun(pinned)
    data = part_places(download.file, download.into).data
    with data.open("r+b") as stream:
        stream.write(b"damage")

    with pytest.raises(Exception, match="It was thrown away"):
        download.run()

    assert download.content() == served.content


def test_after_the_machine_went_down_only_what_the_disk_had_confirmed_counts(
    pinned: Download,
    begun: Callable[[Download], Download],
    server: FileServer,
    served: Served,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    download = begun(pinned)
    restarted = psutil.boot_time() + 3_600
    monkeypatch.setattr(psutil, "boot_time", lambda: restarted)

    content = download.content()

    assert content == served.content
    assert server.sent > served.size


def test_a_whole_file_nobody_took_away_is_given_without_a_connection(
    pinned: Download, server: FileServer
) -> None:
    first = pinned.run()
    server.asked.clear()

    second = pinned.run()

    assert first is not None
    assert second is not None
    assert second.path == first.path
    assert second.received == 0
    assert not server.asked


def test_a_whole_file_that_was_damaged_since_is_fetched_again(
    pinned: Download, served: Served
) -> None:
    first = pinned.run()
    assert first is not None
    first.path.write_bytes(b"something else")

    content = pinned.content()

    assert content == served.content


def test_a_file_the_caller_keeps_already_is_not_fetched(
    pinned: Download, server: FileServer, served: Served
) -> None:
    blob = pinned.into.with_name("blob")
    blob.write_bytes(served.content)
    file = replace(pinned.file, kept_at=blob)

    fetched = replace(pinned, file=file).run()

    assert fetched is not None
    assert fetched.path == blob
    assert not server.asked


def test_what_is_thrown_away_is_gone(
    pinned: Download, begun: Callable[[Download], Download]
) -> None:
    download = begun(pinned)

    freed = discard(download.file, download.into)

    assert freed > 0
    assert not list(download.into.iterdir())
    assert bytes_kept(download.file, download.into) == 0


def test_nothing_is_thrown_away_of_what_never_began(pinned: Download) -> None:
    never = RemoteFile(pinned.file.addresses, 5, "0" * 64)

    assert discard(never, pinned.into) == 0
    assert bytes_kept(never, pinned.into) == 0

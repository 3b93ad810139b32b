"""The small rules of downloads: versions, tries, limits, what answers say."""

from collections.abc import Iterator

import httpx2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.models.fetching import words
from engine.models.fetching.facts import Facts
from engine.models.fetching.metered import on_metered_network
from engine.models.fetching.records import Patience
from engine.models.fetching.waiting.bandwidth import Bandwidth
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.waiting.retries import Retries
from engine.models.fetching.wire.answers import (
    content_range,
    hub_facts,
    refusal,
    strong_etag,
)


def ticking() -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += 1.0


def tries(count: int) -> Retries:
    times = ticking()
    patience = Patience(tries=count, first_pause=1.0, longest_pause=8.0)
    return Retries(patience, lambda: 1.0, lambda: next(times))


CUT = RequestFailed(Retry.LATER, words.cut("hub.example"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"digest": "a"}, {"digest": "a", "etag": '"x"'}, True),
        ({"digest": "a"}, {"digest": "a", "total": 6}, False),
        ({"digest": "a"}, {"digest": "b"}, False),
        ({"etag": '"x"', "host": "h"}, {"etag": '"x"', "host": "h"}, True),
        ({"etag": '"x"', "host": "h"}, {"etag": '"y"', "host": "h"}, False),
        ({"etag": '"x"', "host": "h"}, {"etag": '"x"', "host": "i"}, False),
        ({}, {}, False),
    ],
)
def test_only_what_is_surely_the_same_file_is(
    one: dict[str, object], other: dict[str, object], same: bool
) -> None:
    first = Facts.model_validate({"total": 5, **one})
    second = Facts.model_validate({"total": 5, **other})

    assert first.same_file(second) is same


def test_pauses_double_up_to_the_longest() -> None:
    counted = tries(10)

    pauses = [counted.pause(CUT, began) for began in (0.5, 2.5, 4.5, 6.5, 8.5)]

    assert pauses == [1.0, 2.0, 4.0, 8.0, 8.0]


def test_connections_that_break_together_are_one_failure() -> None:
    counted = tries(1)

    pauses = [counted.pause(CUT, began=-0.5) for _ in range(2)]

    assert pauses == [1.0, 0.0]


def test_too_many_failures_without_a_byte_are_the_end() -> None:
    counted = tries(2)
    counted.pause(CUT, 0.5)
    counted.pause(CUT, 2.5)

    with pytest.raises(RequestFailed) as given_up:
        counted.pause(CUT, 4.5)

    assert given_up.value.retry is Retry.NEVER


def test_any_byte_forgives_all_failures() -> None:
    counted = tries(1)
    counted.pause(CUT, 0.5)

    counted.progressed()

    assert counted.pause(CUT, 2.5) == 1.0


def test_a_server_may_ask_for_a_longer_pause_but_not_for_any() -> None:
    counted = tries(5)
    asked = RequestFailed(Retry.LATER, words.busy("hub.example"), wait_asked=60.0)
    century = RequestFailed(Retry.LATER, words.busy("hub.example"), wait_asked=3e9)

    pauses = [counted.pause(asked, 0.5), counted.pause(century, 2.5)]

    assert pauses == [60.0, Patience().longest_asked]


@given(st.lists(st.integers(1, 70_000), min_size=2, max_size=50))
def test_no_more_comes_than_the_limit_allows(sizes: list[int]) -> None:
    now = [0.0]
    bandwidth = Bandwidth(10_000, lambda: now[0])
    for size in sizes:
        now[0] += bandwidth.took(size)

    assert sum(sizes) <= 10_000 * (now[0] + 0.001)


def test_without_a_limit_nobody_waits() -> None:
    assert Bandwidth(None, lambda: 0.0).took(10**9) == 0.0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bytes 0-4/5", (0, 4, 5)),
        ("bytes 3-4/*", (3, 4, None)),
        ("bytes */5", (None, None, 5)),
        ("bytes 4-3/5", None),
        ("bytes 0-5/5", None),
        ("bytes -5/5", None),
        ("octets 0-4/5", None),
        ("bytes 0-4/5, bytes 6-7/9", None),
        ("", None),
    ],
)
def test_a_content_range_is_believed_when_it_makes_sense(
    text: str, found: tuple[int | None, int | None, int | None] | None
) -> None:
    told = content_range(httpx2.Headers({"Content-Range": text}))

    assert (told and (told.first, told.last, told.total)) == found


@given(st.text(alphabet="bytes 0123456789-/*", max_size=30))
def test_any_content_range_is_read_without_a_crash(text: str) -> None:
    told = content_range(httpx2.Headers({"Content-Range": text}))

    assert told is None or told.first is None or told.last is not None


@pytest.mark.parametrize(
    ("etag", "strong"),
    [
        ('"one"', '"one"'),
        ('W/"one"', ""),
        ("one", ""),
        ("", ""),
        (f'"{"x" * 300}"', ""),
    ],
)
def test_only_a_strong_mark_counts(etag: str, strong: str) -> None:
    assert strong_etag(httpx2.Headers({"ETag": etag})) == strong


def test_a_mark_is_gits_hash_only_where_the_hub_says_that_it_is_a_repository() -> None:
    sha1 = {"ETag": f'"{"a" * 40}"'}

    elsewhere = hub_facts(httpx2.Headers(sha1))
    hub = hub_facts(httpx2.Headers({**sha1, "X-Repo-Commit": "1"}))

    assert (elsewhere.git_sha1, hub.git_sha1) == ("", "a" * 40)


def test_nobody_tells_whether_the_network_is_metered_without_a_tool(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")

    assert on_metered_network() is None


@pytest.mark.parametrize("etag", ['"é"'.encode(), b'"\xff"', b'"a\tb"', b'"a\x01"'])
def test_a_mark_that_no_header_may_hold_is_none(etag: bytes) -> None:
    headers = httpx2.Headers([(b"etag", etag)])

    mark = strong_etag(headers)

    assert not mark


@given(st.from_regex(r"[A-Z][a-z]{2}, \d{1,20} Jan \d{1,20} \d\d:\d\d:\d\d GMT"))
@example("Mon, 1 Jan 99999999999999999999 00:00:00 GMT")
@example("Mon, 1 Jan 9999 23:59:59 -9999")
def test_no_date_a_server_asks_to_wait_for_is_too_strange(date: str) -> None:
    headers = {"retry-after": date.encode("ascii", "replace").decode().strip()}
    busy = httpx2.Response(503, headers={k: v for k, v in headers.items() if v})

    failure = refusal(busy, "hub.example", redirected=False, wall=0.0)

    assert failure.retry is Retry.LATER
    assert failure.wait_asked >= 0

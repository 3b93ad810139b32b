"""What a server's answer says, and whether it can be believed."""

import re
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

import httpx2

from engine.models.fetching import words
from engine.models.fetching.waiting.failures import RequestFailed, Retry

PARTIAL = httpx2.codes.PARTIAL_CONTENT
WHOLE = httpx2.codes.OK
UNSATISFIABLE = httpx2.codes.RANGE_NOT_SATISFIABLE

_CONTENT_RANGE = re.compile(r"bytes (?:(\d{1,18})-(\d{1,18})|\*)/(\d{1,18}|\*)")
_SHA256 = re.compile(r'"?([0-9a-fA-F]{64})"?')
_GIT_SHA1 = re.compile(r'"([0-9a-f]{40})"')
_PAGES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class ContentRange:
    """Which bytes of how many an answer holds; None: not told."""

    first: int | None
    last: int | None
    total: int | None


@dataclass(frozen=True, slots=True)
class HubFacts:
    """What the hub tells of a file beside sending us on to it."""

    sha256: str = ""
    git_sha1: str = ""
    size: int | None = None


def content_range(headers: httpx2.Headers) -> ContentRange | None:
    """Return what Content-Range says; None when it says nothing that holds."""
    match = _CONTENT_RANGE.fullmatch(headers.get("content-range", "").strip())
    if match is None:
        return None
    first, last, total = (_number(text) for text in match.groups())
    backwards = first is not None and last is not None and last < first
    beyond = last is not None and total is not None and last >= total
    return None if backwards or beyond else ContentRange(first, last, total)


def length(headers: httpx2.Headers) -> int | None:
    """Return what Content-Length says."""
    return _number(headers.get("content-length", ""))


def strong_etag(headers: httpx2.Headers) -> str:
    """Return the mark of exactly these bytes; empty when there is none."""
    etag: str = headers.get("etag", "").strip()
    # It is sent back: what no header may hold is no mark.
    told = etag.isascii() and etag.isprintable() and len(etag) < 256
    return etag if told and etag.startswith('"') else ""


def hub_facts(headers: httpx2.Headers) -> HubFacts:
    """Return what the hub's own headers tell."""
    sha256 = _SHA256.fullmatch(headers.get("x-linked-etag", "").strip())
    from_git = "x-repo-commit" in headers and sha256 is None
    sha1 = _GIT_SHA1.fullmatch(headers.get("etag", "").strip()) if from_git else None
    return HubFacts(
        sha256=sha256[1].lower() if sha256 else "",
        git_sha1=sha1[1] if sha1 else "",
        size=_number(headers.get("x-linked-size", "")),
    )


def check_is_file(response: httpx2.Response, url: httpx2.URL) -> None:
    """Let the answer pass as the bytes of a file.

    Raises:
        RequestFailed: it is a web page, compressed, or several pieces in one.
    """
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "text/html" and not url.path.lower().endswith(_PAGES):
        raise RequestFailed(Retry.NEVER, words.web_page(url.host))
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in {"", "identity"}:
        raise RequestFailed(Retry.NEVER, words.compressed(url.host))
    if kind == "multipart/byteranges":
        raise RequestFailed(
            Retry.WITHOUT_RANGES, words.unexpected(url.host, response.status_code)
        )


def refusal(
    response: httpx2.Response, host: str, *, redirected: bool, wall: float
) -> RequestFailed:
    """Return what an answer without the file means, and what helps.

    ``redirected``: whether a redirect led here, to an address that may expire.
    ``wall``: the time of day, for a Retry-After that names one.
    """
    status = response.status_code
    gone = httpx2.codes.GONE
    if status in {httpx2.codes.UNAUTHORIZED, httpx2.codes.FORBIDDEN, gone}:
        retry = Retry.RESOLVE if redirected else Retry.NEVER
        error = words.missing if status == gone else words.not_allowed
        return RequestFailed(retry, error(host))
    if status == httpx2.codes.NOT_FOUND:
        return RequestFailed(Retry.NEVER, words.missing(host))
    if status in {httpx2.codes.TOO_MANY_REQUESTS, httpx2.codes.SERVICE_UNAVAILABLE}:
        asked = _retry_after(response.headers, wall)
        return RequestFailed(Retry.LATER, words.busy(host), asked)
    if status >= httpx2.codes.INTERNAL_SERVER_ERROR:
        return RequestFailed(Retry.LATER, words.failing(host, status))
    if status == httpx2.codes.REQUEST_TIMEOUT:
        return RequestFailed(Retry.LATER, words.silent(host))
    return RequestFailed(Retry.NEVER, words.unexpected(host, status))


def _retry_after(headers: httpx2.Headers, wall: float) -> float:
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return 0.0
    return max(0.0, when.replace(tzinfo=when.tzinfo or UTC).timestamp() - wall)


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None

"""One question to a server, its redirects followed by hand."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import unquote

import httpx2

from engine.models.fetching import words
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.wire.addresses import can_be_reached, is_loopback
from engine.models.fetching.wire.answers import HubFacts, hub_facts
from engine.models.fetching.wire.http_connection import HttpConnection
from engine.models.fetching.wire.network_failures import from_transport, proxy_answered
from engine.models.fetching.wire.proxies import proxy_for
from engine.models.fetching.wire.traffic import Traffic

_MOST_REDIRECTS = 8
_REDIRECTS = {301, 302, 303, 307, 308}
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; the body is still to be read, and closed."""

    response: httpx2.Response
    url: httpx2.URL
    """Whom it came from in the end."""
    through: str
    """The proxy's host, or empty."""
    redirected: bool
    hub: HubFacts

    @property
    def host(self) -> str:
        """Whom it came from, for people."""
        return self.url.host


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked."""

    address: str
    """As it was given: its user and password go to its own host and to no other."""
    headers: tuple[tuple[str, str], ...] = ()
    url: httpx2.URL | None = None
    """Where the address led before; None: to be found out."""


def ask(traffic: Traffic, connection: HttpConnection, question: Question) -> Answer:
    """Ask, follow redirects, and return the last answer, whatever its status.

    Raises:
        RequestFailed: nobody answered, or the redirects cannot be followed.
        Stopped: it was asked to meanwhile.
    """
    url = question.url or httpx2.URL(question.address)
    redirected = question.url is not None and str(question.url) != question.address
    hub = HubFacts()
    for _ in range(_MOST_REDIRECTS + 1):
        response, through = _once(traffic, connection, question, url)
        if hub == HubFacts():
            hub = hub_facts(response.headers)
        if response.status_code not in _REDIRECTS:
            return Answer(response, url, through, redirected, hub)
        response.close()
        url = followed(url, response.headers.get("location", ""))
        redirected = True
    raise RequestFailed(Retry.NEVER, words.endless_redirects(url.host))


def read(traffic: Traffic, answer: Answer) -> Iterator[bytes]:
    """Give the bytes of the body as they come.

    Raises:
        RequestFailed: they broke off.
        Stopped: it was asked to meanwhile.
    """
    try:
        yield from answer.response.iter_raw()
    except httpx2.TransportError as problem:
        traffic.stopping.check()
        # Without its cause: addresses may hold passwords and signatures.
        raise from_transport(problem, answer.host, answer.through) from None


def _once(
    traffic: Traffic, connection: HttpConnection, question: Question, url: httpx2.URL
) -> tuple[httpx2.Response, str]:
    proxy = proxy_for(url, traffic.route, traffic.tls())
    through = proxy.url.host if proxy else ""
    traffic.reach(url.host, through)
    headers = {
        "User-Agent": f"Exerzia/{version('exerzia')}",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        **_authorization(question.address, url),
        **dict(question.headers),
    }
    bare = url.copy_with(userinfo=b"", fragment=None)
    try:
        response = connection.get(bare, headers, proxy)
    except httpx2.TransportError as problem:
        traffic.stopping.check()
        # Without its cause: addresses may hold passwords and signatures.
        raise from_transport(problem, url.host, through) from None
    if response.status_code == httpx2.codes.PROXY_AUTHENTICATION_REQUIRED and through:
        response.close()
        raise proxy_answered(response.status_code, url.host, through)
    return response, through


def followed(url: httpx2.URL, location: str) -> httpx2.URL:
    """Return where a redirect from ``url`` leads.

    Never from an encrypted address to one without, nor with a user and password.

    Raises:
        RequestFailed: it must not be followed, or leads nowhere.
    """
    try:
        further = url.join(location)
    except httpx2.InvalidURL:
        raise RequestFailed(Retry.NEVER, words.unsafe_redirect(url.host)) from None
    stays_here = is_loopback(url) and is_loopback(further)
    plain_will_do = url.scheme == "http" or stays_here
    allowed = {"http", "https"} if plain_will_do else {"https"}
    followed = further.scheme in allowed and can_be_reached(further)
    if not location or not followed:
        raise RequestFailed(Retry.NEVER, words.unsafe_redirect(url.host))
    return further.copy_with(userinfo=b"")


def _authorization(address: str, url: httpx2.URL) -> dict[str, str]:
    given = httpx2.URL(address)
    if not given.userinfo or _origin(given) != _origin(url):
        return {}
    token = base64.b64encode(unquote(given.userinfo.decode()).encode()).decode()
    return {"Authorization": f"Basic {token}"}


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _PORTS.get(url.scheme)

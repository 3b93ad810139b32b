"""Which proxy leads to an address."""

import ssl
from urllib.request import getproxies, proxy_bypass

import httpx2

from engine.models.fetching import words
from engine.models.fetching.records import Route
from engine.models.fetching.wire.addresses import can_be_reached

_SPOKEN = {"http", "https"}


def proxy_for(
    url: httpx2.URL, route: Route, tls: ssl.SSLContext
) -> httpx2.Proxy | None:
    """Return the proxy somebody set, or the system's for this address; None: none.

    Raises:
        Refused: what was set is no HTTP proxy.
    """
    address = _of_system(url) if route.proxy is None else route.proxy.strip()
    if not address:
        return None
    try:
        where = httpx2.URL(address if "://" in address else f"http://{address}")
    except httpx2.InvalidURL as cause:
        raise words.proxy_of_other_kind() from cause
    if where.scheme not in _SPOKEN or not can_be_reached(where):
        raise words.proxy_of_other_kind()
    who = (route.proxy_user, route.proxy_password) if route.proxy_user else None
    return httpx2.Proxy(
        where, auth=who, ssl_context=tls if where.scheme == "https" else None
    )


def _of_system(url: httpx2.URL) -> str:
    known = getproxies()
    address = known.get(url.scheme) or known.get("all") or ""
    return "" if address and proxy_bypass(url.host) else address

"""Which addresses may be asked."""

import re

import httpx2

from engine.models.fetching.records import RemoteFile

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_HOST = re.compile(r"[0-9A-Za-z_:-]{1,63}(\.[0-9A-Za-z_-]{1,63})*\.?")
_LONGEST_HOST = 253
_HIGHEST_PORT = 65_535


def usable_addresses(file: RemoteFile) -> list[str]:
    """Return the addresses that may be asked.

    Without encryption only for a file whose SHA-256 is known beforehand: on its way
    anybody could put another in its place.
    """
    return [address for address in file.addresses if _is_usable(address, file)]


def is_loopback(url: httpx2.URL) -> bool:
    """Return whether ``url`` leads to this computer."""
    return url.host in _LOOPBACK


def can_be_reached(url: httpx2.URL) -> bool:
    """Return whether ``url`` names a host and a port that there can be."""
    host = url.raw_host.decode("ascii", "replace")
    sensible = len(host) <= _LONGEST_HOST and _HOST.fullmatch(host) is not None
    return sensible and (url.port or 0) <= _HIGHEST_PORT


def _is_usable(address: str, file: RemoteFile) -> bool:
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL:
        return False
    plain_will_do = file.sha256 is not None or is_loopback(url)
    allowed = {"https", "http"} if plain_will_do else {"https"}
    return url.scheme in allowed and can_be_reached(url)

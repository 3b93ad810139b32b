"""What can be the host of an address."""

import re

import httpx2

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_HOST = re.compile(r"[0-9A-Za-z_:-]{1,63}(\.[0-9A-Za-z_-]{1,63})*\.?")
_LONGEST_HOST = 253
_HIGHEST_PORT = 65_535


def is_loopback(url: httpx2.URL) -> bool:
    """Return whether ``url`` leads to this computer."""
    return url.host in _LOOPBACK


def can_be_reached(url: httpx2.URL) -> bool:
    """Return whether ``url`` names a host and a port that there can be."""
    host = url.raw_host.decode("ascii", "replace")
    sensible = len(host) <= _LONGEST_HOST and _HOST.fullmatch(host) is not None
    return sensible and (url.port or 0) <= _HIGHEST_PORT

"""The way to the network that the preferences tell."""

from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from app.domain.settings import Preferences
from engine.models.fetching.records import Route


def route_of(preferences: Preferences, password: str) -> Route:
    """Return the way.

    Args:
        preferences: of this computer.
        password: of the proxy; unused without one.
    """
    limit = preferences.most_kilobytes_a_second
    proxy, user, inside = split_proxy(preferences.proxy)
    return Route(
        proxy=proxy,
        proxy_user=user,
        proxy_password=(password or inside) if user else "",
        certificates=Path(preferences.certificates)
        if preferences.certificates
        else None,
        most_bytes_a_second=None if limit is None else limit * 1000,
    )


def split_proxy(address: str | None) -> tuple[str | None, str, str]:
    """Return an address without its user and password, the user, and the password."""
    if not address:
        return address, "", ""
    whole = address if "://" in address else f"http://{address}"
    parts = urlsplit(whole)
    where = parts.netloc.rpartition("@")[2]
    plain = urlunsplit((parts.scheme, where, parts.path.rstrip("/"), "", ""))
    return plain, unquote(parts.username or ""), unquote(parts.password or "")

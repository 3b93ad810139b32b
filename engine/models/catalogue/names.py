"""Names that stay where they are put: no folder, no way out, on any system."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from engine.models.files.names import is_safe_name

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*")


def is_plain_name(name: str) -> bool:
    """Return whether ``name`` is one file in one folder, on every system.

    Narrower than what the store takes: it goes into addresses as well.
    """
    return _NAME.fullmatch(name) is not None and ".." not in name and is_safe_name(name)


def is_plain_path(path: str) -> bool:
    """Return whether each part of ``path`` is a plain name, with ``/`` between."""
    return all(is_plain_name(part) for part in path.split("/"))


def is_repository(name: str) -> bool:
    """Return whether ``name`` is of the form owner/name."""
    return name.count("/") == 1 and is_plain_path(name)


def is_safe_address(address: str) -> bool:
    """Return whether files may be fetched below ``address``.

    That is https without a password, a question or a fragment; http only on this
    device itself, for tests.
    """
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    if not plain or not parts.hostname or any(each.isspace() for each in address):
        return False
    return parts.scheme == "https" or (
        parts.scheme == "http" and _is_this_device(parts.hostname)
    )


def _is_this_device(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

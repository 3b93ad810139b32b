"""Decide the way on which models come."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from app.models.route_of import split_proxy
from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from app.shared.errors import N_, Refused, Unavailable
from engine.models.catalogue.names import is_safe_address

_SLOWEST = 50
"""Kilobytes a second: below it, a connection would be given up as silent."""


@dataclass(frozen=True, slots=True)
class NetworkWish:
    """The way to the network, whole: what is None is as the system says."""

    mirror: str | None = None
    """Asked before any other address, an organisation's own."""
    proxy: str | None = None
    """With its user, where it has one: "http://lea@proxy.example:3128"."""
    proxy_password: str | None = None
    """None: the one that is known already."""
    certificates: Path | None = None
    """PEM file of authorities to trust beside the system's."""
    most_kilobytes_a_second: int | None = None


def choose_network(
    tools: ModelTools, wish: NetworkWish, *, only_this_run: bool = False
) -> tuple[bool, Changes]:
    """Fetch models on this way from now on.

    The password of the proxy goes into the system's key store; where there is none, it
    is known until the application is closed. It is never written to a file.

    Args:
        tools: of models.
        wish: the way.
        only_this_run: keep nothing of it.

    Returns:
        Whether everything is known at the next start too.

    Raises:
        Refused: an address is none, the limit is too low, or the file holds no
            certificate.
        Unavailable: the file cannot be read, or the choice cannot be kept.
    """
    choices = _checked(wish)
    _, _, inside = split_proxy(wish.proxy)
    password = wish.proxy_password or inside or None
    kept = not only_this_run
    if only_this_run:
        tools.for_this_run(**choices)
        if password is not None:
            tools.proxy_password.use(password)
    else:
        tools.choose(**choices)
        if password is not None or wish.proxy is None:
            kept = tools.proxy_password.keep(password or "") or not password
    return kept, Changes.of(Noun.SETTINGS)


def _checked(wish: NetworkWish) -> dict[str, object]:
    if wish.mirror and not is_safe_address(wish.mirror):
        raise Refused(
            N_("The address of your organisation’s models is not an https address."),
            N_("Correct it: it begins with https://."),
        )
    limit = wish.most_kilobytes_a_second
    if limit is not None and limit < _SLOWEST:
        raise Refused(
            N_("{limit} KB a second is too slow for a download to end."),
            N_("Allow at least {least} KB a second."),
            {"limit": limit, "least": _SLOWEST},
        )
    if wish.certificates is not None:
        _check_certificates(wish.certificates)
    return {
        "mirror": wish.mirror or None,
        "proxy": _without_password(wish.proxy),
        "certificates": str(wish.certificates) if wish.certificates else None,
        "most_kilobytes_a_second": limit,
    }


def _without_password(proxy: str | None) -> str | None:
    if not proxy:
        return None
    plain, user = _checked_proxy(proxy)
    scheme, _, where = plain.partition("://")
    return f"{scheme}://{quote(user)}@{where}" if user else plain


def _checked_proxy(proxy: str) -> tuple[str, str]:
    """Return the address of a proxy without its user, and the user."""
    try:
        plain, user, _ = split_proxy(proxy)
        parts = urlsplit(plain or "")
        _ = parts.port
        if plain and parts.scheme in ("http", "https") and parts.hostname:
            return plain, user
    except ValueError:
        pass  # told below, like every other address that is none
    raise Refused(
        N_("This is not the address of a proxy."),
        N_("It looks like http://proxy.example:3128."),
    )


def _check_certificates(file: Path) -> None:
    try:
        ssl.create_default_context(cafile=str(file))
    except ssl.SSLError as error:
        raise Refused(
            N_("{file} holds no certificate."),
            N_("Choose a PEM file: it begins with -----BEGIN CERTIFICATE-----."),
            {"file": file.name},
        ) from error
    except OSError as error:
        raise Unavailable(
            N_("The file {name} cannot be read."),
            N_("Check that it exists and that you may read it."),
            {"name": file.name},
        ) from error

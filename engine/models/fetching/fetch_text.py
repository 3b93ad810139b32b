"""Fetches a short text: the licence card of a model."""

from collections.abc import Callable, Sequence

from engine.models.fetching import words
from engine.models.fetching.mishaps import Mishap
from engine.models.fetching.records import Connection, RemoteFile, Route


def fetch_text(
    addresses: Sequence[str],
    route: Route,
    note: Callable[[Connection], None],
    most_bytes: int = 200_000,
) -> str:
    """Return the text at the first of ``addresses`` that has it. Blocks.

    Only over https: a licence somebody else put on the way would be worse than none.

    Raises:
        Unavailable: none of them gave it, or it is longer than ``most_bytes``.
        Refused: no address can be used, or a setting is wrong.
    """
    # Here, so that knowing this function costs a start nothing.
    from engine.models.fetching.conductor import usable_addresses  # noqa: PLC0415
    from engine.models.fetching.errand import Errand  # noqa: PLC0415
    from engine.models.fetching.short_body import short_body  # noqa: PLC0415

    errand = Errand(route, "licence", note)
    mishap: Mishap | None = None
    try:
        for address in usable_addresses(RemoteFile(tuple(addresses))):
            try:
                return short_body(errand, address, most_bytes).decode(errors="replace")
            except Mishap as caught:
                mishap = caught
    finally:
        errand.stop()
        errand.note_all()
    raise words.bad_address() if mishap is None else mishap.error

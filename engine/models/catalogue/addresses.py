"""Where the files of a model are fetched from."""

from urllib.parse import quote

from engine.api.errors import N_, Refused
from engine.models.catalogue.names import is_safe_address
from engine.models.catalogue.records import Catalogue, ModelEntry, ModelFile


def addresses(
    entry: ModelEntry, file: ModelFile, catalogue: Catalogue, mirror: str | None = None
) -> tuple[str, ...]:
    """Return where ``file`` is, in the order to ask; each address once.

    The organisation’s own first, then the catalogue's mirrors, then the hub: below
    each, the same ``{repository}/resolve/{revision}/{path}``.

    Raises:
        Refused: ``mirror`` is no https address.
    """
    return _below(entry, file.remote_path, catalogue, mirror)


def card_addresses(
    entry: ModelEntry, catalogue: Catalogue, mirror: str | None = None
) -> tuple[str, ...]:
    """Return where the card with the licence is; empty where there is none.

    Raises:
        Refused: ``mirror`` is no https address.
    """
    if not entry.licence.card:
        return ()
    return _below(entry, entry.licence.card, catalogue, mirror)


def _below(
    entry: ModelEntry, path: str, catalogue: Catalogue, mirror: str | None
) -> tuple[str, ...]:
    if mirror and not is_safe_address(mirror):
        raise Refused(
            N_("The address of your organisation’s models is not an https address."),
            N_("Correct it in the settings: it begins with https://."),
        )
    bases = [*([mirror] if mirror else []), *catalogue.mirrors, catalogue.hub]
    places = [
        f"{entry.repository}/resolve/{revision}/{quote(path)}"
        for revision in (entry.revision, *entry.also_at)
    ]
    return tuple(
        dict.fromkeys(
            f"{base.rstrip('/')}/{place}" for place in places for base in bases
        )
    )

"""What the person marked."""

from app.domain.favourites import Favourite, FavouriteKind
from app.storage.vault import Vault


def list_favourites(
    vault: Vault, kind: FavouriteKind | None = None
) -> tuple[Favourite, ...]:
    """Return the favourites, the latest first; of one kind, or of all."""
    with vault.read() as work:
        found = work.favourites.all()
    return tuple(each for each in found if kind in (None, each.thing.kind))

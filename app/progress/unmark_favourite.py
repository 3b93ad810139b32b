"""Taking a mark away."""

from app.domain.favourites import FavouriteThing
from app.shared.changes import Changes, Noun
from app.storage.vault import Vault


def unmark_favourite(vault: Vault, thing: FavouriteThing) -> Changes:
    """Take ``thing`` out of the favourites; does nothing where it is none."""
    with vault.write() as work:
        work.favourites.remove(thing)
    return Changes.of(Noun.FAVOURITE)

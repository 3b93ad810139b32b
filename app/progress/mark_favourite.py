"""Marking something as a favourite."""

from app.domain.favourites import Favourite, FavouriteThing
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.storage.vault import Vault


def mark_favourite(vault: Vault, thing: FavouriteThing, clock: Clock) -> Changes:
    """Keep ``thing`` among the favourites; marking twice changes nothing.

    Raises:
        Refused: the answer's session is no longer there.
    """
    with vault.write() as work:
        work.favourites.add(Favourite(thing, clock.now()))
    return Changes.of(Noun.FAVOURITE)

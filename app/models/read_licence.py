"""The licence of a model, to be read before it is fetched."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from app.models.route_of import route_of
from app.models.wanted_models import wanted_models
from app.storage.files import make_private_folder, write_whole
from engine.models.catalogue.addresses import card_addresses
from engine.models.catalogue.licences import licence_text
from engine.models.catalogue.records import ModelEntry

if TYPE_CHECKING:
    from app.models.tools import ModelTools


def read_licence(tools: "ModelTools", model_id: str) -> str:
    """Return the licence: the text that comes with the catalogue, or the model's card.

    A card is fetched once, from where the model itself would come from, and kept.
    Empty where the catalogue names a licence and has no words of it.

    Raises:
        Refused: the catalogue knows no such model.
        Unavailable: the card could not be fetched.
    """
    (entry,) = wanted_models(tools.catalogue, (model_id,))
    text = licence_text(entry, tools.loaded.folder)
    if text is not None or not entry.licence.card:
        return text or ""
    kept = _kept_card(tools, entry)
    if kept.is_file():
        return kept.read_text("utf-8")
    preferences = tools.preferences
    card = tools.parts.network().fetch_text(
        card_addresses(entry, tools.catalogue, preferences.mirror),
        route_of(preferences, tools.proxy_password.read()),
        tools.connections.note,
    )
    make_private_folder(kept.parent)
    write_whole(kept, card.encode())
    return card


def needs_network(tools: "ModelTools", entry: ModelEntry) -> bool:
    """Return whether reading this licence would open a connection."""
    bundled = licence_text(entry, tools.loaded.folder)
    return (
        bundled is None
        and bool(entry.licence.card)
        and not _kept_card(tools, entry).is_file()
    )


def _kept_card(tools: "ModelTools", entry: ModelEntry) -> Path:
    card = f"{entry.repository}@{entry.revision}/{entry.licence.card}"
    name = hashlib.sha256(card.encode()).hexdigest()[:32]
    return tools.places.cache / "licences" / f"{name}.txt"

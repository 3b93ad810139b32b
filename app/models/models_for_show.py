"""The models of this person, seen from a demonstration: read, and never changed."""

from dataclasses import replace

from app.domain.settings import Preferences
from app.models.open_store import open_store
from app.models.tools import ModelTools
from app.shared.places import Places
from engine.models.store.store import ModelStore


def models_for_show(
    tools: ModelTools, home: Places, preferences: Preferences
) -> ModelTools:
    """Return tools that find the models of ``home`` and bring none there.

    Args:
        tools: of the demonstration's own folder.
        home: where this person's models lie.
        preferences: of this person; only read.
    """
    return ModelTools(
        replace(
            tools.parts,
            open_store=lambda _: store_for_show(tools.places, home, preferences),
            is_for_show=True,
        )
    )


def store_for_show(
    places: Places, home: Places, preferences: Preferences
) -> ModelStore:
    """Return the models of ``home`` as others' beside the empty folder of ``places``."""
    return ModelStore(places.models, open_store(home, preferences).roots)

"""From what a person names to models of the catalogue."""

from collections.abc import Iterable
from difflib import get_close_matches

from app.shared.errors import N_, Refused
from engine.models.catalogue.records import Catalogue, ModelEntry


def wanted_models(catalogue: Catalogue, ids: Iterable[str]) -> tuple[ModelEntry, ...]:
    """Return the models that ``ids`` name, packs taken apart, each once.

    Raises:
        Refused: the catalogue knows no such model or pack.
    """
    found: dict[str, ModelEntry] = {}
    for each in ids:
        for entry in _named(catalogue, each):
            found.setdefault(entry.id, entry)
    return tuple(found.values())


def _named(catalogue: Catalogue, name: str) -> tuple[ModelEntry, ...]:
    pack = catalogue.pack(name)
    names = (name,) if pack is None else pack.models
    entries = tuple(filter(None, map(catalogue.model, names)))
    if not entries:
        raise _unknown(catalogue, name)
    return entries


def _unknown(catalogue: Catalogue, name: str) -> Refused:
    known = [*(pack.id for pack in catalogue.packs), *(m.id for m in catalogue.models)]
    near = get_close_matches(name, known, n=1)
    if near:
        return Refused(
            N_("The catalogue knows no model or pack named {name}."),
            N_("Did you mean {near}?"),
            {"name": name, "near": near[0]},
        )
    return Refused(
        N_("The catalogue knows no model or pack named {name}."),
        N_("See what there is: exerzia models list"),
        {"name": name},
    )

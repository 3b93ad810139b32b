"""A model goes in one step, then its files."""

from typing import NoReturn

from engine.api.errors import N_, Refused
from engine.models.store.disk import use_told
from engine.models.store.layout import Root
from engine.models.store.writing import of_model, throw_away

BY_HAND = "by-hand:"
"""Begins the identifiers of models somebody put into a folder; see ``installed.py``."""


def refuse_strange(model_id: str, *, shared: bool) -> NoReturn:
    """Say why a model that is not in one's own folder is not removed.

    Raises:
        Refused: always.
    """
    if model_id.startswith(BY_HAND):
        raise Refused(
            N_("This model was put into its folder by hand."),
            N_("Delete its file there when you no longer want it."),
        )
    if shared:
        raise Refused(
            N_("This model belongs to everybody who uses this computer."),
            N_("Ask who manages this computer to remove it."),
        )
    raise Refused(
        N_("There is no such model here: {model}"),
        N_("List the models that are here, and choose one of them."),
        {"model": model_id},
    )


def remove_in(root: Root, model_id: str) -> int:
    """Remove a model, its older versions first; only for who is alone there.

    Returns:
        Bytes that are free now.

    Raises:
        Unavailable: it is in use (Windows), or the disk said no; then all of it is still
            there, or nothing of it is seen any more.
    """
    with use_told(root.path):
        return sum(throw_away(root, each.folder) for each in of_model(root, model_id))

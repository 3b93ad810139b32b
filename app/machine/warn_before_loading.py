"""A word before a model is loaded that is large for this machine."""

from app.domain.machine import Sentence
from app.machine.advise import MOST_SHARE, gigabytes
from app.text import N_
from engine.models.catalogue.records import ModelEntry, Purpose
from engine.models.installed import FoundModel

_BESIDE = {
    Purpose.LANGUAGE: 1_300_000_000,
    Purpose.HEARING: 2_500_000_000,
    Purpose.VOICE: 3_200_000_000,
}
"""Bytes of the other two engines of a light pack, at the least."""
_GIGABYTE = 1_000_000_000


def warn_before_loading(model: ModelEntry | FoundModel, memory: int) -> Sentence | None:
    """Return what to say before ``model`` is chosen; None where there is room for it.

    The person may choose it all the same.

    Args:
        model: of the catalogue, or one that is here.
        memory: bytes this machine has in all.
    """
    if model.memory + _BESIDE[model.purpose] <= memory * MOST_SHARE:
        return None
    return Sentence(
        text=N_(
            "{name} takes {needed} GB while it runs, and this computer has {memory} GB: "
            "other programs may be ended for it. A lighter model is safer."
        ),
        values={
            "name": model.name,
            "needed": round(model.memory / _GIGABYTE, 1),
            "memory": gigabytes(memory),
        },
    )

"""A word before models are taken that are large for this computer."""

from collections.abc import Iterable

from app.cli.console import note
from app.cli.words import words
from app.machine.warn_before_loading import warn_before_loading
from app.machine.wording import in_words
from engine.hardware.memory import memory_here
from engine.models.catalogue.records import ModelEntry
from engine.models.installed import FoundModel


def warn_if_large(models: Iterable[ModelEntry | FoundModel]) -> None:
    """Say of each model that leaves too little memory here; nothing is refused."""
    memory = memory_here().total
    for model in models:
        warning = warn_before_loading(model, memory)
        if warning is not None:
            note(in_words(warning, words))

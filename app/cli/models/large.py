"""A word before models are taken that are large for this computer."""

from collections.abc import Iterable

from app.application import Application
from app.cli.console import note
from app.cli.words import words
from app.machine.warn_before_loading import warn_before_loading
from app.machine.wording import in_words
from engine.models.catalogue.records import ModelEntry
from engine.models.installed import FoundModel


def warn_if_large(
    application: Application, models: Iterable[ModelEntry | FoundModel]
) -> None:
    """Say of each model that leaves too little memory here; nothing is refused."""
    machine = application.machine
    memory = machine.survey(machine.places.models).memory
    for model in models:
        warning = warn_before_loading(model, memory)
        if warning is not None:
            note(in_words(warning, words))

"""What the page of models asks of the application, off the main thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.application import Application
from app.domain.machine import MachineProfile
from app.domain.models import Shelf, TransferState
from app.machine.judge_machine import judge_machine
from app.models.list_shelf import list_shelf
from app.models.metered_network import MeteredNetwork
from app.models.read_licence import needs_network, read_licence
from app.models.remove_model import remove_model
from app.models.tools import ModelTools
from app.shared.changes import Changes
from engine.api.language import Language
from engine.models.catalogue.addresses import card_addresses
from engine.models.catalogue.records import ModelEntry
from ui.kit.problems import Problem, problem_of
from ui.workspaces.settings.models.state import Chosen


@dataclass(frozen=True, slots=True)
class Look:
    """What is here and what can be had, now."""

    shelf: Shelf
    profile: MachineProfile
    chosen: Chosen
    has_own_folder: bool
    own_catalogue: str
    refused_catalogue: Problem | None


@dataclass(frozen=True, slots=True)
class LicenceText:
    """What can be read of a licence."""

    text: str = ""
    """Empty: nothing but its name is known, or it would have to be fetched."""
    host: str = ""
    """Whom it would be fetched from; empty: nothing would be fetched."""


def look(application: Application, language: Language) -> Look:
    """Return what the page shows; the machine is told by what was measured of it."""
    models = application.models
    profile = judge_machine(application.machine, language)
    preferences, loaded = models.preferences, models.loaded
    refused = next(iter(loaded.refused), None)
    return Look(
        shelf=list_shelf(models, profile.facts.memory, profile.advised),
        profile=profile,
        chosen=Chosen(preferences.language_model, preferences.hearing_model),
        has_own_folder=preferences.models_folder is not None,
        own_catalogue=loaded.catalogue.publisher if loaded.is_own else "",
        refused_catalogue=problem_of(refused) if refused is not None else None,
    )


def fetch(models: ModelTools, ids: Sequence[str], *, allow_metered: bool) -> int | None:
    """Begin to fetch; return the bytes to ask about on a network paid for by volume."""
    try:
        models.downloads.start(ids, allow_metered=allow_metered)
    except MeteredNetwork as metered:
        return metered.missing
    return None


def go_on(models: ModelTools, ids: Sequence[str], *, allow_metered: bool) -> int | None:
    """Fetch on; return the bytes to ask about on a network paid for by volume."""
    try:
        for each in ids:
            models.downloads.resume(each, allow_metered=allow_metered)
    except MeteredNetwork as metered:
        return metered.missing
    return None


def pause(models: ModelTools, ids: Sequence[str]) -> None:
    """Let them stand; the one being fetched last, so that none begins meanwhile."""
    for each in _running_last(models, ids):
        models.downloads.pause(each)


def cancel(models: ModelTools, ids: Sequence[str]) -> None:
    """Want them no longer; those that only wait go first."""
    for each in _running_last(models, ids):
        models.downloads.cancel(each)


def remove(models: ModelTools, model_id: str) -> tuple[int, Changes]:
    """Remove a model, and tell of its download no longer."""
    removed = remove_model(models, model_id)
    models.downloads.cancel(model_id)
    return removed


def licence(models: ModelTools, entry: ModelEntry, *, may_fetch: bool) -> LicenceText:
    """Return a licence; nothing is fetched unless ``may_fetch``.

    Raises:
        Unavailable: it could not be fetched.
    """
    if needs_network(models, entry) and not may_fetch:
        mirror = models.preferences.mirror
        first = card_addresses(entry, models.catalogue, mirror)[0]
        return LicenceText(host=urlsplit(first).netloc)
    text = read_licence(models, entry.id)
    return LicenceText(_flowing(text) if entry.licence.text else text)


def _flowing(text: str) -> str:
    """Return a text whose lines are as long as the page allows; words are kept."""
    parts = text.replace("\r\n", "\n").split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in parts if part.strip())


def _running_last(models: ModelTools, ids: Sequence[str]) -> list[str]:
    running = {
        each.model_id
        for each in models.downloads.transfers()
        if each.state is TransferState.RUNNING
    }
    return sorted(ids, key=lambda model_id: model_id in running)

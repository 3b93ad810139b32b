"""Bring in models from a file, a folder, a stick or a share."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.models.refuse_for_show import refuse_for_show
from app.models.tools import ModelTools
from app.shared.changes import Changes
from app.shared.errors import ExpectedError
from engine.api.cancel import Cancel
from engine.models.recognising.findings import Candidate
from engine.models.recognising.import_candidate import import_candidate
from engine.models.recognising.recognise import look_through, recognise
from engine.models.store.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file or a folder."""

    models: tuple[Manifest, ...] = ()
    """Installed now, or before: what is here already stays as it is."""
    refused: tuple[ExpectedError, ...] = ()
    """Why something else that looks like a model was left."""
    bundles: tuple[Path, ...] = ()
    """Signed bundles that lie there: each is for ``install_bundle``."""
    complete: bool = True
    """Whether everything was looked through and taken; False after a cancel."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on, and may stop the work."""

    on_progress: Callable[[str, int, int], None]
    """Told the name of the model, bytes copied of it, and its bytes in all."""
    cancel: Cancel


def import_models(
    tools: ModelTools, path: Path, watch: Watch
) -> tuple[Imported, Changes]:
    """Copy every model in ``path`` into the store.

    Models are known by what their files hold, whatever they are called. What is the
    catalogue's, byte for byte, gets its name and its licence from there.

    Args:
        tools: of models.
        path: a file, or a folder that is looked through with all below it.
        watch: told of the progress; a cancel keeps the models that were whole by then.

    Raises:
        Refused: there is no model and no bundle, says what there is instead; or this
            is a demonstration.
        Unavailable: it cannot be read, or nothing of it could be copied.
    """
    refuse_for_show(tools)
    found = look_through(path, watch.cancel)
    if not found.candidates and not found.bundles and found.complete:
        recognise(path)  # says in its own words what is wrong
    models: list[Manifest] = []
    refused = list(found.refused)
    try:
        for candidate in found.candidates:
            try:
                manifest = _import(tools, candidate, watch)
            except ExpectedError as problem:
                refused.append(problem)
                continue
            if manifest is None:
                break
            models.append(manifest)
    finally:
        changes = tools.refreshed()
    if refused and not models and not found.bundles:
        raise refused[0]
    whole = found.complete and not watch.cancel.cancelled
    return Imported(tuple(models), tuple(refused), found.bundles, whole), changes


def _import(tools: ModelTools, candidate: Candidate, watch: Watch) -> Manifest | None:
    def told(done: int, total: int) -> None:
        watch.on_progress(candidate.name, done, total)

    installed = import_candidate(
        candidate, tools.store, tools.loaded, told, watch.cancel
    )
    return None if installed is None else installed.manifest

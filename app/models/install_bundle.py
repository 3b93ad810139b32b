"""Install the models of a bundle that somebody gave you."""

from collections.abc import Callable
from pathlib import Path

from app.models.refuse_for_show import refuse_for_show
from app.models.tools import ModelTools
from app.shared.changes import Changes
from engine.api.cancel import Cancel
from engine.models.bundles.install_bundle import install_bundle as install
from engine.models.bundles.records import Authority, BundleInstalled


def install_bundle(
    tools: ModelTools,
    file: Path,
    on_progress: Callable[[int, int], None],
    cancel: Cancel,
) -> tuple[BundleInstalled | None, Changes]:
    """Install what a bundle holds; None when cancelled, and nothing is changed.

    All of it is checked before any of it appears. ``UnknownMaker`` is a question for
    the person: compare the fingerprint, ``accept_key``, and call this again.

    Args:
        tools: of models.
        file: the bundle, on any disk.
        on_progress: told bytes checked and bytes in all.
        cancel: looked at often.

    Raises:
        UnknownMaker: the maker's key does not count here yet.
        Refused: the bundle is damaged, was changed, or would lead back to something
            older; or this is a demonstration.
        Unavailable: it cannot be read to its end, or the disk said no.
    """
    refuse_for_show(tools)
    authority = Authority(tools.catalogue, tools.trusted, tools.loaded.folder)
    try:
        done = install(file, tools.store, authority, on_progress, cancel)
    finally:
        changes = tools.refreshed()
    return done, changes

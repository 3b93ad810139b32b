"""Decide where models lie."""

import os
from pathlib import Path

from app.models.refuse_for_show import refuse_for_show
from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from app.shared.errors import N_, Unavailable


def choose_folder(tools: ModelTools, folder: Path | None) -> Changes:
    """Put new models into ``folder`` from now on; None: this system's usual one.

    Nothing is moved. Models in the usual folder go on being used wherever new ones go;
    those in another folder are used again when it is chosen again. Downloads under way
    are paused, and stay with the folder they were begun in.

    Raises:
        Refused: this is a demonstration.
        Unavailable: nobody may write there, or the choice cannot be kept; nothing has
            changed.
    """
    refuse_for_show(tools)
    if folder is not None:
        _check_writable(folder)
    tools.choose(models_folder=None if folder is None else str(folder.absolute()))
    tools.reopen()
    tools.downloads.reopen()
    tools.refreshed()
    return Changes.of(Noun.MODEL, Noun.SETTINGS)


def _check_writable(folder: Path) -> None:
    probe = folder / f".exerzia-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise Unavailable(
            N_("Models cannot be kept in {folder}."),
            N_("Choose a folder you may write to, on a disk that is connected."),
            {"folder": folder},
        ) from error

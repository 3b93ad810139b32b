"""``exerzia models verify``, ``remove``, ``prune`` and ``choose``."""

import json
import sys
from typing import Annotated

import typer

from app.cli.console import emit, note
from app.cli.exit_codes import ExitCode
from app.cli.models.amounts import size_in_words
from app.cli.models.bars import one_bar, stoppable
from app.cli.models.large import warn_if_large
from app.cli.models.options import (
    Folder,
    ModelIds,
    Shared,
    Yes,
    models_of_this_computer,
)
from app.cli.options import AsJson, ProfileDir
from app.cli.words import words
from app.models.choose_model import choose_model
from app.models.prune_models import prune_models
from app.models.remove_model import remove_model
from app.models.verify_models import FETCH_AGAIN, Verified, verify_models
from app.shared.errors import N_, Refused
from engine.models.catalogue.records import Purpose
from engine.models.installed import found_models


def verify(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="MODEL", help=words.t("Models; none: all of them.")),
    ] = None,
    *,
    folder: Folder = None,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> int:
    """Read models again, byte by byte, and say whether they are what they were."""
    with (
        models_of_this_computer(profile_dir, folder) as application,
        stoppable() as cancel,
        one_bar() as show,
    ):
        found = verify_models(application.models, ids or None, show, cancel)
    if as_json:
        emit(_verified_json(found))
    for each in found:
        _tell(each)
    damaged = any(each.damaged for each in found)
    return ExitCode.UNAVAILABLE if damaged else ExitCode.DONE


def remove(
    ids: ModelIds,
    *,
    yes: Yes = False,
    folder: Folder = None,
    shared: Shared = False,
    profile_dir: ProfileDir = None,
) -> None:
    """Remove models; what others share with them stays."""
    if not yes and not sys.stdin.isatty():
        raise Refused(
            N_("Nobody is here to confirm the removal."),
            N_("Say --yes if you are sure."),
        )
    if not yes:
        question = words.t("Remove {names}?", names=", ".join(ids))
        typer.confirm(question, abort=True, err=True)
    with models_of_this_computer(profile_dir, folder, shared=shared) as application:
        for each in ids:
            freed, _ = remove_model(application.models, each)
            size = size_in_words(freed)
            note(
                words.t("Removed: {name}. {size} are free again.", name=each, size=size)
            )


def prune(
    *, folder: Folder = None, shared: Shared = False, profile_dir: ProfileDir = None
) -> None:
    """Remove files that no model uses; paused downloads stay."""
    with models_of_this_computer(profile_dir, folder, shared=shared) as application:
        freed, _ = prune_models(application.models)
    note(words.t("{size} are free again.", size=size_in_words(freed)))


def choose(
    purpose: Annotated[Purpose, typer.Argument(help=words.t("What the model is for."))],
    model: Annotated[
        str | None,
        typer.Argument(help=words.t("Identifier; none: the best that is here.")),
    ] = None,
    *,
    profile_dir: ProfileDir = None,
) -> None:
    """Choose the model that words turns (language) or hears you (hearing)."""
    with models_of_this_computer(profile_dir, None) as application:
        if model is not None:
            here = found_models(application.models.store)
            named = [each for each in here if each.id == model]
            warn_if_large(named)
        choose_model(application.models, purpose, model)
    if model is None:
        note(words.t("The best that is here is used."))
    else:
        note(words.t("{name} is used from now on.", name=model))


def _tell(found: Verified) -> None:
    if not found.damaged:
        note(words.t("{name}: every byte is right.", name=found.name))
        return
    files = ", ".join(found.damaged)
    note(words.t("{name}: damaged: {files}", name=found.name, files=files))
    note(words.t(found.remedy))
    if found.remedy is FETCH_AGAIN:
        note(f"exerzia models download {found.model_id}")


def _verified_json(found: tuple[Verified, ...]) -> str:
    document = [
        {"id": each.model_id, "name": each.name, "damaged": each.damaged}
        for each in found
    ]
    return json.dumps(document, ensure_ascii=False, indent=2)

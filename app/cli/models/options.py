"""Options that the commands about models share, and the application they give."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from app.application import Application
from app.bootstrap import build_application
from app.cli.console import tell_error
from app.cli.words import words

PROXY_PASSWORD = "EXERZIA_PROXY_PASSWORD"  # noqa: S105 (a variable's name)
"""Password of the proxy, where nobody can type it and no key store keeps it."""

Folder = Annotated[
    Path | None,
    typer.Option(
        "--folder",
        metavar="DIR",
        help=words.t("Folder of the models, instead of the chosen one."),
        file_okay=False,
    ),
]
Shared = Annotated[
    bool,
    typer.Option(
        "--shared",
        help=words.t("For everybody on this computer; needs an administrator."),
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help=words.t("Do not ask; go ahead."))]
ModelIds = Annotated[
    list[str],
    typer.Argument(metavar="MODEL", help=words.t("Identifiers of models or packs.")),
]


@contextmanager
def models_of_this_computer(
    profile_dir: Path | None, folder: Path | None, *, shared: bool = False
) -> Iterator[Application]:
    """Give the application with its models in the folder that was asked for.

    A catalogue that was passed over is told first.

    Args:
        profile_dir: folder of the profiles; None: the usual one.
        folder: of the models, for this run; None: the chosen one.
        shared: the folder of everybody on this computer.
    """
    application = build_application(profile_dir)
    models = application.models
    if shared:
        folder = application.places.shared / "models"
    if folder is not None:
        models.for_this_run(models_folder=str(folder.absolute()))
    if password := os.environ.get(PROXY_PASSWORD):
        models.proxy_password.use(password)
    for refused in models.loaded.refused:
        tell_error(refused)
    try:
        yield application
    finally:
        application.close()

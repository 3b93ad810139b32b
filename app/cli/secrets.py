"""Passphrases from the environment or from whoever is at the terminal."""

import sys
from collections.abc import Mapping

import typer

from app.cli.words import words
from app.shared.errors import N_, Refused

PASSPHRASE = "EXERZIA_PASSPHRASE"  # noqa: S105 (a variable's name)
"""Opens the profile where nobody can type."""

BACKUP_PASSPHRASE = "EXERZIA_BACKUP_PASSPHRASE"  # noqa: S105 (a variable's name)
"""Opens a backup where nobody can type."""


def known_secret(environment: Mapping[str, str], variable: str) -> str:
    """Return a passphrase the person already has.

    Raises:
        Refused: it is not in the environment and nobody is there to type it.
    """
    return _secret(environment, variable, confirmed=False)


def new_secret(environment: Mapping[str, str], variable: str) -> str:
    """Return a passphrase the person chooses, typed twice.

    Raises:
        Refused: it is not in the environment and nobody is there to type it.
    """
    return _secret(environment, variable, confirmed=True)


def _secret(environment: Mapping[str, str], variable: str, *, confirmed: bool) -> str:
    given = environment.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise Refused(
            N_("A passphrase is needed, and nobody is here to type it."),
            N_("Set {variable}, or run this in a terminal."),
            {"variable": variable},
        )
    typed: str = typer.prompt(
        words.t("Passphrase of the backup")
        if variable == BACKUP_PASSPHRASE
        else words.t("Passphrase"),
        hide_input=True,
        confirmation_prompt=confirmed,
        err=True,
    )
    return typed

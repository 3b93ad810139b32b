"""``exerzia export``: all sessions as files for other programs."""

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from app.application import Application
from app.cli.console import note
from app.cli.exports import Exports, check_exports
from app.cli.options import (
    DEFAULT_LANGUAGE,
    NamesReplacedOption,
    Profile,
    ProfileDir,
    ShownLanguage,
)
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.reports.export_levels import export_levels
from app.reports.export_sessions import export_sessions
from app.shared.errors import N_, Refused
from engine.api.language import Language


def export(
    *,
    csv: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help=words.t("Write sessions and levels as a table (CSV).")
        ),
    ] = None,
    json: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=words.t("Write every session with its words and report as JSON."),
        ),
    ] = None,
    names_replaced: NamesReplacedOption = False,
    language: ShownLanguage = DEFAULT_LANGUAGE,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Export all sessions. The files are not encrypted.

    Example: exerzia export --csv sessions.csv --json sessions.json
    """
    if csv is None and json is None:
        raise Refused(
            N_("Nothing was asked for."), N_("Add --csv FILE, --json FILE, or both.")
        )
    check_exports(Exports(json=json, pdf=csv))
    with own_vault(profile_dir, profile) as application:
        if csv is not None:
            _table(application, csv, language, names_replaced=names_replaced)
        if json is not None:
            marks = language if names_replaced else None
            _document(application, json, marks)


def _table(
    application: Application, path: Path, language: Language, *, names_replaced: bool
) -> None:
    competencies = application.library.competencies
    names = {name: one.name.in_(language) for name, one in competencies.items()}
    texts = application.texts_in(language)
    lines = export_levels(
        application.vault, names, path, texts, names_replaced=names_replaced
    )
    note(
        words.tn(
            "CSV, {count} line: {path}", "CSV, {count} lines: {path}", lines, path=path
        )
    )


def _document(application: Application, path: Path, marks: Language | None) -> None:
    texts = None if marks is None else application.texts_in(marks)
    now = application.clock.now()
    count = export_sessions(application.vault, path, now, version("exerzia"), texts)
    note(
        words.tn(
            "JSON, {count} session: {path}",
            "JSON, {count} sessions: {path}",
            count,
            path=path,
        )
    )

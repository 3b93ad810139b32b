"""``exerzia report``: the report of a past session."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from app.cli.audio_export import export_audio
from app.cli.exports import Exports, check_exports, export
from app.cli.options import (
    AudioFile,
    ModelFile,
    NamesReplacedOption,
    Profile,
    ProfileDir,
)
from app.cli.replaced import show_replaced
from app.cli.second_reading import read_again, reader_from
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.feedback.open_report import open_report
from app.progress.compare_attempts import compare_attempts
from app.reports.replace_names import replace_names
from app.reports.wish import ReportForm, ReportWish


def report(
    session: Annotated[
        UUID, typer.Argument(help=words.t("Identifier from the history."))
    ],
    *,
    pdf: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=words.t("Write the report as PDF.")),
    ] = None,
    json: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help=words.t("Write the report as JSON; - prints it.")
        ),
    ] = None,
    form: Annotated[
        ReportForm,
        typer.Option(
            help=words.t("How much a PDF holds: all, or a summary of two pages.")
        ),
    ] = ReportForm.FULL,
    names_replaced: NamesReplacedOption = False,
    audio: AudioFile = None,
    model: ModelFile = None,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Show or export the report of a session.

    Example: exerzia report 01935c1e-7d2a-7000-8000-000000000000 --pdf report.pdf

    With --names-replaced the files have marks in the place of names, and what each mark
    stands for is shown here alone.
    """
    exports = Exports(json=json, pdf=pdf, audio=audio)
    check_exports(exports)
    with own_vault(profile_dir, profile) as application:
        found = open_report(application.vault, session)
        with reader_from(model, profile_dir) as reader:
            found = read_again(application, found, reader) if reader else found
        texts = application.texts_in(found.session.language)
        wish = ReportWish(
            form=form,
            names_replaced=names_replaced,
            comparison=compare_attempts(application.vault, session, texts),
            known_names=(application.vault.profile.name,),
        )
        export(found, texts, exports, wish)
        if names_replaced:
            show_replaced(replace_names(found, texts, wish.known_names).replaced)
        export_audio(application, found, audio)

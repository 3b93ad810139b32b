"""``exerzia ask``: a question about the report of a past session."""

from typing import Annotated
from uuid import UUID

import typer

from app.cli.console import emit
from app.cli.options import Profile, ProfileDir
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.feedback.open_report import open_report
from app.feedback.talk.answer_about import Asked, answer_about


def ask(
    session: Annotated[
        UUID, typer.Argument(help=words.t("Identifier from the history."))
    ],
    question: Annotated[
        str, typer.Argument(help=words.t("Why this level? Show me where. …"))
    ],
    *,
    answer: Annotated[
        int | None,
        typer.Option(min=1, help=words.t("Number of the answer it is about.")),
    ] = None,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Ask something about the report of a session; it answers with what it found.

    Example: exerzia ask 01935c1e-7d2a-7000-8000-000000000000 "Why this level?"
    """
    with own_vault(profile_dir, profile) as application:
        report = open_report(application.vault, session)
        texts = application.texts_in(report.session.language)
        asked = Asked(question, None if answer is None else answer - 1)
        said = answer_about(report, asked, application.library, texts)
    emit(said.text)
    for quote in said.evidence:
        emit(texts.t("“{words}”", words=quote.quote))

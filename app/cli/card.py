"""``exerzia card``: revision cards."""

from typing import Annotated

import typer
from rich.table import Table

from app.cli.console import note, results
from app.cli.options import DEFAULT_LANGUAGE, AsJson, Profile, ProfileDir
from app.cli.options import SpokenLanguage as Spoken
from app.cli.short_session import AnswersFile, hold_short
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.domain.cards import RevisionCard
from app.practice.take_card import take_card
from app.progress.revision_cards import revision_cards
from app.text.formats import moment


def card(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", help=words.t("Which question; without one, they are listed.")
        ),
    ] = None,
    *,
    language: Spoken = DEFAULT_LANGUAGE,
    answers: AnswersFile = None,
    as_json: AsJson = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """List the revision cards, or answer the question of one.

    Example: exerzia card proud-result --language en
    """
    with own_vault(profile_dir, profile) as application:
        if question is None:
            vault, library = application.vault, application.library
            _list(revision_cards(vault, library, application.clock))
            return
        choice = take_card(
            application.library, question, language, application.texts_in
        )
        hold_short(application, choice, answers, as_json=as_json)


def _list(cards: tuple[RevisionCard, ...]) -> None:
    if not cards:
        note(words.t("There are no cards yet: each question you answer makes one."))
        return
    table = Table(box=None, pad_edge=False)
    for heading in (
        words.t("Card"),
        words.t("Language"),
        words.t("Box"),
        words.t("Due"),
        words.t("Question"),
    ):
        table.add_column(heading)
    for each in cards:
        standing = each.standing
        due = moment(standing.due_at, words)
        table.add_row(
            standing.question_id,
            standing.language,
            str(standing.box),
            due,
            each.question,
        )
    results.print(table)

"""``exerzia retry``: one answer again, with before and after."""

from typing import Annotated
from uuid import UUID

import typer

from app.cli.options import AsJson, Profile, ProfileDir
from app.cli.short_session import AnswersFile, hold_short
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.practice.retry_answer import retry_answer
from app.shared.errors import N_, Refused


def retry(
    answer: Annotated[
        str,
        typer.Argument(
            metavar="SESSION:TURN",
            help=words.t("Session and turn of the answer, as the plan names them."),
        ),
    ],
    *,
    answers: AnswersFile = None,
    as_json: AsJson = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Answer one question of an earlier session again, and see what changed.

    Example: exerzia retry 01935c1e-7d2a-7000-8000-000000000000:3
    """
    session_id, turn = _named(answer)
    with own_vault(profile_dir, profile) as application:
        choice = retry_answer(
            application.vault,
            application.library,
            session_id,
            turn,
            application.texts_in,
        )
        hold_short(application, choice, answers, as_json=as_json)


def _named(answer: str) -> tuple[UUID, int]:
    session, _, turn = answer.partition(":")
    try:
        return UUID(session), int(turn)
    except ValueError as error:
        raise Refused(
            N_("An answer is named by its session and its turn, as SESSION:TURN."),
            N_("Copy it from: exerzia progress."),
        ) from error

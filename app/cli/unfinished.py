"""Sessions that were interrupted, offered at the terminal."""

import sys

import typer

from app.application import Application
from app.cli.console import note
from app.cli.words import words
from app.domain.sessions import Session
from app.practice.live_session import LiveSession
from app.practice.resume_session import resume_session, unfinished_sessions
from app.shared.clock import Clock
from app.shared.errors import N_, Refused
from app.text.formats import moment


def resume_latest(application: Application, clock: Clock) -> LiveSession:
    """Return the latest interrupted session, running again.

    Raises:
        Refused: no session is unfinished.
    """
    unfinished = unfinished_sessions(application.vault)
    if not unfinished:
        raise Refused(
            N_("No session is unfinished."), N_("Begin one without --resume.")
        )
    return _resume(application, unfinished[0], clock)


def offer_to_resume(application: Application, clock: Clock) -> LiveSession | None:
    """Ask whether to go on with an interrupted session; None when not wanted.

    Where nobody can be asked, the session is named and stays as it is.
    """
    unfinished = unfinished_sessions(application.vault)
    if not unfinished:
        return None
    session = unfinished[0]
    begun = session.started_at or session.created_at
    note(
        words.t(
            "A session was interrupted: {title}, {when}. Nothing of it was lost.",
            title=session.title,
            when=moment(begun, words),
        )
    )
    if not sys.stdin.isatty():
        note(words.t("To go on with it: exerzia practise --resume"))
        return None
    if not _agreed(words.t("Go on with it (yes or no)")):
        return None
    return _resume(application, session, clock)


def _agreed(question: str) -> bool:
    """Ask until the person says yes or no, in either language; yes by default."""
    while True:
        said: str = typer.prompt(question, default=words.t("yes"), err=True)
        initial = said.strip().lower()[:1]
        if initial in {"y", "o", "n"}:
            return initial != "n"


def _resume(application: Application, session: Session, clock: Clock) -> LiveSession:
    return resume_session(application.vault, application.library, session.id, clock)

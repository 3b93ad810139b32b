"""A session whose answers come from a file."""

from collections.abc import Sequence

from app.application import Application
from app.cli.console import note
from app.cli.words import words
from app.domain.sessions import TurnSource
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer


def hold_from_answers(
    application: Application, live: LiveSession, answers: Sequence[str]
) -> None:
    """Give each answer in turn; a follow-up question takes the next one.

    The session ends courteously when the answers are used up; answers left over when
    the interviewer has closed are counted and said.
    """
    vault = application.vault
    used = 0
    for text in answers:
        if live.over:
            break
        submit_answer(vault, live, text, TurnSource.FILE)
        used += 1
    if not live.over:
        ask_interviewer(vault, live, Ask.CLOSE)
    left = len(answers) - used
    if left:
        note(
            words.tn(
                "{count} answer was not used: the conversation had ended.",
                "{count} answers were not used: the conversation had ended.",
                left,
            )
        )

"""A session whose answers come from a file."""

from app.cli.console import note
from app.cli.speech_pace import let_exchange_pass
from app.cli.words import words
from app.domain.sessions import TurnSource
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock
from app.storage.vault import Vault


def hold_from_answers(
    vault: Vault, live: LiveSession, texts: tuple[str, ...], clock: ManualClock
) -> None:
    """Give each answer in turn; a follow-up question takes the next one.

    The session ends courteously when the answers are used up; answers left over when
    the interviewer has closed are counted and said.
    """
    used = 0
    for text in texts:
        if live.over:
            break
        let_exchange_pass(clock, live.turns[-1].text, text)
        submit_answer(vault, live, text, TurnSource.FILE)
        used += 1
    end_after(vault, live, unused=len(texts) - used)


def end_after(vault: Vault, live: LiveSession, *, unused: int) -> None:
    """Close a session whose answers are used up; say how many were left over."""
    if not live.over:
        ask_interviewer(vault, live, Ask.CLOSE)
    if unused:
        note(
            words.tn(
                "{count} answer was not used: the conversation had ended.",
                "{count} answers were not used: the conversation had ended.",
                unused,
            )
        )

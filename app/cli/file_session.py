"""A session whose answers come from a file."""

from dataclasses import dataclass

from app.cli.console import note
from app.cli.speech_pace import let_exchange_pass
from app.cli.words import words
from app.domain.sessions import TurnSource
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer
from app.shared.clock import Clock, ManualClock
from app.storage.vault import Vault


@dataclass(frozen=True)
class PacedAnswers:
    """Answers, and the clock of the session they are given in."""

    texts: tuple[str, ...]
    clock: ManualClock


def paced(texts: tuple[str, ...], present: Clock) -> PacedAnswers:
    """Return answers for a session that begins now and takes the time of speech."""
    return PacedAnswers(texts, ManualClock(present.now()))


def hold_from_answers(vault: Vault, live: LiveSession, answers: PacedAnswers) -> None:
    """Give each answer in turn; a follow-up question takes the next one.

    The session ends courteously when the answers are used up; answers left over when
    the interviewer has closed are counted and said.
    """
    used = 0
    for text in answers.texts:
        if live.over:
            break
        let_exchange_pass(answers.clock, live.turns[-1].text, text)
        submit_answer(vault, live, text, TurnSource.FILE)
        used += 1
    if not live.over:
        ask_interviewer(vault, live, Ask.CLOSE)
    left = len(answers.texts) - used
    if left:
        note(
            words.tn(
                "{count} answer was not used: the conversation had ended.",
                "{count} answers were not used: the conversation had ended.",
                left,
            )
        )

"""The person's answer, and what the interviewer says to it."""

from app.domain.sessions import Turn, TurnSource
from app.practice.live_session import LiveSession, Said
from app.shared.errors import N_, Refused
from app.storage.vault import Vault
from engine.api.hearing import Word

LONGEST_ANSWER = 100_000
"""Characters; a person speaking for 90 minutes says fewer."""


def submit_answer(
    vault: Vault,
    live: LiveSession,
    text: str,
    source: TurnSource = TurnSource.TYPED,
    words: tuple[Word, ...] = (),
) -> Turn:
    """Commit the answer, then commit and return the interviewer's next turn.

    The answer is safe on disk before the interviewer begins to think of a reply.

    Raises:
        Refused: the session is over or paused, or the answer is too long.
        Unavailable: the vault cannot be written; the answer is not lost from view.
    """
    check_answer(live, text)
    answer = live.commit_answer(vault, Said(text, source, words=words))
    reply = live.conversation.answer(answer.text, answer.ended_ms)
    return live.commit_reply(vault, reply)


def check_answer(live: LiveSession, text: str) -> None:
    """Raise when an answer cannot be taken.

    Raises:
        Refused: the session is over or paused, or the answer is too long.
    """
    if live.over or not live.timer.running:
        raise Refused(
            N_("This session is not running."),
            N_("Resume it, or open its report."),
        )
    if len(text) > LONGEST_ANSWER:
        raise Refused(
            N_("This answer is too long: {count} characters."),
            N_("Keep it under {limit} characters."),
            {"count": len(text), "limit": LONGEST_ANSWER},
        )

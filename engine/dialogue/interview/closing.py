"""How an interview comes to its end."""

from engine.content.persona import PhraseKey
from engine.dialogue.interview.now import Now
from engine.dialogue.records import Move, MoveKind, Reply
from engine.dialogue.wording import Speech

INVITATION_SHARE = 3
"""The person's own questions need a third of the last question's time."""


def wrap_up(now: Now) -> Reply:
    """Return what comes after the last question: the person's own, or the close."""
    if now.setting.brief.only is not None:
        return close(now)
    speech = now.speech()
    enough_time = now.remaining_ms >= now.plan.last_question_ms // INVITATION_SHARE
    if enough_time and now.setting.scenario.facts and not now.state.invited:
        invitation = now.wording.phrase(PhraseKey.CANDIDATE_QUESTIONS, speech.spoken)
        if invitation:
            move = Move(MoveKind.CANDIDATE_QUESTIONS, skipped=now.unspoken)
            return Reply(invitation, move, ends=False)
    return close(now)


def close(
    now: Now, *, key: PhraseKey | None = None, speech: Speech | None = None
) -> Reply:
    """Return the courteous end.

    Args:
        now: the moment.
        key: the words to use; by default those that fit the clock.
        speech: words of the same turn that come first.
    """
    keys = (key,) if key else _by_the_clock(now)
    before = speech or now.speech()
    phrases = (now.wording.phrase(each, before.spoken) for each in keys)
    text = before.plus(next(filter(None, phrases), None)).text
    return Reply(text, Move(MoveKind.CLOSING, skipped=now.unspoken), ends=True)


def _by_the_clock(now: Now) -> tuple[PhraseKey, ...]:
    """Return the moments whose words fit, the best first."""
    if now.time_is_over:
        return (PhraseKey.CLOSING_OUT_OF_TIME,)
    if now.setting.brief.only is not None:
        return (PhraseKey.CLOSING_ONE_QUESTION, PhraseKey.CLOSING)
    return (PhraseKey.CLOSING,)

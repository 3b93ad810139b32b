"""Reactions to turns that are no answer: once in other words, then on."""

from engine.content.persona import PhraseKey
from engine.dialogue.interview.asking import ask_next
from engine.dialogue.interview.following import asked_differently
from engine.dialogue.interview.now import Now
from engine.dialogue.interview.state import OpenQuestion
from engine.dialogue.records import Move, MoveKind, Reply
from engine.dialogue.stance import REACTIONS, Stance
from engine.dialogue.wording import Speech

MOST_REPEATS = 2
"""After so many repetitions the question is put in other words, then left."""
MOST_WAITS = 2
"""Moments granted on one question."""

_SAYS_IT_ALL = frozenset({Stance.PASTED})
"""Reactions that ask for the same answer again, so that no question follows."""
_FAIR_TO_A_FOLLOW_UP = frozenset({Stance.ONE_WORD, Stance.EVASIVE, Stance.OFF_TOPIC})
"""A follow-up may well be answered so; the interviewer moves on without a word."""


def react(now: Now, left: OpenQuestion, stance: Stance) -> Reply:
    """Return the reaction to a turn that does not answer the open question."""
    if left.follow_up and stance in _FAIR_TO_A_FOLLOW_UP:
        return ask_next(now, PhraseKey.ACKNOWLEDGE)
    lead = REACTIONS[stance] if stance is Stance.HOSTILE else None
    if left.redirects or now.state.hostile > 1:
        return ask_next(now, lead)
    reaction = now.wording.phrase(REACTIONS[stance], now.state.talk.spoken)
    speech = now.speech().plus(reaction)
    if not left.follow_up and not _asks_by_itself(stance, reaction):
        speech = speech.plus(other_words(now, left, speech))
    if not speech.parts:
        return ask_next(now, lead)
    return _on(left, MoveKind.REDIRECT, speech.text)


def repeat(now: Now, left: OpenQuestion) -> Reply:
    """Return the same question again: twice, then in other words."""
    if left.repeats >= MOST_REPEATS:
        return rephrase(now, left)
    return say_again(now, left)


def say_again(now: Now, left: OpenQuestion) -> Reply:
    """Return what is open once more, however often it was said."""
    ask = left.follow_up or now.wording.line(left.question.text)
    spoken = now.state.talk.spoken
    phrase = now.wording.phrase(PhraseKey.REPEAT, spoken, question=ask)
    return _on(left, MoveKind.REPEAT, phrase or ask)


def rephrase(now: Now, left: OpenQuestion) -> Reply:
    """Return the question in other words; where there are none left, the next one."""
    speech = now.speech()
    if left.follow_up and (line := asked_differently(now, left)):
        return _on(left, MoveKind.REPHRASE, line)
    line = now.wording.line(left.question.rephrased)
    if not speech.spoken.is_fresh(line):
        return ask_next(now, None)
    phrase = now.wording.phrase(PhraseKey.REPHRASE, speech.spoken, question=line)
    return _on(left, MoveKind.REPHRASE, phrase or line)


def reword(now: Now, left: OpenQuestion) -> Reply:
    """Return the question in other words, or else once more in the same."""
    if other_words(now, left, now.speech()) is None:
        return say_again(now, left)
    return rephrase(now, left)


def other_words(now: Now, left: OpenQuestion, speech: Speech) -> str | None:
    """Return what is open in words not said yet, or None."""
    if left.follow_up:
        return asked_differently(now, left)
    line = now.wording.line(left.question.rephrased)
    return line if speech.spoken.is_fresh(line) else None


def wait(now: Now, left: OpenQuestion) -> Reply:
    """Return "take your time"; after two such moments, the question in other words."""
    phrase = now.wording.phrase(PhraseKey.TAKE_YOUR_TIME, now.state.talk.spoken)
    if phrase is None or left.waits >= MOST_WAITS:
        return rephrase(now, left)
    return _on(left, MoveKind.WAIT, phrase)


def skip(now: Now, _left: OpenQuestion) -> Reply:
    """Return the next question at the person's wish."""
    return ask_next(now, None)


def nudge(now: Now, left: OpenQuestion) -> Reply:
    """Return words into the silence: a nudge, the question anew, then the next one."""
    nudges = now.state.talk.nudges
    spoken = now.state.talk.spoken
    phrase = now.wording.phrase(PhraseKey.NUDGE, spoken)
    line = now.wording.line(left.question.rephrased)
    if nudges == 0 and phrase:
        return _on(left, MoveKind.NUDGE, phrase)
    if nudges <= 1 and not left.follow_up and spoken.is_fresh(line):
        return _on(left, MoveKind.NUDGE, line)
    if nudges == 1 and phrase:
        return _on(left, MoveKind.NUDGE, phrase)
    return ask_next(now, None)


def _asks_by_itself(stance: Stance, reaction: str | None) -> bool:
    return reaction is not None and (stance in _SAYS_IT_ALL or reaction.endswith("?"))


def _on(left: OpenQuestion, kind: MoveKind, text: str) -> Reply:
    move = Move(kind, theme=left.theme, question=left.question.id)
    return Reply(text, move, ends=False)

"""Which turns a model may word; the others keep the content's own words."""

from collections.abc import Sequence

from engine.dialogue.records import Exchange, MoveKind
from engine.dialogue.worded.prompt import WORDED_KINDS, last_heard
from engine.dialogue.worded.task import Task
from engine.reading.read import read_answer
from engine.reading.records import NoAnswerReason

_LEFT_TO_THE_SCRIPT = frozenset(
    {
        NoAnswerReason.EMPTY,
        NoAnswerReason.GIBBERISH,
        NoAnswerReason.HOSTILE,
        NoAnswerReason.INSTRUCTION,
        NoAnswerReason.WRONG_LANGUAGE,
    }
)
_REACTS = frozenset({MoveKind.REDIRECT, MoveKind.LINE})


def may_be_worded(task: Task, exchanges: Sequence[Exchange]) -> bool:
    """Return whether a model is asked for the words of this turn.

    Greetings, repetitions, nudges and endings stay as they are written, and so does
    every reaction to insults, orders, noise and another language: there is nothing in
    those to take up. What the employer's facts do not answer, nobody makes up.
    """
    if task.kind not in WORDED_KINDS:
        return False
    if task.kind is MoveKind.CANDIDATE_QUESTIONS:
        return bool(task.facts)
    if task.kind not in _REACTS:
        return True
    heard = last_heard(exchanges)
    if not heard:
        return task.kind is MoveKind.LINE
    reading = read_answer(" ".join(heard), language=task.language)
    return not (reading.pasted or reading.no_answer_reason in _LEFT_TO_THE_SCRIPT)

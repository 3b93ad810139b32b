"""From the turns of a session to the answers that feedback judges."""

from collections.abc import Iterator, Sequence

from app.domain.sessions import Turn
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.question import Question
from engine.dialogue.records import Move, MoveKind
from engine.feedback.records import AnswerGiven, AnswerTurn

_OPENS_AN_ANSWER = {
    MoveKind.OPENING,
    MoveKind.QUESTION,
    MoveKind.LINE,
    MoveKind.RETRY,
}
_OUTSIDE_ANSWERS = {MoveKind.CANDIDATE_QUESTIONS, MoveKind.CLOSING}


def answers_of(
    turns: Sequence[Turn], library: ContentLibrary, language: Language
) -> tuple[AnswerGiven, ...]:
    """Return what was said to each question, follow-ups included, in order.

    A question that got no turn at all is an answer without turns. The person's own
    questions at the end are no answers. Corrected words replace misheard ones.
    """
    given: list[AnswerGiven] = []
    for asked, said in _groups(turns):
        question = _question(asked.move, library)
        text = question.text.in_(language) if question else asked.text
        answer_turns = tuple(AnswerTurn(turn.index, turn.text) for turn in said)
        given.append(AnswerGiven(text, question, answer_turns))
    return tuple(given)


def _groups(turns: Sequence[Turn]) -> Iterator[tuple[Turn, list[Turn]]]:
    asked: Turn | None = None
    said: list[Turn] = []
    for turn in turns:
        if turn.move is None:
            if asked is not None:
                said.append(turn)
        elif turn.move.kind in _OPENS_AN_ANSWER | _OUTSIDE_ANSWERS or _moves_on(
            turn.move, asked
        ):
            if asked is not None:
                yield asked, said
            asked = None if turn.move.kind in _OUTSIDE_ANSWERS else turn
            said = []
    if asked is not None:
        yield asked, said


def _moves_on(move: Move, asked: Turn | None) -> bool:
    """A reaction to an answer may itself put the next question."""
    if asked is None or asked.move is None or move.question is None:
        return False
    return move.question != asked.move.question


def _question(move: Move | None, library: ContentLibrary) -> Question | None:
    if move is None or move.question is None:
        return None
    return library.questions.get(move.question)

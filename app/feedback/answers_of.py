"""From the turns of a session to the answers that feedback judges."""

from collections.abc import Sequence

from app.domain.answers import answered_in
from app.domain.sessions import Turn
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.question import Question
from engine.dialogue.records import Move
from engine.feedback.records import AnswerGiven, AnswerTurn


def answers_of(
    turns: Sequence[Turn], library: ContentLibrary, language: Language
) -> tuple[AnswerGiven, ...]:
    """Return what was said to each question, follow-ups included, in order.

    A question that got no turn at all is an answer without turns. The person's own
    questions at the end are no answers. Corrected words replace misheard ones.
    """
    given: list[AnswerGiven] = []
    for one in answered_in(turns):
        question = _question(one.asked.move, library)
        text = question.text.in_(language) if question else one.asked.text
        answer_turns = tuple(AnswerTurn(turn.index, turn.text) for turn in one.said)
        given.append(AnswerGiven(text, question, answer_turns))
    return tuple(given)


def _question(move: Move | None, library: ContentLibrary) -> Question | None:
    if move is None or move.question is None:
        return None
    return library.questions.get(move.question)

"""Cutting a session down to the one thing it is about."""

from dataclasses import replace

from app.domain.sessions import Focus, FocusKind
from app.shared.errors import N_, Refused
from engine.content.drill import Drill
from engine.content.library import ContentLibrary
from engine.content.question import Question
from engine.content.scenario import ConversationScenario
from engine.dialogue.records import Brief, OneQuestion
from engine.dialogue.roleplay.exercise import exercise_in

FOCUS_MINUTES = 5
"""Enough for one question and its follow-ups."""

_FOLLOW_UPS = {FocusKind.RETRY: 2, FocusKind.CARD: 1}


def focused(brief: Brief, focus: Focus | None) -> Brief:
    """Return ``brief`` for a session of ``focus``: one question, or one line.

    A whole conversation that is held again keeps its brief.

    Raises:
        Refused: the question or the exercise is no longer installed.
    """
    if focus is None or focus.is_whole:
        return brief
    if focus.drill_id is None:
        return _with_question(brief, focus.question_id, _FOLLOW_UPS[focus.kind])
    drill = drill_named(focus.drill_id, brief.library)
    scenario = brief.scenario
    if drill.scene is not None and isinstance(scenario, ConversationScenario):
        return replace(brief, scenario=exercise_in(scenario, drill.scene))
    return _with_question(brief, focus.question_id, drill.follow_ups)


def drill_named(drill_id: str, library: ContentLibrary) -> Drill:
    """Return an exercise.

    Raises:
        Refused: there is none of that name.
    """
    drill = library.drills.get(drill_id)
    if drill is None:
        raise Refused(
            N_("There is no exercise named {name}."),
            N_("List them with: exerzia drill."),
            {"name": drill_id},
        )
    return drill


def question_named(question_id: str | None, library: ContentLibrary) -> Question:
    """Return a question of the bank.

    Raises:
        Refused: there is none of that name.
    """
    question = library.questions.get(question_id or "")
    if question is None:
        raise Refused(
            N_("This question is no longer installed."),
            N_("Choose another one."),
        )
    return question


def _with_question(brief: Brief, question_id: str | None, follow_ups: int) -> Brief:
    question = question_named(question_id, brief.library)
    return replace(brief, only=OneQuestion(question.id, follow_ups))

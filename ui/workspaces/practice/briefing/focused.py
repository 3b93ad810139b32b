"""What the start page of a session of one question says."""

from dataclasses import dataclass

from app.domain.sessions import FocusKind
from app.practice.prepare_session import SessionChoice
from engine.content.drill import Drill
from engine.content.library import ContentLibrary


@dataclass(frozen=True, slots=True)
class Focused:
    """One thing to answer; its words are in the language of the session."""

    choice: SessionChoice
    kind: FocusKind
    title: str
    """Of an exercise; empty for a question."""
    asked: str
    """The question, the line that is said, or the goal of a whole conversation."""
    situation: str = ""
    """What has just happened, before a line."""
    instruction: str = ""
    """What to do, of an exercise."""
    why: str = ""
    """What an exercise is good for."""
    seconds: int | None = None
    """How long an answer may last; None: as long as it takes."""


def focused(choice: SessionChoice, library: ContentLibrary) -> Focused | None:
    """Return what is told about a choice of one question; None for a whole session.

    Its question and its exercise are there: the choice was made from them.
    """
    focus = choice.focus
    if focus is None:
        return None
    language = choice.language
    drill = library.drills.get(focus.drill_id or "")
    question = library.questions.get(focus.question_id or "")
    if drill is not None:
        asked = question.text.in_(language) if question else ""
        return _exercise(choice, drill, asked)
    if question is not None:
        return Focused(choice, focus.kind, "", question.text.in_(language))
    scenario = library.scenarios[choice.scenario_id]
    return Focused(
        choice, focus.kind, scenario.title.in_(language), scenario.goal.in_(language)
    )


def _exercise(choice: SessionChoice, drill: Drill, asked: str) -> Focused:
    language = choice.language
    scene = drill.scene
    return Focused(
        choice,
        FocusKind.DRILL,
        title=drill.title.in_(language),
        asked=scene.line.in_(language) if scene else asked,
        situation=scene.situation.in_(language) if scene else "",
        instruction=drill.instruction.in_(language),
        why=drill.why.in_(language),
        seconds=drill.seconds,
    )

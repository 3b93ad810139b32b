"""A conversation scenario cut down to the one line of an exercise."""

from engine.content.drill import DrillScene
from engine.content.localised import LocalisedList
from engine.content.scenario import (
    Condition,
    ConversationScenario,
    Ending,
    Outcome,
    State,
)

_ONLY = "exercise"
"""Name of the one state and the one ending; no scenario's report knows it."""


def exercise_in(
    scenario: ConversationScenario, scene: DrillScene
) -> ConversationScenario:
    """Return the scenario with the exercise's lines in the place of its story.

    It ends after one answer, or two where the persona goes on; nothing is hidden and
    nothing is won or lost. The copy breaks limits that the content keeps (a story has
    at least two states), which is why it is not validated again.
    """
    then = scene.then
    ending = Ending(
        id=_ONLY,
        outcome=Outcome.PARTIAL,
        title=scenario.title,
        when=Condition(turns_at_least=1 if then is None else 2),
        says=scene.ends,
        debrief=scenario.goal,
    )
    says = (
        LocalisedList() if then is None else LocalisedList(fr=(then.fr,), en=(then.en,))
    )
    return scenario.model_copy(
        update={
            "situation": scene.situation,
            "opening": scene.line,
            "start": _ONLY,
            "states": (State(id=_ONLY, says=says),),
            "facts": (),
            "weights": (),
            "replies": (),
            "endings": (ending,),
            "out_of_time": _ONLY,
        }
    )

"""Goes over what was released once more, whole, with every rule."""

from engine.dialogue.worded.checking import broken_rule
from engine.dialogue.worded.records import WordsFrom
from engine.dialogue.worded.task import Said, Task
from engine.dialogue.worded.task_maker import TaskMaker
from tests.engine.dialogue.worded.holding import Held, Turn


def broken_in(held: Held) -> list[str]:
    """Return what is wrong with the turns that a model had a part in, by text.

    The content's own words at the end of a turn are its author's, and left out; all
    that was released must be the turn's text.
    """
    maker = TaskMaker(held.brief)
    found: list[str] = []
    for place, turn in enumerate(held.turns):
        if " ".join(turn.released) != turn.worded.text:
            found.append(f"{place}: released something else")
        if turn.worded.source is WordsFrom.SCRIPTED:
            continue
        before = held.exchanges[: 2 * place + 2]
        task = maker.task_of(before, turn.reply)
        rule = broken_rule(Said(task, "", _of_the_model(task, turn)))
        if rule is not None:
            found.append(f"{place}: {rule.value}: {turn.worded.text}")
    return found


def _of_the_model(task: Task, turn: Turn) -> str:
    """Return the pieces that are not the content's own."""
    if turn.worded.source is WordsFrom.MODEL:
        return turn.worded.text
    script = task.script.lower()
    own = [piece for piece in turn.released if piece.lower() not in script]
    return " ".join(own) or turn.released[0]

"""One question a turn, and the one the turn is there to ask."""

from engine.dialogue.worded.asking import asks, asks_twice_at_once, count_asked
from engine.dialogue.worded.conveying import asks_as_planned
from engine.dialogue.worded.task import Said


def asks_twice(said: Said) -> bool:
    """Return whether a second question is asked in this turn."""
    language = said.task.language
    if asks(said.words, language) and asks(said.before, language):
        return True
    if count_asked(said.words, language) > 1:
        return True
    scripted = said.task.ask or said.task.line or ""
    return asks_twice_at_once(said.words, language) and not asks_twice_at_once(
        scripted, language
    )


def asks_something_else(said: Said) -> bool:
    """Return whether the question asked is not the one the turn is there for."""
    task = said.task
    if not asks(said.words, task.language):
        return False
    return not asks_as_planned(task, said.whole)

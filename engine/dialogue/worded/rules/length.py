"""A turn is one or two spoken sentences, not a speech."""

from engine.dialogue.worded.task import Said


def is_too_long(said: Said) -> bool:
    """Return whether the turn grows longer than it may be."""
    return len(said.whole.split()) > said.task.most_words

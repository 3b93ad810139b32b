"""What was said in this conversation is not said again word for word."""

from engine.dialogue.keywords import folded
from engine.dialogue.spoken import split_sentences
from engine.dialogue.worded.task import Said

SHORTEST = 4
"""Words; shorter sentences ("I see, thank you") may come again."""
SHORTEST_ECHO = 8
"""Words of the person that are parroted; fewer are taken up."""


def repeats(said: Said) -> bool:
    """Return whether a sentence was said before, in this turn or an earlier one."""
    own = [_plain(part) for part in split_sentences(said.words)]
    earlier = {_plain(part) for part in split_sentences(said.before)}
    for place, sentence in enumerate(own):
        size = len(sentence.split())
        if size >= SHORTEST_ECHO and sentence in said.task.heard:
            return True
        again = sentence in own[:place] or sentence in earlier
        if size >= SHORTEST and (again or sentence in said.task.earlier):
            return True
    return False


def _plain(sentence: str) -> str:
    return " ".join(folded(sentence).split()).rstrip(" .!?…,;:")

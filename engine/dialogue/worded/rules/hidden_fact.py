"""A hidden fact comes out when the policy says so, and not before."""

from engine.dialogue.worded.stems import LONG, figures, stems
from engine.dialogue.worded.task import Said, Secret

LEAST_WORDS = 2
LEAST_SHARE = 0.2
"""So many of a fact's own words, and such a share of them, give it away."""


def gives_away(said: Said) -> bool:
    """Return whether the words tell of a fact that has not been earned."""
    if not said.task.secrets:
        return False
    found = stems(said.words, LONG)
    marks = figures(said.words) | found
    return any(_tells(secret, found, marks) for secret in said.task.secrets)


def _tells(secret: Secret, found: frozenset[str], marks: frozenset[str]) -> bool:
    if not secret.marks.isdisjoint(marks):
        return True
    known = len(secret.words & found)
    return known >= max(LEAST_WORDS, LEAST_SHARE * len(secret.words))

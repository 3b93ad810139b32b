"""What can be done from anywhere, and how it is found by typing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ui.design.icons import Icon
from ui.kit.folding import folded

_WORD_BEGINS = 3
_WITHIN = 2
_LETTERS_IN_ORDER = 1


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do."""

    words: str
    """In the language in force, a verb or a place."""
    run: Callable[[], None]
    icon: Icon
    keys: str = ""
    """Shortcut, in Qt's portable form."""
    group: str = ""
    """What it belongs to, in the language in force."""


def matching(query: str, actions: Sequence[Action]) -> tuple[Action, ...]:
    """Return the actions that fit what was typed, the best first.

    Each typed word must begin a word of the action, stand within it, or have its
    letters there in order. Accents and case do not matter.
    """
    parts = folded(query).split()
    scored = [(_score(parts, action), action) for action in actions]
    fitting = [(score, action) for score, action in scored if score is not None]
    return tuple(
        action for _score_, action in sorted(fitting, key=lambda each: -each[0])
    )


def _score(parts: Sequence[str], action: Action) -> int | None:
    words = folded(f"{action.words} {action.group}")
    total = 0
    for part in parts:
        found = _part_score(part, words)
        if found is None:
            return None
        total += found
    return total


def _part_score(part: str, words: str) -> int | None:
    if any(word.startswith(part) for word in words.replace("’", " ").split()):
        return _WORD_BEGINS
    if part in words:
        return _WITHIN
    letters = iter(words)
    if all(letter in letters for letter in part):
        return _LETTERS_IN_ORDER
    return None

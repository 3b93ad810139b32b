"""Who did what: the actions a speaker tells, alone or with others."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.language import Language
from engine.reading.actions_en import english_actions
from engine.reading.actions_fr import french_actions
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token


@dataclass(frozen=True, slots=True)
class Actions:
    """Actions by who did them and how they are told, each as a range of words."""

    own: tuple[Stretch, ...]
    """First person singular, past."""
    shared: tuple[Stretch, ...]
    """First person plural, past."""
    past: tuple[Stretch, ...]
    """Both, in order."""
    habitual: tuple[Stretch, ...]
    """First person, present or conditional."""


def find_actions(
    text: str,
    tokens: Sequence[Token],
    sentences: Sequence[Stretch],
    language: Language,
) -> Actions:
    """Return the actions told in ``text``."""
    find = french_actions if language == "fr" else english_actions
    found = [act for sentence in sentences for act in find(text, tokens, sentence)]
    return Actions(
        own=tuple(act.place for act in found if act.who == "own"),
        shared=tuple(act.place for act in found if act.who == "shared"),
        past=tuple(act.place for act in found if act.who != "habitual"),
        habitual=tuple(act.place for act in found if act.who == "habitual"),
    )

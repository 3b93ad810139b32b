"""Who did what: the actions a speaker tells, alone or with others."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from engine.api.language import Language
from engine.reading.act import Act
from engine.reading.actions_en import english_actions
from engine.reading.actions_fr import french_actions
from engine.reading.cues import Cue, Hits
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token

_TWICE = 2


@dataclass(frozen=True, slots=True)
class Actions:
    """Actions by who did them and how they are told, each as a range of words."""

    acts: tuple[Act, ...]
    """All of them, as their verbs stand."""
    own: tuple[Stretch, ...]
    """First person singular, past or perfect."""
    shared: tuple[Stretch, ...]
    """First person plural, past or perfect."""
    episode: tuple[Stretch, ...]
    """Both, told as an episode, in order."""
    habitual: tuple[Stretch, ...]
    """First person, present or conditional."""
    in_the_present: bool
    """Whether an episode is told in the present tense ("and then he comes …")."""


def find_actions(
    text: str,
    tokens: Sequence[Token],
    sentences: Sequence[Stretch],
    language: Language,
    hits: Hits,
) -> Actions:
    """Return the actions told in ``text``.

    Whether the present tells an episode is taken from how the telling begins.
    """
    find = french_actions if language == "fr" else english_actions
    acts = tuple(
        _settled(act, sentence, hits)
        for sentence in sentences
        for act in find(text, tokens, sentence)
    )
    return as_told(acts, in_the_present=_told_in_the_present(acts, hits))


def as_told(acts: tuple[Act, ...], *, in_the_present: bool) -> Actions:
    """Sort ``acts``, the present among them read as an episode or as a habit."""
    told = [
        replace(act, told="past") if in_the_present and act.told == "present" else act
        for act in acts
    ]
    done = [act for act in told if act.told in {"past", "perfect"}]
    return Actions(
        acts=acts,
        own=_places(act for act in done if act.who == "own"),
        shared=_places(act for act in done if act.who == "shared"),
        episode=_places(act for act in told if act.told == "past"),
        habitual=_places(a for a in told if a.told in {"present", "conditional"}),
        in_the_present=in_the_present,
    )


def _places(acts: Iterable[Act]) -> tuple[Stretch, ...]:
    return tuple(act.place for act in acts)


def _settled(act: Act, sentence: Stretch, hits: Hits) -> Act:
    """A form that is past and present alike is present beside "usually"."""
    if not act.either:
        return act
    habits = hits.get(Cue.HABIT, ())
    first = bisect_left(habits, (sentence[0], 0))
    habitual = first < len(habits) and habits[first][0] < sentence[1]
    return replace(act, told="present") if habitual else act


def _told_in_the_present(acts: Sequence[Act], hits: Hits) -> bool:
    """Return whether an episode is told in the present tense.

    Common in spoken French, and among people who learn either language.
    """
    if not hits.get(Cue.EPISODE) or hits.get(Cue.HYPOTHESIS):
        return False
    present = sum(act.told == "present" for act in acts)
    past = sum(act.told == "past" for act in acts)
    habits = len(hits.get(Cue.HABIT, ()))
    return present >= _TWICE and present >= past and habits * _TWICE < present

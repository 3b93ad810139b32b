"""Cues: words and phrases that say what a piece of an answer is doing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from engine.reading.sentences import Stretch
from engine.reading.tokens import Token, tokenise


class Cue(StrEnum):
    """What a phrase of the lexicons is a sign of."""

    RESULT = "result"
    """Announces or states an outcome."""
    VERIFIABLE = "verifiable"
    """An outcome that somebody else could check."""
    LEARNING = "learning"
    TASK = "task"
    TIME = "time"
    """Anchors an episode in time."""
    EPISODE = "episode"
    """Opens one particular occasion: "one night", "there was a"."""
    HABIT = "habit"
    """Generic or habitual."""
    HYPOTHESIS = "hypothesis"
    """What one would do."""
    OPINION = "opinion"
    TRAIT = "trait"
    EXAMPLE = "example"
    """Lists or announces examples and facts."""
    PATH = "path"
    """Tells where the speaker comes from: a career, not an occasion."""
    EVASION = "evasion"
    REPEAT = "repeat"
    REPHRASE = "rephrase"
    MOMENT = "moment"
    SKIP = "skip"
    STOP = "stop"
    INSULT = "insult"
    INSTRUCTION = "instruction"
    TEMPLATE = "template"
    """Words of pasted or generated text."""
    WORK = "work"
    """Working life: its places, people and things."""
    CHITCHAT = "chitchat"
    """Weather, food, television: not working life."""
    DIFFICULTY = "difficulty"
    OTHERS = "others"
    """The people one works with."""
    INTERACTION = "interaction"
    """What people do with one another: ask, explain, agree."""
    LISTENING = "listening"
    MOTIVE = "motive"
    """Why this job or step."""
    FILLER = "filler"
    REASON = "reason"
    """Because, so that."""


class Speech(StrEnum):
    """What helps to tell promises and refusals in a conversation."""

    REFUSAL = "refusal"
    REASON = "reason"
    FUTURE = "future"
    """Somebody will do something."""
    DEADLINE = "deadline"


Phrases = Mapping[Cue, str]
"""Phrases by cue, separated by ``|``; a last word may end in ``*`` for any ending."""

Sign = TypeVar("Sign", bound=StrEnum)
"""What a lexicon sorts its phrases by."""

Hits = Mapping[Cue, tuple[Stretch, ...]]
"""Where cues were found, in order, each as a range of tokens."""

_PREFIX = 3
"""Letters by which beginnings of words are looked up."""


class _Entry(NamedTuple, Generic[Sign]):
    forms: tuple[str, ...]
    sign: Sign


class PhraseIndex(Generic[Sign]):
    """Finds all phrases of a lexicon in one pass over the words."""

    def __init__(self, lexicons: Sequence[Mapping[Sign, str]]) -> None:
        self._by_first: dict[str, list[_Entry[Sign]]] = defaultdict(list)
        self._by_two: dict[tuple[str, str], list[_Entry[Sign]]] = defaultdict(list)
        self._by_beginning: dict[str, list[_Entry[Sign]]] = defaultdict(list)
        for lexicon in lexicons:
            for cue, phrases in lexicon.items():
                for phrase in phrases.split("|"):
                    self._add(phrase.strip(), cue)

    def _add(self, phrase: str, cue: Sign) -> None:
        forms = [token.form for token in tokenise(phrase)]
        if not forms:
            return
        if phrase.endswith(("*", "'")):
            forms[-1] += phrase[-1]
        entry = _Entry(tuple(forms), cue)
        if forms[0].endswith("*"):
            self._by_beginning[forms[0][:_PREFIX]].append(entry)
        elif len(forms) == 1 or forms[1].endswith("*"):
            self._by_first[forms[0]].append(entry)
        else:
            self._by_two[forms[0], forms[1]].append(entry)

    def find(
        self, tokens: Sequence[Token], sentences: Sequence[Stretch]
    ) -> dict[Sign, tuple[Stretch, ...]]:
        """Return every phrase found within a sentence, by cue; the longest wins."""
        found: dict[Sign, list[Stretch]] = defaultdict(list)
        lasts = [last for first, last in sentences for _ in range(first, last)]
        for index in range(len(tokens)):
            best: dict[Sign, int] = {}
            for entry in self._candidates(tokens, index):
                if index + len(entry.forms) <= lasts[index] and _matches(
                    entry.forms, tokens, index
                ):
                    best[entry.sign] = max(best.get(entry.sign, 0), len(entry.forms))
            for cue, length in best.items():
                found[cue].append((index, index + length))
        return {cue: _without_overlap(places) for cue, places in found.items()}

    def _candidates(self, tokens: Sequence[Token], index: int) -> list[_Entry[Sign]]:
        form = tokens[index].form
        following = tokens[index + 1].form if index + 1 < len(tokens) else ""
        return [
            *self._by_first.get(form, ()),
            *self._by_two.get((form, following), ()),
            *self._by_beginning.get(form[:_PREFIX], ()),
        ]


def _matches(forms: tuple[str, ...], tokens: Sequence[Token], index: int) -> bool:
    if index + len(forms) > len(tokens):
        return False
    for at, form in enumerate(forms, index):
        found = tokens[at].form
        if found != form and not (form[-1] == "*" and found.startswith(form[:-1])):
            return False
    return True


def _without_overlap(places: list[Stretch]) -> tuple[Stretch, ...]:
    kept: list[Stretch] = []
    for place in places:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return tuple(kept)

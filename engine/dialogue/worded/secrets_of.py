"""The hidden facts that are not out yet, by the words that would give them away."""

from collections.abc import Iterable
from functools import lru_cache

from engine.api.language import Language
from engine.content.scenario import ConversationScenario, HiddenFact
from engine.dialogue.keywords import folded
from engine.dialogue.records import Brief, Reply
from engine.dialogue.worded.asking import sentences
from engine.dialogue.worded.course import Course
from engine.dialogue.worded.stems import LONG, figures, stems
from engine.dialogue.worded.task import Secret
from engine.reading.tokens import tokenise


def secrets_of(brief: Brief, course: Course, reply: Reply) -> tuple[Secret, ...]:
    """Return what must not come out with ``reply``: no fact that it does not reveal."""
    scenario = brief.scenario
    if not isinstance(scenario, ConversationScenario):
        return ()
    out = course.revealed.union(reply.move.revealed)
    public = _public_stems(scenario, brief.language) | course.told
    public |= _marks_and_stems([reply.text])
    return tuple(
        Secret(
            _stems_of(fact, brief.language) - public,
            _marks_of(fact, brief.language) - public,
        )
        for fact in scenario.facts
        if fact.id not in out
    )


def _marks_and_stems(texts: Iterable[str]) -> frozenset[str]:
    text = "\n".join(texts)
    return stems(text, LONG) | figures(text)


@lru_cache(maxsize=64)  # holds content only, never a person's words
def _public_stems(scenario: ConversationScenario, language: Language) -> frozenset[str]:
    """Return what the scenario lets anybody know, by the beginnings of its words."""
    texts = [
        scenario.title, scenario.summary, scenario.situation, scenario.goal,
        scenario.your_role, scenario.opening,
    ]  # fmt: skip
    said = [line for state in scenario.states for line in state.says.in_(language)]
    said += [line for reply in scenario.replies for line in reply.says.in_(language)]
    return _marks_and_stems([text.in_(language) for text in texts] + said)


@lru_cache(maxsize=256)  # holds content only, never a person's words
def _stems_of(fact: HiddenFact, language: Language) -> frozenset[str]:
    return stems("\n".join(fact.reveals.in_(language)), LONG)


@lru_cache(maxsize=256)  # holds content only, never a person's words
def _marks_of(fact: HiddenFact, language: Language) -> frozenset[str]:
    """Return the fact's figures, and its names by their beginnings."""
    found = set[str]()
    for text in fact.reveals.in_(language):
        found |= figures(text)
        for sentence in sentences(text):
            inside = tokenise(sentence)[1:]
            found |= {
                folded(sentence[token.start : token.end])[:LONG]
                for token in inside
                if sentence[token.start].isupper() and token.end - token.start > 2
            }
    return frozenset(found)

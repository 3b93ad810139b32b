"""When something happens in a conversation scenario."""

from dataclasses import dataclass, replace
from typing import Self

from engine.api.language import Language
from engine.content.scenario import (
    Condition,
    ConversationScenario,
    Ending,
    HiddenFact,
    Signal,
    SignalWeight,
)
from engine.dialogue.keywords import mentions
from engine.dialogue.roleplay.state import (
    HIGHEST_TRUST,
    LOWEST_TRUST,
    HeardTurn,
    Standing,
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a condition looks at; counts include the present turn."""

    language: Language
    plain: str
    """The present turn, folded."""
    present: frozenset[Signal]
    """Signals of the present turn."""
    ever: frozenset[Signal]
    """Signals of the whole conversation."""
    revealed: frozenset[str]
    trust: int
    turns: int

    @classmethod
    def after(
        cls,
        standing: Standing,
        heard: HeardTurn,
        revealed: tuple[str, ...],
        scenario: ConversationScenario,
        language: Language,
    ) -> Self:
        """Return the circumstances once a turn has been heard."""
        return cls(
            language=language,
            plain=heard.plain,
            present=heard.signals,
            ever=standing.signals | heard.signals,
            revealed=frozenset(revealed),
            trust=trust_after(standing.trust, heard.signals, scenario.weights),
            turns=standing.turns + 1,
        )

    def knowing(self, fact: str) -> Self:
        """Return these circumstances with one more fact out."""
        return replace(self, revealed=self.revealed | {fact})


def trust_after(
    trust: int, signals: frozenset[Signal], weights: tuple[SignalWeight, ...]
) -> int:
    """Return the trust after a turn; each signal counts once."""
    change = sum(weight.change for weight in weights if weight.signal in signals)
    return max(LOWEST_TRUST, min(HIGHEST_TRUST, trust + change))


def holds(condition: Condition, now: Circumstances) -> bool:
    """True when every given part of the condition holds."""
    return _signals_hold(condition, now) and _counts_hold(condition, now)


def earned(
    facts: tuple[HiddenFact, ...], now: Circumstances
) -> tuple[tuple[HiddenFact, ...], Circumstances]:
    """Return the facts that come out now, and the circumstances with them out."""
    out: list[HiddenFact] = []
    for fact in facts:
        if fact.id not in now.revealed and holds(fact.earned_when, now):
            out.append(fact)
            now = now.knowing(fact.id)
    return tuple(out), now


def ending_reached(scenario: ConversationScenario, now: Circumstances) -> Ending | None:
    """Return the first ending whose condition holds.

    The ending for lack of time, where it has no condition of its own, waits for that.
    """
    for ending in scenario.endings:
        waits = ending.id == scenario.out_of_time and ending.when == Condition()
        if not waits and holds(ending.when, now):
            return ending
    return None


def _signals_hold(condition: Condition, now: Circumstances) -> bool:
    keywords = condition.keywords.in_(now.language)
    return (
        (not condition.any_signal or not now.present.isdisjoint(condition.any_signal))
        and now.ever.issuperset(condition.all_signals)
        and now.ever.isdisjoint(condition.none_of)
        and (not keywords or mentions(now.plain, keywords) > 0)
    )


def _counts_hold(condition: Condition, now: Circumstances) -> bool:
    at_least, at_most = condition.trust_at_least, condition.trust_at_most
    return (
        now.revealed.issuperset(condition.revealed)
        and (at_least is None or now.trust >= at_least)
        and (at_most is None or now.trust <= at_most)
        and now.turns >= (condition.turns_at_least or 0)
    )

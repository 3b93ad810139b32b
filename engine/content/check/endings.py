"""Every state and every ending of a conversation must be reachable.

This is the static half: a condition that no conversation can meet. The simulated
candidates of the tests are the other half: they do reach each ending.
"""

from collections.abc import Iterator

from engine.content.check.findings import Finding
from engine.content.library import ContentLibrary
from engine.content.scenario import (
    Condition,
    ConversationScenario,
    HiddenFact,
    Transition,
)

_HIGHEST_TRUST = 10
_LOWEST_TRUST = -5


def check_endings(library: ContentLibrary) -> Iterator[Finding]:
    """Yield a finding for each state, fact or ending that cannot be reached."""
    for scenario in library.scenarios.values():
        if isinstance(scenario, ConversationScenario):
            yield from _check(scenario)


def _check(scenario: ConversationScenario) -> Iterator[Finding]:
    item = f"scenario/{scenario.id}"
    earnable = _earnable_facts(scenario)
    for fact in scenario.facts:
        if fact.id not in earnable:
            yield Finding(item, f"facts.{fact.id}", "can never be earned")
    reached = _reachable_states(scenario, earnable)
    for state in scenario.states:
        if state.id not in reached:
            yield Finding(item, f"states.{state.id}", "cannot be reached")
    shadowed = False
    for ending in scenario.endings:
        unreachable = shadowed or not _possible(ending.when, scenario, earnable)
        if unreachable and ending.id != scenario.out_of_time:
            yield Finding(item, f"endings.{ending.id}", "cannot be reached")
        shadowed = shadowed or ending.when == Condition()


def _earnable_facts(scenario: ConversationScenario) -> frozenset[str]:
    earned: frozenset[str] = frozenset()
    while True:
        more = frozenset(
            fact.id for fact in scenario.facts if _earnable(fact, scenario, earned)
        )
        if more == earned:
            return earned
        earned = more


def _earnable(
    fact: HiddenFact, scenario: ConversationScenario, earned: frozenset[str]
) -> bool:
    return _possible(fact.earned_when, scenario, earned)


def _reachable_states(
    scenario: ConversationScenario, earnable: frozenset[str]
) -> frozenset[str]:
    ways = {state.id: state.transitions for state in scenario.states}
    reached = {scenario.start}
    waiting = [scenario.start]
    while waiting:
        for target in _open_ways(ways.get(waiting.pop(), ()), scenario, earnable):
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return frozenset(reached)


def _open_ways(
    transitions: tuple[Transition, ...],
    scenario: ConversationScenario,
    earnable: frozenset[str],
) -> Iterator[str]:
    for transition in transitions:
        if _possible(transition.when, scenario, earnable):
            yield transition.to
        if transition.when == Condition():
            return


def _possible(
    condition: Condition, scenario: ConversationScenario, earnable: frozenset[str]
) -> bool:
    rises = any(weight.change > 0 for weight in scenario.weights)
    falls = any(weight.change < 0 for weight in scenario.weights)
    highest = _HIGHEST_TRUST if rises else scenario.trust
    lowest = _LOWEST_TRUST if falls else scenario.trust
    at_least = (
        _LOWEST_TRUST if condition.trust_at_least is None else condition.trust_at_least
    )
    at_most = (
        _HIGHEST_TRUST if condition.trust_at_most is None else condition.trust_at_most
    )
    signals_agree = not set(condition.all_signals) & set(condition.none_of) and not (
        condition.any_signal and set(condition.any_signal) <= set(condition.none_of)
    )
    return (
        signals_agree
        and set(condition.revealed) <= earnable
        and max(at_least, lowest) <= min(at_most, highest)
    )

"""Identifiers must lead somewhere."""

from collections.abc import Container, Iterator

from engine.content.check.findings import Finding
from engine.content.drill import DELIVERY
from engine.content.library import ContentLibrary
from engine.content.persona import PersonaRole
from engine.content.scenario import ConversationScenario, InterviewScenario


def check_references(library: ContentLibrary) -> Iterator[Finding]:
    """Yield a finding for each identifier that names nothing."""
    for question in library.questions.values():
        yield from _unknown(
            f"question/{question.id}",
            "competencies",
            question.competencies,
            library.competencies,
        )
    for scenario in library.scenarios.values():
        item = f"scenario/{scenario.id}"
        yield from _unknown(
            item, "competencies", scenario.competencies, library.competencies
        )
        yield from _unknown(item, "personas", scenario.personas, library.personas)
        yield from _wrong_family(library, scenario)
        if isinstance(scenario, InterviewScenario):
            yield from _themes(library, scenario)
        else:
            yield from _states(scenario)
    yield from _drills(library)


def _drills(library: ContentLibrary) -> Iterator[Finding]:
    for drill in library.drills.values():
        item = f"drill/{drill.id}"
        if drill.trains != DELIVERY:
            yield from _unknown(item, "trains", (drill.trains,), library.competencies)
        yield from _unknown(item, "questions", drill.questions, library.questions)
        if drill.scene is None:
            continue
        place = library.scenarios.get(drill.scene.scenario)
        if not isinstance(place, ConversationScenario):
            defect = f"{drill.scene.scenario} is no conversation"
            yield Finding(item, "scene.scenario", defect)


def _unknown(
    item: str, field: str, identifiers: tuple[str, ...], known: Container[str]
) -> Iterator[Finding]:
    for identifier in identifiers:
        if identifier not in known:
            yield Finding(item, field, f"{identifier} does not exist")


def _wrong_family(
    library: ContentLibrary, scenario: InterviewScenario | ConversationScenario
) -> Iterator[Finding]:
    for identifier in scenario.personas:
        persona = library.personas.get(identifier)
        if persona and persona.family is not PersonaRole(scenario.family):
            yield Finding(
                f"scenario/{scenario.id}",
                "personas",
                f"{identifier} is made for another family of conversations",
            )


def _themes(library: ContentLibrary, scenario: InterviewScenario) -> Iterator[Finding]:
    item = f"scenario/{scenario.id}"
    seen: set[str] = set()
    for theme in scenario.themes:
        field = f"themes.{theme.id}"
        yield from _unknown(item, field, theme.questions, library.questions)
        if theme.ask > len(theme.questions):
            yield Finding(item, field, "asks more questions than it lists")
        for repeated in seen.intersection(theme.questions):
            yield Finding(item, field, f"{repeated} stands in another theme too")
        seen.update(theme.questions)


def _states(scenario: ConversationScenario) -> Iterator[Finding]:
    item = f"scenario/{scenario.id}"
    states = {state.id for state in scenario.states}
    facts = {fact.id for fact in scenario.facts}
    endings = {ending.id for ending in scenario.endings}
    yield from _unknown(item, "start", (scenario.start,), states)
    yield from _unknown(item, "out_of_time", (scenario.out_of_time,), endings)
    for state in scenario.states:
        for transition in state.transitions:
            field = f"states.{state.id}"
            yield from _unknown(item, field, (transition.to,), states)
            yield from _unknown(item, field, transition.when.revealed, facts)
    for ending in scenario.endings:
        field = f"endings.{ending.id}"
        yield from _unknown(item, field, ending.when.revealed, facts)
    for fact in scenario.facts:
        field = f"facts.{fact.id}"
        yield from _unknown(item, field, fact.earned_when.revealed, facts)

"""The words of the library for what a scenario and a persona are like."""

from app.text import N_
from app.text.scenario_names import level_name, tone_name, trade_name
from engine.content.library import ContentLibrary
from engine.content.persona import Persona, PersonaRole, Register, Tone
from ui.kit.context import UiContext
from ui.workspaces.library.state import Scenario

_ASKS = {
    Tone.SUPPORTIVE: N_("Puts you at ease and asks little beyond your answer."),
    Tone.NEUTRAL: N_("Keeps an even tone and asks for what an answer leaves out."),
    Tone.DEMANDING: N_("Asks again until the answer is precise."),
}
_TALKS = {
    Tone.SUPPORTIVE: N_("Meets you halfway."),
    Tone.NEUTRAL: N_("Says more as you listen and ask."),
    Tone.DEMANDING: N_("Pushes back, and moves for facts and a real hearing."),
}
_FAMILIES = {
    "interview": N_("Interview"),
    "conversation": N_("Conversation"),
}


def family_name(family: str, ui: UiContext) -> str:
    """Return the name of a family of scenarios."""
    return ui.t(_FAMILIES[family])


def minutes_words(minutes: int, ui: UiContext) -> str:
    """Return a length as it stands on a card: "12 min"."""
    return ui.t("{minutes} min", minutes=minutes)


def scenario_facts(scenario: Scenario, ui: UiContext) -> str:
    """Return family, level and length of a scenario, on one line."""
    parts = (
        family_name(scenario.family, ui),
        level_name(scenario.level, ui.texts),
        minutes_words(scenario.minutes, ui),
    )
    return " · ".join(parts)


def scenario_setting(scenario: Scenario, ui: UiContext) -> str:
    """Return the facts of a scenario with its trade and sector."""
    trades = [trade_name(each, ui.texts) for each in scenario.trades if each != "any"]
    sector = scenario.sector.in_(ui.texts.language)
    return " · ".join([scenario_facts(scenario, ui), *trades, sector])


def trained_words(scenario: Scenario, library: ContentLibrary, ui: UiContext) -> str:
    """Return what a scenario trains, on one line."""
    names = (
        library.competencies[each].name.in_(ui.texts.language)
        for each in scenario.competencies
    )
    return ", ".join(names)


def person_role(persona: Persona, ui: UiContext) -> str:
    """Return role and sector of a persona, on one line."""
    language = ui.texts.language
    line = f"{persona.role.in_(language)} · {persona.sector.in_(language)}"
    return line[:1].upper() + line[1:]


def tone_words(persona: Persona, ui: UiContext) -> str:
    """Return how exacting a persona is, in two words."""
    return ui.t("Tone: {tone}", tone=tone_name(persona.tone, ui.texts).lower())


def ways_words(persona: Persona, ui: UiContext) -> str:
    """Return what it is like to talk with a persona, in a few sentences."""
    interviews = persona.family is PersonaRole.INTERVIEW
    ways = [ui.t((_ASKS if interviews else _TALKS)[persona.tone])]
    if interviews:
        ways.append(_follow_ups(persona, ui))
    if ui.texts.language == "fr":
        says_tu = persona.register_ is Register.TU
        ways.append(ui.t("Says tu to you.") if says_tu else ui.t("Says vous to you."))
    return " ".join(ways)


def _follow_ups(persona: Persona, ui: UiContext) -> str:
    if persona.follow_ups_per_question == 0:
        return ui.t("Rarely asks anything more about an answer.")
    return ui.tn(
        "Comes back to an answer about once.",
        "Comes back to an answer up to {count} times.",
        persona.follow_ups_per_question,
    )

"""The words of practice for what a scenario and a session are like."""

from app.text import N_, scenario_names
from engine.content.persona import Tone
from engine.content.question import Level
from engine.dialogue.records import Mode
from ui.kit.context import UiContext

_MODES = {
    Mode.COACHED: N_("Coached"),
    Mode.REAL: N_("Real conditions"),
}
_MODE_DETAILS = {
    Mode.COACHED: N_("A hint is there when you want it, and you can answer again."),
    Mode.REAL: N_("No hint and no second try, as on the day."),
}


def tone_name(tone: Tone, ui: UiContext) -> str:
    """Return the name of a tone."""
    return scenario_names.tone_name(tone, ui.texts)


def tone_detail(tone: Tone, ui: UiContext) -> str:
    """Return what a tone means, in one sentence."""
    return scenario_names.tone_detail(tone, ui.texts)


def level_name(level: Level, ui: UiContext) -> str:
    """Return the name of a level of seniority."""
    return scenario_names.level_name(level, ui.texts)


def mode_name(mode: Mode, ui: UiContext) -> str:
    """Return the name of a mode."""
    return ui.t(_MODES[mode])


def mode_detail(mode: Mode, ui: UiContext) -> str:
    """Return what a mode means, in one sentence."""
    return ui.t(_MODE_DETAILS[mode])


def minutes_words(minutes: int, ui: UiContext) -> str:
    """Return a length as it stands on a card: "12 min"."""
    return ui.t("{minutes} min", minutes=minutes)

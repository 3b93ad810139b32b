"""The rows of the checks: the machine's own, and what each engine is and would add."""

from dataclasses import dataclass

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.machine.check import Check, State
from app.shared.errors import N_, ExpectedError
from app.text.formats import decimal
from ui.design.components.status_row import Standing
from ui.kit.context import UiContext
from ui.kit.problems import problem_of
from ui.workspaces.practice.briefing.state import Ready

_STANDINGS = {
    State.WORKS: Standing.GOOD,
    State.LIMITED: Standing.ATTENTION,
    State.FAILS: Standing.BAD,
}
_TOLD_BY_ENGINES = frozenset({"interviewer", "microphone"})
"""Checks of a session without a sound; where there are engines, these tell instead."""

_NAMES = {
    EngineKind.LANGUAGE: N_("Interviewer"),
    EngineKind.HEARING: N_("Speech recognition"),
    EngineKind.VOICE: N_("The interviewer’s voice"),
}
_WITHOUT = {
    EngineKind.LANGUAGE: N_(
        "It keeps to a script. With a language model it would take up what you say in "
        "its own words."
    ),
    EngineKind.HEARING: N_(
        "No speech recognition model: you type your answers. With one you could speak."
    ),
    EngineKind.VOICE: N_("There is none: what is said can be read."),
}
_ESPEAK = "eSpeak NG"


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One row, in words."""

    id: str
    standing: Standing
    name: str
    detail: str


def check_rows(content: Ready, ui: UiContext) -> tuple[CheckRow, ...]:
    """Return every row."""
    engines = content.aloud.engines
    replaced = _TOLD_BY_ENGINES if engines else frozenset()
    own = [_row(each, ui) for each in content.checks if each.id not in replaced]
    return (*own, *(_engine_row(each, ui) for each in engines))


def wants_models(content: Ready) -> bool:
    """Return whether a model would add something that this computer could run."""
    return any(
        each.state is EngineState.MISSING or _is_mechanical(each)
        for each in content.aloud.engines
    )


def _is_mechanical(status: EngineStatus) -> bool:
    return status.kind is EngineKind.VOICE and status.model == _ESPEAK


def _row(check: Check, ui: UiContext) -> CheckRow:
    values = {
        name: decimal(value, ui.texts) if isinstance(value, float) else value
        for name, value in check.values.items()
    }
    finding = ui.t(check.finding, **values)
    detail = f"{finding} {ui.t(check.remedy, **values)}".strip()
    return CheckRow(check.id, _STANDINGS[check.state], ui.t(check.name), detail)


def _engine_row(status: EngineStatus, ui: UiContext) -> CheckRow:
    standing, detail = _engine(status, ui)
    name = ui.t(_NAMES[status.kind])
    return CheckRow(f"engine-{status.kind}", standing, name, detail)


def _engine(status: EngineStatus, ui: UiContext) -> tuple[Standing, str]:
    match status.state:
        case EngineState.MISSING:
            detail = _missing(status, ui)
            scripted = status.kind is EngineKind.LANGUAGE
            return (Standing.GOOD if scripted else Standing.ATTENTION), detail
        case EngineState.STARTING:
            return Standing.WAITING, ui.t("Getting ready: {model}", model=status.model)
        case EngineState.FAILED:
            return Standing.ATTENTION, _failure(status, ui)
        case _:
            return Standing.GOOD, _ready(status, ui)


def _ready(status: EngineStatus, ui: UiContext) -> str:
    if _is_mechanical(status):
        return ui.t(
            "{model}, clear and a little mechanical. A natural voice comes with a pack "
            "of models.",
            model=status.model,
        )
    return ui.t("Ready: {model}", model=status.model)


def _missing(status: EngineStatus, ui: UiContext) -> str:
    """Return what an engine would add, as far as it says so itself."""
    if status.problem is not None:
        return _failure(status, ui)
    return ui.t(_WITHOUT[status.kind])


def _failure(status: EngineStatus, ui: UiContext) -> str:
    if status.problem is None:
        return ui.t("It has stopped. The session goes on without it.")
    what, remedy = problem_of(status.problem).in_words(ui.texts)
    instead = "" if status.notice is None else _first_of(status.notice, ui)
    return " ".join(filter(None, (what, instead, remedy)))


def _first_of(error: ExpectedError, ui: UiContext) -> str:
    what, _ = problem_of(error).in_words(ui.texts)
    return what

"""What the engines can do here; none is started."""

from collections.abc import Sequence

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.machine.check import Check, State
from app.shared.errors import N_

NAMES = {
    EngineKind.LANGUAGE: N_("Language engine"),
    EngineKind.HEARING: N_("Hearing engine"),
    EngineKind.VOICE: N_("Voice engine"),
}
"""What people call them."""


def check_engines(engines: Sequence[EngineStatus]) -> tuple[Check, ...]:
    """Return one check for each engine, and one for who speaks instead of the voice."""
    instead = (_instead(each) for each in engines if each.kind is EngineKind.VOICE)
    return (*map(_check, engines), *filter(None, instead))


def _instead(engine: EngineStatus) -> Check | None:
    told = engine.notice
    if engine.problem is None or told is None:
        return None
    name, limited = N_("The interviewer’s voice"), State.LIMITED
    return Check("stand-in-voice", name, limited, told.what, told.remedy, told.values)


def _check(engine: EngineStatus) -> Check:
    name = NAMES[engine.kind]
    identifier = f"{engine.kind}-engine"
    if engine.problem is None and engine.notice is not None:
        told = engine.notice
        limited = State.LIMITED
        return Check(identifier, name, limited, told.what, told.remedy, told.values)
    if engine.problem is None:
        values: dict[str, object] = {"model": engine.model}
        finding = N_("It runs {model}.")
        return Check(identifier, name, State.WORKS, finding, values=values)
    failed = engine.state is EngineState.FAILED
    return Check(
        identifier,
        name,
        State.FAILS if failed else State.LIMITED,
        engine.problem.what,
        engine.problem.remedy,
        dict(engine.problem.values),
    )

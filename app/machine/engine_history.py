"""How the engines ended before, from what was noted of them and never of a session."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.engines import EngineKind
from app.machine.check import Check, State
from app.machine.engines import NAMES
from app.shared.errors import N_
from engine.runtime.causes import lost
from engine.runtime.crash_marker import DEATHS_UNTIL_GIVEN_UP
from engine.runtime.worker import Cause

_LOG = "exerzia.log"


@dataclass(frozen=True, slots=True)
class LastDeath:
    """One engine that ended without being asked to."""

    kind: EngineKind
    cause: Cause
    at: datetime


def check_history(engines: Path, logs: Path) -> Iterator[Check]:
    """Yield what went wrong with each engine; nothing for one that never failed.

    Args:
        engines: folder in which it is remembered that an engine dies at its start.
        logs: folder of the log.
    """
    deaths = {death.kind: death for death in last_deaths(logs)}
    for kind in EngineKind:
        early = deaths_at_start(engines, kind)
        if early:
            yield _given_up(kind, early)
        if kind in deaths:
            yield _told(deaths[kind])


def deaths_at_start(engines: Path, kind: EngineKind) -> int:
    """Return how often in a row an engine died while it started."""
    try:
        kept = json.loads((engines / f"{kind}.json").read_bytes())
        return int(kept["deaths"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return 0


def last_deaths(logs: Path) -> tuple[LastDeath, ...]:
    """Return the last death of each engine that the log still tells of."""
    found: dict[EngineKind, LastDeath] = {}
    for path in (logs / f"{_LOG}.1", logs / _LOG):
        for death in _deaths_in(path):
            found[death.kind] = death
    return tuple(found.values())


def _deaths_in(path: Path) -> Iterator[LastDeath]:
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        if b'"died"' not in line:
            continue
        with suppress(ValueError, TypeError, KeyError, RecursionError):
            told = json.loads(line)
            yield LastDeath(
                EngineKind(told["engine"]),
                Cause(told["cause"]),
                datetime.fromisoformat(told["timestamp"]),
            )


def _told(death: LastDeath) -> Check:
    error = lost(death.kind.value, death.cause)
    return Check(
        f"{death.kind}-last-fault",
        NAMES[death.kind],
        State.LIMITED,
        error.what,
        error.remedy,
        {"cause": death.cause.value, "day": death.at},
    )


def _given_up(kind: EngineKind, deaths: int) -> Check:
    is_off = deaths >= DEATHS_UNTIL_GIVEN_UP
    return Check(
        f"{kind}-starts",
        NAMES[kind],
        State.FAILS if is_off else State.LIMITED,
        N_("It ended {deaths} times in a row while it started."),
        N_("Try it again in the settings, or choose another model."),
        {"deaths": deaths},
    )

"""Who speaks where the voice engine does not, and what a person is told of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from app.domain.engines import (
    EngineKind,
    EngineState,
    EngineStatus,
    system_speaks,
)
from app.shared.errors import N_, ExpectedError, Unavailable
from engine.api.voice import Voice

_SILENT = frozenset({EngineState.MISSING, EngineState.FAILED})


class StandInVoice(Voice, Protocol):
    """The operating system's own voice; usable from every thread."""

    @property
    def is_here(self) -> bool:
        """Whether it can speak; the first asking looks, and may take a moment."""


def told_with(status: EngineStatus, stand_in: StandInVoice | None) -> EngineStatus:
    """Return ``status`` with who speaks instead, where the voice engine does not.

    Args:
        status: of any engine.
        stand_in: None: there is no window, and so nobody who could speak.
    """
    if status.kind is not EngineKind.VOICE or status.state not in _SILENT:
        return status
    if stand_in is None:
        return replace(status, notice=_read_in_the_terminal())
    if stand_in.is_here:
        return replace(status, notice=system_speaks(), stands_in=True)
    return replace(status, notice=_read())


def who_speaks_instead(engines: Sequence[EngineStatus]) -> ExpectedError | None:
    """Return who speaks in the place of the voice engine; None: it speaks itself."""
    for status in engines:
        if status.kind is EngineKind.VOICE and status.state in _SILENT:
            return status.notice
    return None


def _read() -> ExpectedError:
    return Unavailable(
        N_("You read the interviewer until the voice engine is back."),
        N_("Your system has no voice that Exerzia can use."),
    )


def _read_in_the_terminal() -> ExpectedError:
    return Unavailable(
        N_("You read the interviewer until the voice engine is back."),
        N_("The window speaks with your system’s own voice, where it has one."),
    )

"""Whom the parts of a spoken session tell; every call is on the session's thread."""

from collections.abc import Callable
from dataclasses import dataclass

from app.practice.spoken.state import Standing
from app.practice.spoken.steps import Given
from app.practice.spoken.times import TurnTimes
from engine.api.hearing import HearingEvent


@dataclass(frozen=True, slots=True)
class MouthHooks:
    """Whom the mouth tells; all on the session's thread."""

    on_begins: Callable[[], None]
    """Right before the first sound or word of a turn."""
    on_audio: Callable[[], None]
    """The first sound of the turn itself is ready."""
    on_heard: Callable[[int], None]
    """All of it was heard; carries the time still needed to read it."""
    on_change: Callable[[], None]
    """Caption or mouth moved."""
    on_lost: Callable[[Exception], None]
    """The voice or the loudspeaker failed; the turn goes on as a caption."""


@dataclass(frozen=True, slots=True)
class EarHooks:
    """Whom the ears tell; all on the session's thread."""

    on_event: Callable[[HearingEvent], None]
    on_hearing: Callable[[Exception | None], None]
    """The hearing was lost, or (None) listens now."""
    on_device: Callable[[Exception | None], None]
    """The microphone was lost, or (None) is there."""


@dataclass(frozen=True, slots=True)
class ReplyHooks:
    """Whom the interviewer's turn tells; all on the session's thread."""

    on_begins: Callable[[bool], None]
    """Right before the first sound or word; carries whether the turn closes."""
    on_heard: Callable[[int], None]
    """All of it was heard; carries the time still needed to read it."""
    on_none: Callable[[], None]
    """There will be no turn."""
    on_answered: Callable[[int, Given], None]
    """An answer was committed as the turn of this index, or went on with it."""
    on_refused: Callable[[Given, Exception], None]
    """An answer could not be kept."""
    on_standing: Callable[[Standing], None]
    """Something was committed."""
    on_failed: Callable[[Exception], None]
    """A step failed; what was said is kept with the next one."""
    on_model: Callable[[Exception | None], None]
    """The model could not word a turn, or (None) did."""
    on_times: Callable[[TurnTimes], None]
    """A turn was heard or cut."""

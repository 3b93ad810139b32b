"""One event, one step: total, and without a clock of its own."""

from dataclasses import replace

from engine.dialogue.floor import answering, hearing, pressing
from engine.dialogue.floor.effects import Draft, Effect, Hold
from engine.dialogue.floor.events import (
    Asked,
    Begun,
    DeviceChanged,
    DuplexChanged,
    Ended,
    Event,
    Heard,
    HearingChanged,
    Pressed,
    ReplyBegins,
    ReplyFailed,
    ReplyHeard,
    Tick,
    Typed,
)
from engine.dialogue.floor.floor import Floor, Stage, must_hold
from engine.dialogue.floor.moves import Moved, text_of


def step(floor: Floor, event: Event, now_ms: int) -> Moved:
    """Return the floor after ``event``, and what is to be done, in order.

    Every event may come at every moment; one that makes no sense changes nothing.

    Args:
        floor: as it was.
        event: what happened.
        now_ms: when, on the owner's monotonic clock.
    """
    after, effects = _turn(floor, event, now_ms)
    return _settled(after, effects, now_ms)


def _turn(floor: Floor, event: Event, now_ms: int) -> Moved:
    match event:
        case Heard() | Tick() | HearingChanged():
            return hearing.told(floor, event, now_ms)
        case Begun() | ReplyBegins() | ReplyHeard() | ReplyFailed():
            return answering.replying(floor, event, now_ms)
        case Pressed() | Asked() | Typed() | Ended():
            return pressing.wished(floor, event, now_ms)
        case DeviceChanged() | DuplexChanged():
            return pressing.equipped(floor, event, now_ms)


def _settled(floor: Floor, effects: tuple[Effect, ...], now_ms: int) -> Moved:
    """Give what waits to the draft where nobody will listen, and hold the listener."""
    unheard = floor.stage is Stage.OVER or not (floor.hears and not floor.chose_typing)
    if floor.typing and floor.stage is not Stage.PAUSED:
        unheard = True
    if unheard and floor.waiting:
        effects = (*effects, Draft(text_of(floor.waiting)))
        floor = replace(floor, waiting=(), due=False)
    held = must_hold(floor, now_ms)
    if held is not floor.held:
        effects = (*effects, Hold(held))
    return replace(floor, held=held), effects

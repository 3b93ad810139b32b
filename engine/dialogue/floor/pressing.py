"""What the person does besides speaking, and what happens to their devices."""

from dataclasses import replace

from engine.dialogue.floor.effects import (
    ConfirmCut,
    Draft,
    Effect,
    FinishTurn,
    ForgetTurn,
    PauseReason,
    RunTime,
    SayAfterAll,
    SoundPaused,
    StopSpeaking,
    StopTime,
    SubmitTyped,
    Withdraw,
)
from engine.dialogue.floor.events import (
    Asked,
    Button,
    DeviceChanged,
    DuplexChanged,
    Ended,
    Pressed,
    Typed,
)
from engine.dialogue.floor.floor import Floor, Owed, Stage
from engine.dialogue.floor.moves import (
    Moved,
    cut_of,
    decided,
    fresh,
    listening,
    stopped,
    submitted,
    thinking,
)
from engine.dialogue.records import Ask

_LEAVES_THE_QUESTION = frozenset({Ask.SKIP, Ask.RETRY, Ask.CLOSE})


def wished(floor: Floor, event: Pressed | Asked | Typed | Ended, now_ms: int) -> Moved:
    """Follow the person's wish."""
    match event:
        case Pressed(button):
            return _pressed(floor, button, now_ms)
        case Asked(ask):
            return _asked(floor, ask, now_ms)
        case Typed(text):
            return _typed(floor, text)
        case Ended():
            return _ended(floor)


def equipped(floor: Floor, event: DeviceChanged | DuplexChanged, now_ms: int) -> Moved:
    """Follow what happens to the devices."""
    match event:
        case DeviceChanged(there):
            return _device_changed(floor, there=there, now_ms=now_ms)
        case DuplexChanged(half):
            return replace(floor, half_duplex=half), ()


def _pressed(floor: Floor, button: Button, now_ms: int) -> Moved:
    """Follow a button."""
    match button:
        case Button.FINISH:
            return _finished(floor)
        case Button.PAUSE:
            return _rested(floor, PauseReason.WISH)
        case Button.RESUME:
            return _resumed(floor, now_ms)
        case Button.INTERRUPT:
            cuts = floor.stage is Stage.SPEAKING and not floor.ends
            return stopped(floor, now_ms) if cuts else (floor, ())
        case Button.TYPE:
            return _turned_to_typing(floor)
        case Button.SPEAK:
            again = replace(floor, chose_typing=False)
            is_ours = floor.chose_typing and floor.stage is Stage.LISTENING
            return (listening(again, now_ms) if is_ours else again), ()


def _asked(floor: Floor, ask: Ask, now_ms: int) -> Moved:
    """Follow what the person asks of the interviewer."""
    if ask is Ask.CLOSE:
        return _closed(floor, now_ms)
    first: tuple[Effect, ...] = ()
    if floor.stage is Stage.SPEAKING and not floor.ends:
        floor, first = stopped(floor, now_ms)
    if floor.stage is not Stage.LISTENING:
        return floor, ()
    if ask in _LEAVES_THE_QUESTION:
        floor, first = fresh(floor), (*first, ForgetTurn())
    return decided(floor, ask, *first)


def _typed(floor: Floor, text: str) -> Moved:
    """Take a written answer, or give it back where it cannot be taken."""
    first: tuple[Effect, ...] = ()
    if floor.stage is Stage.SPEAKING and not floor.ends:
        first = (StopSpeaking(), ConfirmCut())
    elif floor.stage is not Stage.LISTENING:
        return floor, (Draft(text),)
    given = SubmitTyped(text, continues=floor.owed is Owed.WITHDRAWN)
    after = replace(thinking(floor, answered=True), nudges=0, moved_on=0)
    return after, (*first, *cut_of(floor), given)


def _device_changed(floor: Floor, *, there: bool, now_ms: int) -> Moved:
    """Pause when the microphone goes away, go on when it is back."""
    if there is floor.device:
        return floor, ()
    floor = replace(floor, device=there)
    if there:
        waited = floor.stage is Stage.PAUSED and floor.reason is PauseReason.DEVICE
        if floor.stage is Stage.LISTENING:
            floor = listening(floor, now_ms)
        return _resumed(floor, now_ms) if waited else (floor, ())
    if floor.chose_typing or not floor.hears:
        return floor, ()
    return _rested(floor, PauseReason.DEVICE)


def _ended(floor: Floor) -> Moved:
    """Leave; what was heard and not given stays as a draft."""
    effects: tuple[Effect, ...] = ()
    stage = floor.paused_at if floor.stage is Stage.PAUSED else floor.stage
    if stage in (Stage.THINKING, Stage.SPEAKING):
        effects = (Withdraw(),)
    return replace(fresh(floor), stage=Stage.OVER), effects


def _finished(floor: Floor) -> Moved:
    if floor.stage is not Stage.LISTENING:
        return floor, ()
    if not floor.typing:
        return floor, (FinishTurn(),)
    if floor.owed is Owed.WITHDRAWN:
        return thinking(floor, answered=True), (SayAfterAll(),)
    return floor, ()


def _rested(floor: Floor, reason: PauseReason) -> Moved:
    if floor.stage in (Stage.IDLE, Stage.PAUSED, Stage.OVER):
        return floor, ()
    after = replace(
        floor,
        stage=Stage.PAUSED,
        paused_at=floor.stage,
        reason=reason,
        silent_since=None,
        speech_at=None,
        speech_since=None,
    )
    return after, (SoundPaused(paused=True), StopTime(reason))


def _resumed(floor: Floor, now_ms: int) -> Moved:
    if floor.stage is not Stage.PAUSED:
        return floor, ()
    effects: tuple[Effect, ...] = (RunTime(), SoundPaused(paused=False))
    after = replace(floor, stage=floor.paused_at, reason=PauseReason.WISH)
    if after.stage is not Stage.LISTENING:
        return replace(after, began=now_ms), effects
    after = listening(after, now_ms)
    if not after.due or after.typing:
        return after, effects
    after, given = submitted(after, after.waiting)
    return after, (*effects, *given)


def _turned_to_typing(floor: Floor) -> Moved:
    if floor.chose_typing:
        return floor, ()
    after = replace(floor, chose_typing=True)
    stage = floor.paused_at if floor.stage is Stage.PAUSED else floor.stage
    under_way = bool(floor.spoke or floor.so_far or not floor.held)
    effects: tuple[Effect, ...] = ()
    if floor.owed is Owed.CUT:
        after, effects = replace(after, owed=Owed.NOTHING), (ConfirmCut(),)
    if under_way and floor.hears and stage is not Stage.OVER:
        after, effects = replace(after, drafting=True), (*effects, FinishTurn())
    return replace(after, silent_since=None), effects


def _closed(floor: Floor, now_ms: int) -> Moved:
    """Have the interviewer close, whatever is under way."""
    effects: tuple[Effect, ...] = ()
    if floor.stage is Stage.PAUSED:
        effects = (RunTime(), SoundPaused(paused=False))
        floor = replace(floor, stage=floor.paused_at, reason=PauseReason.WISH)
    if floor.stage is Stage.OVER or (floor.stage is Stage.SPEAKING and floor.ends):
        return floor, effects
    if floor.stage in (Stage.THINKING, Stage.SPEAKING):
        floor, first = stopped(floor, now_ms)
        effects = (*effects, *first)
    return decided(fresh(floor), Ask.CLOSE, *effects, ForgetTurn())

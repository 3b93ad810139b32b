"""What is heard, and what a silence does."""

from dataclasses import replace

from engine.api.hearing import (
    EndReason,
    HearingEvent,
    Hesitating,
    Level,
    PartialText,
    SpeechPaused,
    SpeechStarted,
    TurnHeard,
)
from engine.dialogue.floor.effects import (
    Draft,
    PauseReason,
    SayAfterAll,
    StopSpeaking,
    StopTime,
    Withdraw,
)
from engine.dialogue.floor.events import Heard, HearingChanged, Tick
from engine.dialogue.floor.floor import (
    CUTS_IN_MS,
    FIRST_MOMENTS_MS,
    GIVE_WAITING_MS,
    NO_WORDS_MS,
    Ear,
    Floor,
    Owed,
    Stage,
)
from engine.dialogue.floor.ladder import MOST_NUDGES, MOST_UNANSWERED
from engine.dialogue.floor.moves import (
    Moved,
    cut_of,
    decided,
    fresh,
    listening,
    stopped,
    submitted,
    text_of,
    thinking,
)
from engine.dialogue.floor.signs import is_sign_of_listening
from engine.dialogue.records import Ask


def told(floor: Floor, event: Heard | Tick | HearingChanged, now_ms: int) -> Moved:
    """Take what the hearing tells, or that it tells nothing."""
    match event:
        case Heard(heard):
            return _heard(floor, heard, now_ms)
        case Tick():
            return _tick(floor, now_ms)
        case HearingChanged(works):
            return _hearing_changed(floor, works=works, now_ms=now_ms)


def _heard(floor: Floor, event: HearingEvent, now_ms: int) -> Moved:
    match event:
        case Level(speech=speech, at_ms=at):
            return _cut_in(floor, now_ms, at) if speech else (floor, ())
        case SpeechStarted(at):
            return _started(floor, at, now_ms)
        case SpeechPaused():
            return _paused(floor, now_ms)
        case Hesitating():
            is_ours = floor.stage is Stage.LISTENING
            return replace(floor, ear=Ear.HESITATING if is_ours else floor.ear), ()
        case PartialText(stable, tentative):
            return _partial(floor, stable + tentative)
        case TurnHeard():
            return _turn_heard(floor, event, now_ms)


def _tick(floor: Floor, now_ms: int) -> Moved:
    """Let time pass: somebody may have cut in, or a silence grown long."""
    if floor.stage is not Stage.LISTENING:
        return _cut_in(floor, now_ms, None)
    since = floor.silent_since
    if floor.typing or floor.spoke or since is None:
        return floor, ()
    if floor.owed is not Owed.NOTHING:
        if now_ms - since >= NO_WORDS_MS:
            return _said_after_all(floor)
    elif floor.waiting:
        if now_ms - since >= GIVE_WAITING_MS:
            return submitted(floor, floor.waiting)
    elif floor.ladder and now_ms - since >= floor.ladder.wait_ms(floor.nudges):
        return _nudged(floor)
    return floor, ()


def _hearing_changed(floor: Floor, *, works: bool, now_ms: int) -> Moved:
    """Go over to writing with every word heard so far, or back to speaking."""
    if works is floor.hears:
        return floor, ()
    if works:
        again = replace(floor, hears=True)
        if floor.stage is Stage.LISTENING:
            again = listening(again, now_ms)
        return again, ()
    said = " ".join(part for part in (text_of(floor.waiting), floor.so_far) if part)
    draft = (Draft(said),) if said else ()
    lost = replace(fresh(floor), hears=False, waiting=(), due=False)
    if floor.owed is Owed.CUT:
        lost = replace(lost, owed=Owed.NOTHING)
    return lost, (*cut_of(floor), *draft)


def _started(floor: Floor, at: int, now_ms: int) -> Moved:
    floor = replace(floor, speech_at=at, speech_since=now_ms)
    if floor.stage is not Stage.LISTENING:
        return floor, ()
    return replace(floor, spoke=True, silent_since=None, ear=Ear.GATHERING), ()


def _paused(floor: Floor, now_ms: int) -> Moved:
    """Take up a pause; a sound of which no word is known yet may have been noise."""
    floor = replace(floor, speech_at=None, speech_since=None)
    if floor.stage is not Stage.LISTENING:
        return floor, ()
    said = bool(floor.so_far)
    silent = None if said else now_ms
    return replace(floor, spoke=said, silent_since=silent, ear=Ear.TRAILING), ()


def _partial(floor: Floor, text: str) -> Moved:
    floor = replace(floor, so_far=text.strip())
    if floor.stage is not Stage.LISTENING or not floor.so_far:
        return floor, ()
    after = replace(floor, spoke=True, silent_since=None)
    if floor.owed is not Owed.CUT or is_sign_of_listening(floor.so_far):
        return after, ()
    return replace(after, owed=Owed.NOTHING), cut_of(floor)


def _cut_in(floor: Floor, now_ms: int, stream_ms: int | None) -> Moved:
    """Give the floor to somebody who has spoken long enough for it."""
    if not floor.may_cut_in or floor.speech_since is None:
        return floor, ()
    lasted = now_ms - floor.speech_since
    if stream_ms is not None and floor.speech_at is not None:
        lasted = max(lasted, stream_ms - floor.speech_at)
    speaking = floor.stage is Stage.SPEAKING
    if speaking and now_ms - (floor.began or 0) < FIRST_MOMENTS_MS:
        return floor, ()
    if lasted < CUTS_IN_MS:
        return floor, ()
    owed = Owed.CUT if speaking else Owed.WITHDRAWN
    after = replace(listening(floor, now_ms), owed=owed, ear=Ear.GATHERING)
    return after, (StopSpeaking() if speaking else Withdraw(),)


def _turn_heard(floor: Floor, turn: TurnHeard, now_ms: int) -> Moved:
    drafting = floor.drafting
    said = bool(turn.transcription.text.strip())
    after = replace(fresh(floor), ear=Ear.GATHERING)
    if drafting or floor.stage is Stage.OVER or _is_written(floor):
        return _drafted(after, turn) if said else (after, ())
    if floor.stage is Stage.LISTENING:
        return _answered(after, turn, now_ms)
    if said and _may_break_off_nudge(floor):
        after, first = stopped(after, now_ms)
        after, given = submitted(after, (*after.waiting, turn))
        return after, (*first, *given)
    if not said:
        return after, ()
    mine = floor.stage is Stage.PAUSED and floor.paused_at is Stage.LISTENING
    return replace(after, waiting=(*floor.waiting, turn), due=floor.due or mine), ()


def _may_break_off_nudge(floor: Floor) -> bool:
    """Whether the interviewer only speaks because nothing had been understood yet."""
    speaks = floor.stage in (Stage.THINKING, Stage.SPEAKING)
    return speaks and floor.nudging and not floor.ends


def _is_written(floor: Floor) -> bool:
    return floor.typing and floor.stage is not Stage.PAUSED


def _drafted(floor: Floor, turn: TurnHeard) -> Moved:
    draft = Draft(text_of((*floor.waiting, turn)))
    return replace(floor, waiting=(), due=False), (draft,)


def _answered(floor: Floor, turn: TurnHeard, now_ms: int) -> Moved:
    said = turn.transcription.text.strip()
    if floor.owed is Owed.CUT and said and is_sign_of_listening(said):
        waiting = replace(floor, waiting=(*floor.waiting, turn))
        return _said_after_all(waiting)
    if said:
        return submitted(floor, (*floor.waiting, turn))
    if floor.owed is not Owed.NOTHING:
        return _said_after_all(floor)
    if turn.reason is EndReason.PUSHED:
        return submitted(floor, floor.waiting or (turn,))
    return listening(floor, now_ms), ()


def _said_after_all(floor: Floor) -> Moved:
    answered = floor.owed is Owed.WITHDRAWN
    return thinking(floor, answered=answered), (SayAfterAll(),)


def _nudged(floor: Floor) -> Moved:
    """Say something into the silence; nobody there: let the session rest."""
    if floor.nudges < MOST_NUDGES:
        stuck = replace(floor, nudges=floor.nudges + 1, ear=Ear.STUCK)
        return _breaking_silence(stuck)
    if floor.moved_on + 1 >= MOST_UNANSWERED:
        resting = replace(
            floor,
            stage=Stage.PAUSED,
            paused_at=Stage.LISTENING,
            reason=PauseReason.NOBODY,
            nudges=0,
            moved_on=0,
            ear=Ear.GATHERING,
        )
        return resting, (StopTime(PauseReason.NOBODY),)
    onward = replace(floor, nudges=0, moved_on=floor.moved_on + 1, ear=Ear.GATHERING)
    return _breaking_silence(onward)


def _breaking_silence(floor: Floor) -> Moved:
    after, effects = decided(floor, Ask.NUDGE)
    return replace(after, nudging=True), effects

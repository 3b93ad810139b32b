"""A practice session held aloud."""

from collections import deque

from app.practice.spoken.ears import Ears
from app.practice.spoken.effects import Doing, Limbs
from app.practice.spoken.equipment import Equipment
from app.practice.spoken.hooks import EarHooks, MouthHooks, ReplyHooks
from app.practice.spoken.lanes import Cancellable
from app.practice.spoken.measuring import Measuring
from app.practice.spoken.mouth import Mouth
from app.practice.spoken.place import Learned, Place, Ports, Watcher, Wishes
from app.practice.spoken.reading_ahead import ReadingAhead
from app.practice.spoken.replying import Replying
from app.practice.spoken.sentences import loudspeaker_gone, microphone_lost
from app.practice.spoken.state import Part, SpokenState, Standing, standing_of
from app.practice.spoken.steps import Given, Steps
from app.practice.spoken.telling import Telling
from app.practice.spoken.times import TurnTimes
from engine.api.hearing import HearingEvent, Level, PartialText, TurnHeard
from engine.dialogue.floor.events import (
    Asked,
    Begun,
    Button,
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
from engine.dialogue.floor.floor import Floor, Stage, next_wake
from engine.dialogue.floor.step import step
from engine.dialogue.records import Ask


class SpokenSession:
    """Listens, has the interviewer answer aloud, and keeps every turn as it ends.

    Without hearing the person writes, without a voice the interviewer is read, without
    a model it keeps to its script; any of them may be lost and come back at any moment.
    Used from one thread, on which every call of the watcher comes too.

    Args:
        place: the session that was started or resumed, and where it is kept.
        ports: engines and devices.
        wishes: how the person wants to be spoken with.
        watcher: who is told.
    """

    def __init__(
        self, place: Place, ports: Ports, wishes: Wishes, watcher: Watcher
    ) -> None:
        self._place = place
        self._watcher = watcher
        self._steps = Steps(place.vault, place.live, place.clock)
        self._mouth = Mouth(place.lanes, self._mouth_hooks())
        self._replying = Replying(place, self._steps, self._mouth, self._reply_hooks())
        self._ears = Ears(place.lanes, place.clock, self._ear_hooks())
        self._ahead = ReadingAhead(place.lanes)
        self._doing = Doing(self._limbs())
        self._equipment = Equipment(place, ports, wishes)
        self._measuring = Measuring(place, lambda: self._equipment.hearing)
        self._floor = Floor(
            half_duplex=not wishes.headset,
            ladder=wishes.ladder,
            chose_typing=wishes.types,
            hears=self._equipment.can_hear,
        )
        self._telling = Telling(watcher.on_state)
        self._events: deque[Event] = deque()
        self._stepping = False
        self._wake: Cancellable | None = None
        self._wake_at: int | None = None
        self._closed = False
        self._learned = Learned(wishes.learned_pause_ms, wishes.noise_floor_db)

    @property
    def state(self) -> SpokenState:
        """As it was told last."""
        return self._telling.state

    @property
    def learned(self) -> Learned:
        """What to keep for the next session."""
        return self._learned

    def begin(self) -> None:
        """Say the interviewer's last turn, then listen."""
        self._equip()
        self._telling.tell(standing=standing_of(self._place.live, self._place.clock))
        self._take(Begun())
        self._equipment.warm(self._replying.openings)
        self._replying.say_last()
        self._ahead.begin(self._replying.wording, self._replying.exchanges)

    def finish(self) -> None:
        """The spoken answer is over (push to finish)."""
        self._take(Pressed(Button.FINISH))

    def give(self, text: str) -> None:
        """Give a written answer; comes back through ``on_draft`` if not possible now."""
        self._take(Typed(text))

    def ask(self, ask: Ask) -> None:
        """Ask something of the interviewer; ``Ask.CLOSE`` ends the session early."""
        self._take(Asked(ask))

    def interrupt(self) -> None:
        """Stop the interviewer: it is the person's turn."""
        self._take(Pressed(Button.INTERRUPT))

    def pause(self) -> None:
        """Let time, listening and sound stand still."""
        self._take(Pressed(Button.PAUSE))

    def go_on(self) -> None:
        """Go on after a pause."""
        self._take(Pressed(Button.RESUME))

    def type_instead(self) -> None:
        """Write from now on; what was said so far comes through ``on_draft``."""
        self._take(Pressed(Button.TYPE))

    def speak_instead(self) -> None:
        """Speak again."""
        self._take(Pressed(Button.SPEAK))

    def equip(self, ports: Ports, *, headset: bool) -> None:
        """Work with other devices or engines from now on; a turn under way goes on."""
        before, gear = self._equipment.microphone, self._equipment
        gear.change(ports, headset=headset)
        self._equip()
        microphone = gear.microphone
        if not gear.has_hearing:
            self._take(HearingChanged(works=False))
            self._ears.close()
        elif microphone is None:
            self._on_device(microphone_lost())
        elif microphone is not before:
            self._ears.listen_with(microphone)
            if not self._ears.is_open:
                self._take(HearingChanged(works=True))

    def loudspeaker_lost(self) -> None:
        """The loudspeaker's device went away: the rest of the turn is read."""
        self._mouth.lose_loudspeaker(loudspeaker_gone())

    def close(self) -> None:
        """Leave: give the devices back, drop what is on its way; what is kept stays."""
        if self._closed:
            return
        self._take(Ended())
        self._closed = True
        self._replying.close()
        self._ahead.stop()
        self._ears.close()
        self._measuring.begin()
        if self._wake is not None:
            self._wake.cancel()

    def _equip(self) -> None:
        gear = self._equipment
        self._mouth.equip(gear.speech, gear.loudspeaker)
        self._replying.equip(gear.wording)
        self._take(DuplexChanged(half=not gear.headset and self._mouth.is_aloud))

    def _take(self, event: Event) -> None:
        """Step through ``event``, and through what its effects bring about."""
        self._events.append(event)
        if self._stepping or self._closed:
            return
        self._stepping = True
        try:
            while self._events:
                now = self._place.clock.monotonic_ms()
                self._floor, effects = step(self._floor, self._events.popleft(), now)
                for effect in effects:
                    self._doing.do(effect)
        finally:
            self._stepping = False
        self._follow()

    def _follow(self) -> None:
        """Open or close the ears, plan the next look at the clock, tell the state."""
        floor = self._floor
        wanted = floor.stage not in (Stage.IDLE, Stage.OVER) and (
            floor.drafting or not floor.chose_typing
        )
        if not wanted:
            self._ears.close()
        elif not self._ears.is_open:
            self._equipment.open(self._ears, self._learned)
        if floor.stage is Stage.OVER:
            self._ahead.stop()
        self._plan()
        self._telling.follow(floor, self._mouth, self._equipment)

    def _plan(self) -> None:
        now = self._place.clock.monotonic_ms()
        at = next_wake(self._floor, now)
        if at == self._wake_at and self._wake is not None:
            return
        if self._wake is not None:
            self._wake.cancel()
        self._wake, self._wake_at = None, at
        if at is not None:
            self._wake = self._place.lanes.later(max(1, at - now), self._on_wake)

    def _on_wake(self) -> None:
        self._wake = None
        self._take(Tick())

    def _on_event(self, event: HearingEvent) -> None:
        match event:
            case Level(dbfs, speech=speech):
                self._telling.tell(level_dbfs=dbfs, speech=speech)
            case PartialText(stable, tentative):
                self._telling.tell(stable=stable, tentative=tentative)
            case TurnHeard(learned_pause_ms=pause) if pause > 0:
                self._learned = Learned(event.learned_pause_ms, event.noise_floor_db)
            case _:
                pass
        self._take(Heard(event))
        if isinstance(event, PartialText) and self._floor.stage is Stage.LISTENING:
            known = self._replying.exchanges
            self._ahead.take(self._replying.wording, known, event.stable)

    def _on_hearing(self, error: Exception | None) -> None:
        self._tell(Part.HEARING, error)
        self._take(HearingChanged(error is None))

    def _on_device(self, error: Exception | None) -> None:
        self._tell(Part.MICROPHONE, error)
        self._take(DeviceChanged(error is None))

    def _on_begins(self, ends: bool) -> None:  # noqa: FBT001 (a hook's one value)
        self._measuring.begin()
        self._take(ReplyBegins(ends))

    def _on_heard(self, reading_ms: int) -> None:
        self._doing.heard_at = self._place.clock.monotonic_ms()
        self._take(ReplyHeard(reading_ms))

    def _tell(self, part: Part, error: Exception | None) -> None:
        gear = self._equipment
        gear.tell(part, error)
        self._telling.tell(missing=gear.missing, notice=gear.notice)

    def _on_answered(self, turn: int, given: Given) -> None:
        if given.sound is None:
            self._measuring.forget(turn)
            return
        self._measuring.take(turn, given.sound)
        self._watcher.on_answer_sound(turn, given.sound)

    def _on_refused(self, given: Given, error: Exception) -> None:
        """Nothing is lost: words that were not kept go where the person writes."""
        turns = self._place.live.turns
        if not (turns and turns[-1].move is None and given.text in turns[-1].text):
            self._watcher.on_draft(given.text)
        self._on_failed(error)
        self._take(ReplyFailed())

    def _on_failed(self, error: Exception) -> None:
        self._telling.tell(problem=self._equipment.told(error))

    def _on_standing(self, standing: Standing) -> None:
        self._telling.tell(standing=standing, problem=None)

    def _on_mouth(self) -> None:
        self._telling.tell(caption=self._mouth.caption, mouth=self._mouth.viseme)

    def _on_mouth_begins(self) -> None:
        self._replying.mouth_begins()

    def _on_mouth_heard(self, reading_ms: int) -> None:
        self._replying.mouth_was_heard(reading_ms)

    def _on_audio(self) -> None:
        self._tell(Part.VOICE, None)
        self._replying.mouth_has_audio()

    def _on_times(self, times: TurnTimes) -> None:
        self._watcher.on_latency(times)
        self._watcher.journal(times.record())

    def _mouth_hooks(self) -> MouthHooks:
        return MouthHooks(
            on_begins=self._on_mouth_begins,
            on_audio=self._on_audio,
            on_heard=self._on_mouth_heard,
            on_change=self._on_mouth,
            on_lost=lambda error: self._tell(Part.VOICE, error),
        )

    def _ear_hooks(self) -> EarHooks:
        return EarHooks(self._on_event, self._on_hearing, self._on_device)

    def _reply_hooks(self) -> ReplyHooks:
        return ReplyHooks(
            on_begins=self._on_begins,
            on_heard=self._on_heard,
            on_none=lambda: self._take(ReplyFailed()),
            on_answered=self._on_answered,
            on_refused=self._on_refused,
            on_standing=self._on_standing,
            on_failed=self._on_failed,
            on_model=lambda error: self._tell(Part.LANGUAGE, error),
            on_times=self._on_times,
        )

    def _limbs(self) -> Limbs:
        return Limbs(
            lanes=self._place.lanes,
            clock=self._place.clock,
            steps=self._steps,
            ears=self._ears,
            mouth=self._mouth,
            replying=self._replying,
            ahead=self._ahead,
            on_draft=self._watcher.on_draft,
            on_standing=self._on_standing,
            on_failed=self._on_failed,
        )

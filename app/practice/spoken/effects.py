"""Doing what the floor decides."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.sessions import TurnSource
from app.practice.spoken.ears import Ears
from app.practice.spoken.lanes import Lanes
from app.practice.spoken.mouth import Mouth
from app.practice.spoken.reading_ahead import ReadingAhead
from app.practice.spoken.replying import Replying
from app.practice.spoken.state import Standing
from app.practice.spoken.steps import Given, Steps, joined_words
from app.practice.spoken.times import TurnTimes
from app.shared.clock import Clock
from engine.api.audio import Audio
from engine.api.hearing import TurnHeard
from engine.dialogue.floor.effects import (
    ConfirmCut,
    Decide,
    Draft,
    Effect,
    FinishTurn,
    ForgetTurn,
    Hold,
    RunTime,
    SayAfterAll,
    SoundPaused,
    StopSpeaking,
    StopTime,
    Submit,
    SubmitTyped,
    Withdraw,
)
from engine.dialogue.floor.moves import text_of


@dataclass(frozen=True, slots=True)
class Limbs:
    """What a spoken session acts with."""

    lanes: Lanes
    clock: Clock
    steps: Steps
    ears: Ears
    mouth: Mouth
    replying: Replying
    ahead: ReadingAhead
    on_draft: Callable[[str], None]
    on_standing: Callable[[Standing], None]
    on_failed: Callable[[Exception], None]


class Doing:
    """Carries out effects; used from the session's thread.

    Attributes:
        heard_at: when the interviewer was heard last, on the monotonic clock.
    """

    def __init__(self, limbs: Limbs) -> None:
        self._limbs = limbs
        self.heard_at: int | None = None
        self._sound_from: int | None = None
        """Where the answer given last began in the stream; None: it was written."""

    def do(self, effect: Effect) -> None:
        """Carry out ``effect``."""
        match effect:
            case Hold() | FinishTurn() | ForgetTurn():
                self._listen(effect)
            case Submit() | SubmitTyped() | Draft():
                self._take(effect)
            case SoundPaused() | StopTime() | RunTime():
                self._stand(effect)
            case _:
                self._speak(effect)

    def _listen(self, effect: Hold | FinishTurn | ForgetTurn) -> None:
        ears = self._limbs.ears
        match effect:
            case Hold(held):
                ears.hold(held=held)
            case FinishTurn():
                ears.finish()
            case ForgetTurn():
                ears.forget()

    def _take(self, effect: Submit | SubmitTyped | Draft) -> None:
        limbs = self._limbs
        now = limbs.clock.monotonic_ms()
        limbs.ahead.stop()
        match effect:
            case Submit(turns, continues):
                given, times = self._spoken(turns, continues=continues)
                times.text_ready = now
                limbs.replying.answer(given, times, continues=continues)
            case SubmitTyped(text, continues):
                times = TurnTimes(0, speech_ended=now, end_decided=now, text_ready=now)
                given = Given(text, TurnSource.TYPED)
                self._sound_from = None
                limbs.replying.answer(given, times, continues=continues)
            case Draft(text):
                limbs.on_draft(text)

    def _stand(self, effect: SoundPaused | StopTime | RunTime) -> None:
        limbs = self._limbs
        match effect:
            case SoundPaused(paused):
                limbs.mouth.hold(held=paused)
            case StopTime():
                limbs.ahead.stop()
                self._command(limbs.steps.pause)
            case RunTime():
                self._command(limbs.steps.go_on)

    def _speak(
        self, effect: Withdraw | StopSpeaking | ConfirmCut | SayAfterAll | Decide
    ) -> None:
        replying = self._limbs.replying
        match effect:
            case Withdraw():
                replying.withdraw()
            case StopSpeaking():
                replying.stop()
                self.heard_at = self._limbs.clock.monotonic_ms()
            case ConfirmCut():
                replying.confirm_cut()
            case SayAfterAll():
                replying.say_after_all()
            case Decide(ask):
                self._limbs.ahead.stop()
                replying.ask(ask)

    def _spoken(
        self, turns: tuple[TurnHeard, ...], *, continues: bool
    ) -> tuple[Given, TurnTimes]:
        ears, first, last = self._limbs.ears, turns[0], turns[-1]
        started, ended = ears.moment(first.started_ms), ears.moment(last.ended_ms)
        waited = None if self.heard_at is None else max(0, started - self.heard_at)
        stretches = [(turn.started_ms, turn.transcription.words) for turn in turns]
        given = Given(
            text=text_of(turns),
            source=TurnSource.SPOKEN,
            started=started,
            ended=ended,
            words=joined_words(stretches),
            waited_ms=waited,
            sound=self._sound(turns, continues=continues),
        )
        decided = ears.moment(last.decided_ms)
        return given, TurnTimes(0, speech_ended=ended, end_decided=decided)

    def _sound(self, turns: tuple[TurnHeard, ...], *, continues: bool) -> Audio | None:
        """Return the sound of the whole answer, from its very first word."""
        starts = [turn.started_ms for turn in turns]
        if not continues:
            self._sound_from = starts[0]
        if self._sound_from is None or starts != sorted(starts):
            return None
        return self._limbs.ears.sound(self._sound_from, turns[-1].ended_ms)

    def _command(self, work: Callable[[], Standing]) -> None:
        limbs = self._limbs
        limbs.lanes.command(work, limbs.on_standing, limbs.on_failed)

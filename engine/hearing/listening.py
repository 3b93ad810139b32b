"""Listening to one stream: windows of sound in, events and transcriptions to do out.

Nothing here waits or knows a clock of its own: time is counted in the windows heard,
so a recording goes through as fast as it is fed and gives the same events.
"""

from collections.abc import Callable

from engine.api.hearing import (
    EndReason,
    HearingEvent,
    Hesitating,
    Level,
    ListenWish,
    SpeechPaused,
    SpeechStarted,
    TurnHeard,
)
from engine.hearing.activity import Activity, Change, Edge
from engine.hearing.effort import Effort
from engine.hearing.ending import EndOfTurn
from engine.hearing.evidence import LEAST_SPEECH_MS, Written, believed
from engine.hearing.heard_words import moved, transcription
from engine.hearing.passes import Job, Passes
from engine.hearing.room import RoomNoise, SpeechGate
from engine.hearing.tape import Tape
from engine.hearing.turn import Decision, Turn
from engine.hearing.turn_text import LONGEST_PIECE_MS, Purpose, Span
from engine.hearing.windows import WINDOW_MS, level_db

_PRE_ROLL_MS = 8 * WINDOW_MS
"""256 ms kept before the first sound: a soft consonant comes before the voice."""
_TAIL_MS = 6 * WINDOW_MS
_SETTLED_MS = 400
"""A longer pause separates two pieces; a shorter one falls inside a phrase."""
_LONG_STRETCH_MS = 6_000
"""A stretch as long as this is closed at any pause."""
_CUT_AFTER_MS = 17_000
_WINDOWS_A_LEVEL = 3
_KEPT_MS = 1_024
_DEAF_MS = 256
"""After finish: the rest of the last word is no turn."""
_LEAD_MS = 500
"""Before the earliest end of a turn, when transcribing has to be economised."""

Clock = Callable[[], float]


class Listening:
    """The state of one stream; one thread at a time.

    After each call, ask ``next_job`` whenever the transcriber is idle.
    """

    def __init__(
        self,
        wish: ListenWish,
        clock: Clock,
        *,
        with_words: bool = True,
        least_window_ms: int | None = None,
    ) -> None:
        """Begin a stream.

        Args:
            wish: language, patience, what was learned before.
            clock: monotonic seconds, to time what comes after the last sound.
            with_words: False when there is no transcriber: no turn is ever heard,
                unless the person ends one, and then it is empty.
            least_window_ms: what the transcriber needs at least; see ``Effort``.
        """
        self._longest_silence_ms = wish.patience.most_ms
        self._clock = clock
        self._with_words = with_words
        self._room = RoomNoise(wish.noise_floor_db)
        self._gate = SpeechGate(self._room)
        self._activity = Activity()
        self._ending = EndOfTurn(wish)
        self._effort = Effort(least_window_ms)
        self._tape = Tape()
        self._passes = Passes(self._tape, self._effort)
        self._turn: Turn | None = None
        self._ended: list[Turn] = []
        """Turns decided whose text is not complete yet."""
        self._levels: list[tuple[float, bool]] = []
        self._held = False
        self._free_ms = 0
        """Sound before this belongs to an earlier piece, or to none."""
        self._deaf_until_ms = 0

    @property
    def now_ms(self) -> int:
        """How much was listened to."""
        return self._tape.end_ms

    def window(self, pcm: bytes, probability: float) -> list[HearingEvent]:
        """Hear one window of 32 ms and the probability that it is speech."""
        if self._held:
            return []
        level = level_db(pcm)
        self._tape.add(pcm, level)
        speech = self._gate.judge(level, probability)
        speech = speech and self.now_ms > self._deaf_until_ms
        events = self._level(level, speech=speech)
        change = self._activity.window(self.now_ms, speech=speech)
        if change is not None:
            events += self._changed(change)
        elif speech and self._activity.speaking:
            self._grow(WINDOW_MS)
        events += self._progress()
        self._trim()
        return events

    def next_job(self) -> Job | None:
        """Return what to transcribe now, when the transcriber is idle."""
        while self._with_words and (found := self._next_span()) is not None:
            turn, span = found
            if span.speech_ms >= LEAST_SPEECH_MS:
                return self._passes.job(turn, span)
            turn.text.take(span, ())
        return None

    def heard(self, job: Job, written: Written | None) -> list[HearingEvent]:
        """Take what the transcriber wrote; None when it was cancelled."""
        turn = job.turn
        if written is None or not self._is_alive(turn):
            return []
        words = believed(written, job.span.speech_ms)
        turn.text.take(job.span, moved(words, job.span.start_ms))
        self._ending.words_known(turn, job.span.end_ms)
        events: list[HearingEvent] = [*turn.news(job.span.end_ms)]
        if turn is self._turn and not self._activity.speaking:
            events += self._decide(turn)
        return events + self._told()

    def is_wanted(self, job: Job) -> bool:
        """Tell whether anybody still waits for ``job``."""
        if not self._is_alive(job.turn):
            return False
        if job.span.purpose is not Purpose.PARTIAL:
            return True
        return job.turn is self._turn and self._activity.speaking

    def finish(self) -> list[HearingEvent]:
        """End the turn now; what follows is a turn heard, empty or not."""
        self._deaf_until_ms = self.now_ms + _DEAF_MS
        if self._turn is None and self._ended:
            return []
        turn = self._turn or Turn(self.now_ms, self.now_ms)
        events = self._interrupt()
        return events + self._end(turn, EndReason.PUSHED)

    def hold(self, *, held: bool) -> list[HearingEvent]:
        """While held, nothing is heard and time stands still."""
        if held == self._held:
            return []
        self._held = held
        self._ending.forget_ended()
        return self._interrupt() if held else []

    def forget(self) -> None:
        """Drop the turn under way, and those whose text is awaited."""
        self._turn = None
        self._ended.clear()
        self._activity.reset()
        self._free_ms = self.now_ms

    def _level(self, level: float, *, speech: bool) -> list[HearingEvent]:
        self._levels.append((level, speech))
        if len(self._levels) < _WINDOWS_A_LEVEL:
            return []
        loudest = max(level for level, _ in self._levels)
        spoken = any(speech for _, speech in self._levels)
        self._levels.clear()
        return [Level(round(loudest, 1), spoken, self.now_ms)]

    def _changed(self, change: Change) -> list[HearingEvent]:
        if change.edge is Edge.BEGAN:
            return self._began(change.at_ms)
        return self._paused(change.at_ms)

    def _began(self, at_ms: int) -> list[HearingEvent]:
        turn = self._turn
        if turn is None:
            self._ending.new_turn(at_ms)
            turn = self._turn = Turn(at_ms, at_ms)
        else:
            self._ending.went_on(turn, at_ms, self._kept_to(turn))
        stretch = turn.text.stretch_start_ms
        if stretch is not None and at_ms - stretch < _LONG_STRETCH_MS:
            turn.text.resume()
        else:
            self._close(turn)
            turn.text.open(max(at_ms - _PRE_ROLL_MS, self._free_ms))
        turn.hesitated = False
        self._grow(self.now_ms - at_ms)
        return [SpeechStarted(at_ms)]

    def _paused(self, at_ms: int) -> list[HearingEvent]:
        if self._turn is not None:
            self._turn.last_speech_ms = at_ms
            self._turn.text.pause(self._kept_to(self._turn))
        return [SpeechPaused(at_ms)]

    def _interrupt(self) -> list[HearingEvent]:
        """End the speech under way as if it paused here."""
        events: list[HearingEvent] = []
        if self._activity.speaking:
            events = self._paused(self._activity.last_speech_ms)
        if self._turn is not None:
            self._close(self._turn)
        self._activity.reset()
        self._gate.reset()
        return events

    def _grow(self, speech_ms: int) -> None:
        if self._turn is not None:
            self._turn.text.grow(speech_ms)
            self._effort.earn(speech_ms)

    def _close(self, turn: Turn) -> None:
        """Close the open stretch a little after its last sound."""
        if turn.text.stretch_start_ms is not None:
            self._free_ms = self._kept_to(turn)
            turn.text.close(self._free_ms)

    def _kept_to(self, turn: Turn) -> int:
        return min(turn.last_speech_ms + _TAIL_MS, self.now_ms)

    def _progress(self) -> list[HearingEvent]:
        turn = self._turn
        if turn is None:
            return []
        if self._activity.speaking:
            self._cut_if_long(turn)
            return []
        if self._silence_ms(turn) >= _SETTLED_MS:
            self._close(turn)
        return [*turn.news(self._kept_to(turn)), *self._decide(turn)]

    def _cut_if_long(self, turn: Turn) -> None:
        start = turn.text.stretch_start_ms
        if start is not None and self.now_ms - start >= LONGEST_PIECE_MS:
            self._free_ms = self._tape.quietest(start + _CUT_AFTER_MS, self.now_ms)
            turn.text.cut(self._free_ms)

    def _silence_ms(self, turn: Turn) -> int:
        return self.now_ms - turn.last_speech_ms

    def _decide(self, turn: Turn) -> list[HearingEvent]:
        """End the turn if the silence has lasted long enough."""
        silence = self._silence_ms(turn)
        if not self._with_words:
            if silence >= self._longest_silence_ms:
                self._turn = None
            return []
        if self._ending.is_nothing(turn, silence):
            self._turn = None
            return []
        reason = self._ending.reason(turn, silence)
        if reason is not None:
            self._ending.ended(turn)
            return self._end(turn, reason)
        if not turn.hesitated and self._ending.hesitates(turn, silence):
            turn.hesitated = True
            return [Hesitating(self.now_ms)]
        return []

    def _end(self, turn: Turn, reason: EndReason) -> list[HearingEvent]:
        self._close(turn)
        turn.decision = Decision(self.now_ms, self._clock(), reason)
        self._turn = None
        self._ended.append(turn)
        return [*turn.news(self.now_ms), *self._told()]

    def _told(self) -> list[HearingEvent]:
        """Return the ended turns whose text is complete, in order.

        One that ended by silence and holds no word was no turn: a cough, a door.
        """
        events: list[HearingEvent] = []
        while self._ended and (self._ended[0].text.is_known or not self._with_words):
            turn = self._ended.pop(0)
            decision = turn.decision
            if decision is not None and (
                turn.text.text or decision.reason is EndReason.PUSHED
            ):
                events.append(self._turn_heard(turn, decision))
        return events

    def _turn_heard(self, turn: Turn, decision: Decision) -> TurnHeard:
        waited_ms = round(1_000 * (self._clock() - decision.clock_s))
        return TurnHeard(
            transcription=transcription(moved(turn.text.words, -turn.started_ms)),
            started_ms=turn.started_ms,
            ended_ms=turn.last_speech_ms,
            decided_ms=decision.at_ms,
            ready_ms=decision.at_ms + max(0, waited_ms),
            reason=decision.reason,
            learned_pause_ms=self._ending.usual_pause_ms,
            noise_floor_db=round(self._room.floor_db, 1),
        )

    def _next_span(self) -> tuple[Turn, Span] | None:
        found = self._passes.next_ended(self._ended)
        turn = self._turn
        if found is not None or turn is None:
            return found
        speaking = self._activity.speaking
        nearly_over = self._silence_ms(turn) >= self._ending.earliest_ms - _LEAD_MS
        settled = turn.text.stretch_start_ms is None
        urgent = not speaking and settled and nearly_over
        return self._passes.next_open(turn, speaking=speaking, urgent=urgent)

    def _is_alive(self, turn: Turn) -> bool:
        return turn is self._turn or turn in self._ended

    def _trim(self) -> None:
        turns = [*self._ended, *([self._turn] if self._turn else [])]
        needed = [turn.text.needed_from_ms for turn in turns]
        known = [at_ms for at_ms in needed if at_ms is not None]
        self._tape.forget_before(min([*known, self.now_ms - _KEPT_MS]))

"""The person's side: microphone and hearing, with what to do when one is lost."""

from collections.abc import Callable

from app.practice.spoken.answer_tape import AnswerTape
from app.practice.spoken.hooks import EarHooks
from app.practice.spoken.lanes import Cancellable, Lanes
from app.practice.spoken.sentences import microphone_lost
from app.shared.clock import Clock
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.api.hearing import (
    EndReason,
    Hearing,
    HearingEvent,
    Listener,
    ListenWish,
    Transcription,
    TurnHeard,
)
from engine.api.sound import Microphone

RETRY_MS = 1_000
"""Before a lost engine or device is tried again; doubled each time."""
LONGEST_RETRY_MS = 30_000

_NOTHING = TurnHeard(Transcription("", ()), 0, 0, 0, 0, EndReason.CEILING, 0, 0.0)


class Ears:
    """Feeds one listener from one microphone; used from the session's thread."""

    def __init__(self, lanes: Lanes, clock: Clock, hooks: EarHooks) -> None:
        self._lanes = lanes
        self._clock = clock
        self._hooks = hooks
        self._hearing: Hearing | None = None
        self._microphone: Microphone | None = None
        self._wish: ListenWish | None = None
        self._listener: Listener | None = None
        self._opening: Cancellable | None = None
        self._retries: list[Cancellable] = []
        self._generation = 0
        self._runs = False
        self._held = True
        self._tape = AnswerTape()
        self._fed_at = 0

    @property
    def is_open(self) -> bool:
        """Whether ears are wanted."""
        return self._wish is not None

    def open(self, hearing: Hearing, microphone: Microphone, wish: ListenWish) -> None:
        """Begin to listen as soon as the hearing is ready."""
        self.close()
        self._hearing, self._microphone, self._wish = hearing, microphone, wish
        self._listen(RETRY_MS)

    def listen_with(self, microphone: Microphone) -> None:
        """Go on with another microphone; the turn under way goes on too."""
        if not self.is_open:
            return
        self._stop_microphone()
        self._microphone = microphone
        if self._listener is not None:
            self._start_microphone(RETRY_MS)

    def close(self) -> None:
        """Give the microphone back and stop listening."""
        self._generation += 1
        for job in (self._opening, *self._retries):
            if job is not None:
                job.cancel()
        self._opening, self._wish = None, None
        self._retries.clear()
        self._stop_microphone()
        self._tape.restart()
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()

    def hold(self, *, held: bool) -> None:
        """Drop sound, or take it again."""
        self._held = held
        self._tape.interrupt()
        if self._listener is not None:
            self._listener.hold(held=held)

    def finish(self) -> None:
        """End the turn under way; one that nobody listened to is empty."""
        if self._listener is not None:
            self._listener.finish()
        else:
            self._hooks.on_event(_NOTHING)

    def forget(self) -> None:
        """Drop the turn under way, with its sound."""
        self._tape.forget()
        if self._listener is not None:
            self._listener.forget()

    def moment(self, stream_ms: int) -> int:
        """Return when ``stream_ms`` of the stream was, on the monotonic clock.

        Right as long as the listener was not held since then.
        """
        return self._fed_at - max(0, round(self._tape.end_ms) - stream_ms)

    def sound(self, start_ms: int, end_ms: int) -> Audio | None:
        """Return what was heard between two moments of the stream, and forget before.

        It was in memory alone until then. None when not all of it is there any more.
        """
        sound = self._tape.cut(start_ms, end_ms)
        self._tape.drop_before(start_ms)
        return sound

    def _listen(self, patience_ms: int) -> None:
        hearing, wish, generation = self._hearing, self._wish, self._generation
        if hearing is None or wish is None:
            return
        engine, how = hearing, wish

        def told(event: HearingEvent) -> None:
            self._lanes.soon(lambda: self._on_event(generation, event))

        def lost(error: Exception) -> None:
            self._lanes.soon(lambda: self._on_lost(generation, error, patience_ms))

        def work(_: Callable[[None], None], cancel: Cancel) -> Listener | None:
            listener = engine.listen(how, told, lost)
            if cancel.cancelled:
                listener.close()
                return None
            return listener

        self._opening = self._lanes.ask(
            work,
            lambda _: None,
            self._on_listening,
            lambda error: self._on_lost(generation, error, patience_ms),
        )

    def _on_listening(self, listener: Listener | None) -> None:
        self._opening = None
        if listener is None or self._wish is None:
            return
        self._listener = listener
        self._tape.restart()
        self._fed_at = self._clock.monotonic_ms()
        listener.hold(held=self._held)
        self._start_microphone(RETRY_MS)
        self._hooks.on_hearing(None)

    def _start_microphone(self, patience_ms: int) -> None:
        microphone = self._microphone
        if microphone is None or self._wish is None or self._runs:
            return
        try:
            microphone.start(self._on_pcm, lambda: self._on_microphone_lost(microphone))
        except ExpectedError as error:
            self._hooks.on_device(error)
            self._again(self._start_microphone, patience_ms)
            return
        self._runs = True
        self._hooks.on_device(None)

    def _on_pcm(self, pcm: bytes) -> None:
        if self._listener is None:
            return
        self._listener.feed(pcm)
        if not self._held:
            self._tape.add(pcm)
        self._fed_at = self._clock.monotonic_ms()

    def _on_event(self, generation: int, event: HearingEvent) -> None:
        if generation == self._generation:
            self._hooks.on_event(event)

    def _on_microphone_lost(self, microphone: Microphone) -> None:
        if microphone is not self._microphone or not self._runs:
            return
        self._runs = False
        self._hooks.on_device(microphone_lost())
        self._again(self._start_microphone, RETRY_MS)

    def _on_lost(self, generation: int, error: Exception, patience_ms: int) -> None:
        """Listen again later; a listener that died tells nothing any more."""
        if generation != self._generation:
            return
        self._generation += 1
        self._opening, self._listener = None, None
        self._hooks.on_hearing(error)
        self._again(self._listen, patience_ms)

    def _again(self, call: Callable[[int], None], after_ms: int) -> None:
        longer = min(2 * after_ms, LONGEST_RETRY_MS)
        self._retries.append(self._lanes.later(after_ms, lambda: call(longer)))

    def _stop_microphone(self) -> None:
        if self._microphone is not None and self._runs:
            self._microphone.stop()
        self._runs = False

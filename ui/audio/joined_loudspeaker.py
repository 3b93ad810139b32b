"""A loudspeaker for sound, and for what only the operating system can say."""

from collections import deque
from collections.abc import Callable
from time import monotonic_ns

from PySide6.QtCore import QObject, QTimer

from app.shared.errors import N_, Unavailable
from engine.api.sound import Loudspeaker
from engine.api.voice import SpokenPart
from ui.audio.said_clock import SaidClock
from ui.audio.said_part import Hearer, SaidPart

TICK_MS = 33
"""Progress is told about 30 times a second."""


class JoinedLoudspeaker(QObject):
    """Implements ``engine.api.sound.Loudspeaker`` over one that plays sound.

    Parts of both kinds are heard one after the other and share one count.
    """

    def __init__(
        self,
        sound: Loudspeaker,
        volume: int,
        on_lost: Callable[[], None],
        *,
        is_usual: bool,
    ) -> None:
        """Join.

        Args:
            sound: plays what has a sound.
            volume: 0 to 100, of what the system says.
            on_lost: called when the system fails to say something.
            is_usual: whether ``sound`` is the loudspeaker that the system uses itself.
        """
        super().__init__()
        self._sound = sound
        self._volume = volume
        self._on_lost = on_lost
        self._is_usual = is_usual
        self._listeners: list[Callable[[int], None]] = []
        self._queue: deque[SpokenPart] = deque()
        """Behind what is heard now."""
        self._sounds = False
        """Whether ``sound`` is heard now."""
        self._said: tuple[SaidPart, SaidClock] | None = None
        """What the system says now."""
        self._before = 0
        """Heard of this count before what is heard now."""
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        sound.on_progress(self._on_sound)

    def play(self, part: SpokenPart) -> None:
        """Put ``part`` behind what is still to be heard.

        Raises:
            Unavailable: the system would say it through another loudspeaker.
        """
        if isinstance(part, SaidPart) and not self._is_usual:
            raise _elsewhere()
        if not self.is_playing:
            self._before, self._sounds = 0, False
        self._queue.append(part)
        self._go_on()

    def stop(self) -> int:
        """Fall silent at once and drop the rest; return ``played_ms``."""
        played = self.played_ms
        self._queue.clear()
        self._timer.stop()
        self._sound.stop()
        if self._said is not None:
            self._said[0].speaker.stop()
        self._before, self._sounds, self._said = played, False, None
        return played

    def pause(self, *, paused: bool) -> None:
        """Hold the sound where it is, or go on."""
        self._sound.pause(paused=paused)
        if self._said is not None:
            part, clock = self._said
            part.speaker.pause(paused=paused)
            clock.pause(paused=paused)

    @property
    def played_ms(self) -> int:
        """Heard since there was last nothing to hear."""
        if self._said is not None:
            return self._before + self._said[1].ms
        return self._before + (self._sound.played_ms if self._sounds else 0)

    @property
    def is_playing(self) -> bool:
        """Whether something is still to be heard."""
        waits = self._said is not None or bool(self._queue)
        return waits or self._sound.is_playing

    def on_progress(self, call: Callable[[int], None]) -> None:
        """Call ``call(played_ms)`` about 30 times a second while playing."""
        self._listeners.append(call)

    def _go_on(self) -> None:
        """Have as much heard as can follow what is heard now."""
        while self._queue and self._said is None:
            part = self._queue[0]
            if isinstance(part, SaidPart):
                if self._sounds:
                    return
                self._queue.popleft()
                self._say(part)
            else:
                self._queue.popleft()
                self._sounds = True
                self._sound.play(part)

    def _say(self, part: SaidPart) -> None:
        self._said = part, SaidClock(part, _now_ms)
        self._timer.start()
        hearer = Hearer(self._on_word, self._on_said, self._on_failed)
        part.speaker.say(part, self._volume, hearer)

    def _on_sound(self, played_ms: int) -> None:
        if not self._sounds:
            return
        if not self._sound.is_playing:
            self._before += played_ms
            self._sounds = False
            self._go_on()
        self._tell()

    def _on_word(self, start: int) -> None:
        if self._said is not None:
            self._said[1].begin_word(start)

    def _on_said(self) -> None:
        if self._said is None:
            return
        self._before += self._said[0].audio.duration_ms
        self._said = None
        self._timer.stop()
        self._go_on()
        self._tell()

    def _on_failed(self) -> None:
        self.stop()
        self._on_lost()

    def _on_tick(self) -> None:
        if self._said is not None and self._said[1].is_stuck:
            self._on_failed()
        else:
            self._tell()

    def _tell(self) -> None:
        played = self.played_ms
        for call in self._listeners:
            call(played)


def _now_ms() -> int:
    return monotonic_ns() // 1_000_000


def _elsewhere() -> Unavailable:
    return Unavailable(
        N_(
            "Your system’s own voice would be heard through another loudspeaker than "
            "yours: you read the interviewer."
        ),
        N_("Choose the system’s usual loudspeaker in Settings, Voice."),
    )

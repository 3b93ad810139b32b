"""A loudspeaker of this computer: parts of speech, one after the other, gapless."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from engine.api.voice import SpokenPart
from ui.audio.play_queue import PlayQueue
from ui.audio.samples import Shape, frame_bytes

FEED_MS = 10
_FEEDS_A_PROGRESS = 3
"""Progress is told about 30 times a second."""
_STUCK_FEEDS = 50
"""Feeds after which a device that tells nothing is taken to have played its buffer."""


class Sink(Protocol):
    """What a device does; ``MachineSink`` is the real one."""

    shape: Shape

    def open(self) -> bool:
        """Start playing what will be written; whether the device is there."""

    def write(self, frames: bytes) -> int:
        """Take frames; return how many bytes of them."""

    def free(self) -> int:
        """Return the bytes there is room for."""

    def size(self) -> int:
        """Return the bytes it holds when full."""

    def silence(self) -> None:
        """Fall silent now and drop what is held; ``open`` begins again."""

    def hold(self, *, held: bool) -> None:
        """Stop the sound where it is, or go on."""


class QueueLoudspeaker(QObject):
    """Implements ``engine.api.sound.Loudspeaker`` over a sink, fed by a timer.

    ``on_lost`` is called once when the device is gone; what was queued is dropped.
    """

    def __init__(
        self,
        sink: Sink,
        on_lost: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sink = sink
        self._on_lost = on_lost
        self._queue = PlayQueue(sink.shape)
        self._listeners: list[Callable[[int], None]] = []
        self._open = False
        self._playing = False
        self._held = False
        self._played = 0
        self._feeds = 0
        self._idle_feeds = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FEED_MS)
        self._timer.timeout.connect(self.feed)

    def play(self, part: SpokenPart) -> None:
        """Put ``part`` behind what is still to be played."""
        if not self._open:
            self._open = self._sink.open()
            if not self._open:
                self.lose()
                return
        if not self._playing:
            self._begin()
        self._queue.put(part.audio)
        if not self._held:
            self._timer.start()
            self.feed()

    def stop(self) -> int:
        """Fall silent at once and drop the rest; return ``played_ms``."""
        played = self.played_ms
        self._timer.stop()
        if self._open:
            self._sink.silence()
        self._open = False
        self._playing = False
        self._held = False
        self._played = played
        self._queue.reset()
        return played

    def pause(self, *, paused: bool) -> None:
        """Hold the sound where it is, or go on."""
        if paused == self._held:
            return
        self._held = paused
        if self._open:
            self._sink.hold(held=paused)
        if paused:
            self._timer.stop()
        elif self._playing:
            self._timer.start()

    @property
    def played_ms(self) -> int:
        """Sound heard since the queue was last empty."""
        if not self._playing:
            return self._played
        held = max(0, self._sink.size() - self._sink.free())
        waiting = held // self._frame * 1000 // self._sink.shape.rate
        self._played = max(self._played, self._queue.taken_ms - waiting)
        return self._played

    @property
    def is_playing(self) -> bool:
        """Whether something is still to be heard."""
        return self._playing

    def on_progress(self, call: Callable[[int], None]) -> None:
        """Call ``call(played_ms)`` about 30 times a second while playing."""
        self._listeners.append(call)

    def feed(self) -> None:
        """Give the device what it has room for; the timer calls this."""
        frames = self._queue.take(self._sink.free())
        if frames:
            taken = self._sink.write(frames)
            self._queue.give_back(frames[max(0, taken) :])
        self._feeds += 1
        if self._is_done():
            self._end()
        elif self._feeds % _FEEDS_A_PROGRESS == 0:
            self._tell()

    def lose(self) -> None:
        """The device is gone: drop what was queued, and say so once."""
        self.stop()
        lost, self._on_lost = self._on_lost, None
        if lost is not None:
            lost()

    @property
    def _frame(self) -> int:
        return frame_bytes(self._sink.shape)

    def _begin(self) -> None:
        self._playing = True
        self._played = 0
        self._feeds = self._idle_feeds = 0
        self._queue.reset_count()

    def _is_done(self) -> bool:
        if not self._queue.is_empty:
            self._idle_feeds = 0
            return False
        self._idle_feeds += 1
        heard = self.played_ms >= self._queue.taken_ms
        return heard or self._idle_feeds > _STUCK_FEEDS

    def _end(self) -> None:
        self._timer.stop()
        self._played = self._queue.taken_ms
        self._playing = False
        self._tell()

    def _tell(self) -> None:
        played = self.played_ms
        for call in self._listeners:
            call(played)

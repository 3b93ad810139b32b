"""A computer with the microphones and loudspeakers a test gives it."""

from array import array
from collections.abc import Callable

from app.shared.errors import Unavailable
from engine.api.sound import Device
from engine.api.voice import SpokenPart
from ui.audio.devices import Devices, Plugged
from ui.audio.permission import Permission

INNER = Device("inner", "Internal microphone", is_headset=False)
HEADSET = Device("head", "USB Headset", is_headset=True)
SPEAKERS = Device("speakers", "Speakers", is_headset=False)
USUAL = Plugged((INNER, HEADSET), (SPEAKERS, HEADSET), INNER.id, SPEAKERS.id)


def noise(amplitude: int, milliseconds: int) -> bytes:
    """Return sound of one loudness, at 16 kHz."""
    return array("h", [amplitude, -amplitude] * (8 * milliseconds)).tobytes()


class PluggedDevices(Devices):
    """Devices that a test plugs in and out."""

    def __init__(self, plugged: Plugged = USUAL) -> None:
        super().__init__()
        self._set(plugged)

    def plug(self, plugged: Plugged) -> None:
        self._set(plugged)


class HandMicrophone:
    """A microphone whose sound a test makes."""

    def __init__(self, problem: Unavailable | None = None) -> None:
        self.problem = problem
        self.is_open = False
        self.held = False
        self.say: Callable[[bytes], None] = _nobody
        self.lose: Callable[[], None] = _nothing

    def start(
        self, on_pcm: Callable[[bytes], None], on_lost: Callable[[], None]
    ) -> None:
        if self.problem is not None:
            raise self.problem
        self.is_open = True
        self.say, self.lose = on_pcm, on_lost

    def stop(self) -> None:
        self.is_open = False

    def hold(self, *, held: bool) -> None:
        self.held = held


class HandLoudspeaker:
    """A loudspeaker that plays as far as a test says."""

    def __init__(self, on_lost: Callable[[], None]) -> None:
        self.parts: list[SpokenPart] = []
        self.lose = on_lost
        self.stopped = False
        self.held = False
        self._played = 0
        self._listeners: list[Callable[[int], None]] = []

    def play(self, part: SpokenPart) -> None:
        self.parts.append(part)

    def stop(self) -> int:
        self.stopped = True
        self.parts.clear()
        return self._played

    def pause(self, *, paused: bool) -> None:
        self.held = paused

    @property
    def played_ms(self) -> int:
        return self._played

    @property
    def is_playing(self) -> bool:
        return bool(self.parts)

    def on_progress(self, call: Callable[[int], None]) -> None:
        self._listeners.append(call)

    def play_to(self, played_ms: int, *, end: bool = False) -> None:
        self._played = played_ms
        if end:
            self.parts.clear()
        for call in list(self._listeners):
            call(played_ms)


class HandSound:
    """Implements ``ui.audio.sound.Sound``."""

    def __init__(self, plugged: Plugged = USUAL) -> None:
        self.plugs = PluggedDevices(plugged)
        self.granted = Permission.GRANTED
        self.asked = 0
        self.microphones: list[tuple[str | None, HandMicrophone]] = []
        self.loudspeakers: list[tuple[str | None, int, HandLoudspeaker]] = []
        self.problem: Unavailable | None = None

    @property
    def devices(self) -> Devices:
        return self.plugs

    @property
    def permission(self) -> Permission:
        return self.granted

    def ask_permission(self, done: Callable[[], None]) -> None:
        self.asked += 1
        done()

    def microphone(self, wanted: str | None) -> HandMicrophone:
        made = HandMicrophone(self.problem)
        self.microphones.append((wanted, made))
        return made

    def loudspeaker(
        self, wanted: str | None, volume: int, on_lost: Callable[[], None]
    ) -> HandLoudspeaker | None:
        if self.plugs.plugged.loudspeaker(wanted) is None:
            return None
        made = HandLoudspeaker(on_lost)
        self.loudspeakers.append((wanted, volume, made))
        return made


def _nobody(_pcm: bytes) -> None:
    """Nobody listens yet."""


def _nothing() -> None:
    """Nobody is told yet."""

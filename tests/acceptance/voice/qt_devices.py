"""A fake microphone and loudspeaker in the time of the window."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from engine.testing.sound import FakeLoudspeaker, FakeMicrophone, Timer
from tests.ui.sounds import USUAL, PluggedDevices
from ui.audio.devices import Devices
from ui.audio.permission import Permission
from ui.audio.sound import HeldMicrophone

_HURRY = 4
"""How many times faster than the room's the interviewer's time passes."""


class Pace:
    """Time on the main thread, some times faster than the room's."""

    def __init__(self, parent: QObject, times: int = 1) -> None:
        self._parent = parent
        self._times = times

    def monotonic_ms(self) -> int:
        """Return the present moment."""
        return int(time.monotonic() * 1000 * self._times)

    def later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Call once, after ``delay_ms``."""
        timer = QTimer(self._parent)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        timer.start(-(-delay_ms // self._times))
        return _Stopped(timer)


class _Stopped:
    def __init__(self, timer: QTimer) -> None:
        self._timer = timer

    def cancel(self) -> None:
        self._timer.stop()


class HallMicrophone(FakeMicrophone):
    """A microphone that can be silenced."""

    def hold(self, *, held: bool) -> None:
        """Take it as it comes: nobody speaks meanwhile."""


class HallSound:
    """Implements ``ui.audio.sound.Sound`` with one fake of each."""

    def __init__(self, parent: QObject) -> None:
        self._devices = PluggedDevices(USUAL)
        self.permission = Permission.GRANTED
        self.candidate = HallMicrophone(Pace(parent))
        self.interviewer = FakeLoudspeaker(Pace(parent, _HURRY))

    @property
    def devices(self) -> Devices:
        """What is plugged in."""
        return self._devices

    def ask_permission(self, done: Callable[[], None]) -> None:
        """Say yes."""
        done()

    def microphone(self, wanted: str | None) -> HeldMicrophone:
        """Return the candidate's."""
        del wanted
        return self.candidate

    def loudspeaker(
        self, wanted: str | None, volume: int, on_lost: Callable[[], None]
    ) -> FakeLoudspeaker:
        """Return the interviewer's."""
        del wanted, volume, on_lost
        return self.interviewer

"""Where a screen gets microphones and loudspeakers from."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from app.domain.settings import HeadsetUse, Settings
from engine.api.sound import Loudspeaker, Microphone
from ui.audio.devices import Devices, MachineDevices, Plugged
from ui.audio.joined_loudspeaker import JoinedLoudspeaker
from ui.audio.loudspeaker import QueueLoudspeaker
from ui.audio.machine_sink import MachineSink
from ui.audio.microphone import MachineMicrophone
from ui.audio.permission import Permission, ask_for_microphone, microphone_permission


class HeldMicrophone(Microphone, Protocol):
    """A microphone that can be silenced without being given back."""

    def hold(self, *, held: bool) -> None:
        """Take nothing in while held."""


class Sound(Protocol):
    """The sound of this computer; tests give another."""

    @property
    def devices(self) -> Devices:
        """What is plugged in."""

    @property
    def permission(self) -> Permission:
        """Whether the system lets Exerzia listen."""

    def ask_permission(self, done: Callable[[], None]) -> None:
        """Let the system ask the person; ``done`` follows."""

    def microphone(self, wanted: str | None) -> HeldMicrophone:
        """Return a microphone; None is the system's own choice. It is not opened yet."""

    def loudspeaker(
        self, wanted: str | None, volume: int, on_lost: Callable[[], None]
    ) -> Loudspeaker | None:
        """Return a loudspeaker at ``volume`` (0 to 100); None where there is none."""


class MachineSound(QObject):
    """That of the computer Exerzia runs on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = MachineDevices(self)

    @property
    def devices(self) -> Devices:
        """What is plugged in; call ``look`` before the first reading."""
        return self._devices

    @property
    def permission(self) -> Permission:
        """Whether the system lets Exerzia listen."""
        return microphone_permission()

    def ask_permission(self, done: Callable[[], None]) -> None:
        """Let the system ask the person; ``done`` follows."""
        ask_for_microphone(self, done)

    def microphone(self, wanted: str | None) -> HeldMicrophone:
        """Return a microphone that is opened by its ``start``."""
        return MachineMicrophone(self._devices, wanted)

    def loudspeaker(
        self, wanted: str | None, volume: int, on_lost: Callable[[], None]
    ) -> Loudspeaker | None:
        """Return a loudspeaker, None where there is none."""
        self._devices.look()
        plugged = self._devices.plugged
        chosen, usual = plugged.loudspeaker(wanted), plugged.loudspeaker(None)
        if chosen is None:
            return None
        sink = MachineSink(self._devices, wanted, volume)
        speaker = QueueLoudspeaker(sink, on_lost)
        sink.setParent(speaker)
        sink.lost.connect(speaker.lose)
        return JoinedLoudspeaker(speaker, volume, on_lost, is_usual=chosen == usual)


def wears_headset(settings: Settings, plugged: Plugged) -> bool:
    """Return whether the interviewer's voice cannot reach the microphone."""
    match settings.headset:
        case HeadsetUse.HEADSET:
            return True
        case HeadsetUse.LOUDSPEAKERS:
            return False
        case HeadsetUse.AUTO:
            found = plugged.loudspeaker(settings.loudspeaker)
            return found is not None and found.is_headset

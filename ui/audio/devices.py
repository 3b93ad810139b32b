"""Which microphones and loudspeakers are plugged in, as it changes."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.shared.errors import Unavailable
from engine.api.sound import Device
from ui.audio.headset import sounds_like_headset
from ui.audio.multimedia import multimedia


@dataclass(frozen=True, slots=True)
class Plugged:
    """What is plugged in at one moment; the system's own choice first named apart."""

    microphones: tuple[Device, ...] = ()
    loudspeakers: tuple[Device, ...] = ()
    usual_microphone: str | None = None
    """Identifier of the system's own choice."""
    usual_loudspeaker: str | None = None
    problem: Unavailable | None = None
    """Why nothing can be seen here."""
    known: bool = True
    """False: nobody has looked yet."""

    def microphone(self, wanted: str | None) -> Device | None:
        """Return the device ``wanted``, else the system's own choice, else any."""
        return _found(self.microphones, wanted, self.usual_microphone)

    def loudspeaker(self, wanted: str | None) -> Device | None:
        """Return the device ``wanted``, else the system's own choice, else any."""
        return _found(self.loudspeakers, wanted, self.usual_loudspeaker)


def _found(
    devices: tuple[Device, ...], wanted: str | None, usual: str | None
) -> Device | None:
    known = {device.id: device for device in devices}
    for identifier in (wanted, usual):
        if identifier is not None and identifier in known:
            return known[identifier]
    return devices[0] if devices else None


class Devices(QObject):
    """What is plugged in; nothing until ``look`` was called for the first time.

    Signals:
        changed: something was plugged in or taken away; read ``plugged``.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plugged = Plugged(known=False)

    @property
    def plugged(self) -> Plugged:
        """What is there now."""
        return self._plugged

    def look(self) -> None:
        """Look for devices; does nothing unless overridden."""

    def _set(self, plugged: Plugged) -> None:
        if plugged != self._plugged:
            self._plugged = plugged
            self.changed.emit()


class MachineDevices(Devices):
    """Those of this computer, as QtMultimedia sees them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media: Any = None  # a QMediaDevices: its module is loaded late

    def look(self) -> None:
        """Look now, and from now on whenever something is plugged in or out."""
        if self._media is None:
            try:
                self._media = multimedia().QMediaDevices(self)
            except Unavailable as problem:
                self._set(Plugged(problem=problem))
                return
            self._media.audioInputsChanged.connect(self._on_changed)
            self._media.audioOutputsChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        media = self._media
        self._set(
            Plugged(
                microphones=_devices(media.audioInputs()),
                loudspeakers=_devices(media.audioOutputs()),
                usual_microphone=_identifier(media.defaultAudioInput()),
                usual_loudspeaker=_identifier(media.defaultAudioOutput()),
            )
        )


def _devices(found: list[Any]) -> tuple[Device, ...]:
    return tuple(
        Device(
            id=identifier,
            name=device.description(),
            is_headset=sounds_like_headset(device.description()),
        )
        for device in found
        if (identifier := _identifier(device)) is not None
    )


def _identifier(device: Any) -> str | None:  # noqa: ANN401 (a QAudioDevice, see above)
    """Return the system's name of a device as words; None for no device."""
    return None if device.isNull() else device.id().toStdString()

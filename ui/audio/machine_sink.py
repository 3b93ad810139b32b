"""The real sink: a QAudioSink on one device of this computer."""

from typing import Any

from PySide6.QtCore import QIODevice, QObject, Signal

from ui.audio.devices import Devices
from ui.audio.microphone import audio_format, shape_of
from ui.audio.multimedia import multimedia
from ui.audio.samples import Kind, Shape

BUFFER_MS = 100
"""Sound the system holds: bridges a busy moment of the window. Falling silent does not
wait for it: what is held is dropped (measured: silent within 6 ms)."""
_SPOKEN_RATE = 22_050
_PERCENT = 100


class MachineSink(QObject):
    """Implements ``ui.audio.loudspeaker.Sink``.

    Signals:
        lost: the device went away, or failed.
    """

    lost = Signal()

    def __init__(
        self,
        devices: Devices,
        wanted: str | None,
        volume: int,
        parent: QObject | None = None,
    ) -> None:
        """Prepare a device.

        Args:
            devices: what is plugged in.
            wanted: identifier of a device; None: the system's own choice.
            volume: 0 to 100.
            parent: owns this.
        """
        super().__init__(parent)
        self._devices = devices
        self._volume = (volume / _PERCENT) ** 2
        self._sink: Any = None  # a QAudioSink: its module is loaded late
        self._stream: QIODevice | None = None
        self._device = self._found(wanted)
        self._form: Any = None
        self.shape = self._shape()

    def open(self) -> bool:
        """Start playing what will be written; whether the device is there."""
        if self._device is None:
            return False
        if self._sink is None:
            self._make(self._device)
        self._sink.setVolume(self._volume)
        self._stream = self._sink.start()
        no_error = multimedia().QtAudio.Error.NoError
        return self._stream is not None and self._sink.error() == no_error

    def write(self, frames: bytes) -> int:
        """Take frames; return how many bytes of them."""
        return 0 if self._stream is None else self._stream.write(frames)

    def free(self) -> int:
        """Return the bytes there is room for."""
        return 0 if self._sink is None else self._sink.bytesFree()

    def size(self) -> int:
        """Return the bytes it holds when full."""
        return 0 if self._sink is None else self._sink.bufferSize()

    def silence(self) -> None:
        """Fall silent now and drop what is held."""
        if self._sink is not None:
            self._stream = None
            self._sink.setVolume(0.0)
            self._sink.reset()

    def hold(self, *, held: bool) -> None:
        """Stop the sound where it is, or go on."""
        if self._sink is None or self._stream is None:
            return
        if held:
            self._sink.suspend()
        else:
            self._sink.resume()

    def _found(self, wanted: str | None) -> Any:  # noqa: ANN401 (a QAudioDevice)
        self._devices.look()
        device = self._devices.plugged.loudspeaker(wanted)
        if device is None:
            return None
        outputs = multimedia().QMediaDevices.audioOutputs()
        return next(
            (each for each in outputs if each.id().toStdString() == device.id), None
        )

    def _shape(self) -> Shape:
        shape = Shape(_SPOKEN_RATE, 1, Kind.SIGNED_16)
        if self._device is None:
            return shape
        self._form = audio_format(shape)
        if not self._device.isFormatSupported(self._form):
            self._form = self._device.preferredFormat()
        return shape_of(self._form)

    def _make(self, device: Any) -> None:  # noqa: ANN401 (a QAudioDevice)
        self._sink = multimedia().QAudioSink(device, self._form, self)
        self._sink.setBufferSize(self._form.bytesForDuration(BUFFER_MS * 1000))
        self._sink.stateChanged.connect(self._on_state)
        self._devices.changed.connect(self._on_devices)

    def _on_state(self) -> None:
        audio = multimedia().QtAudio
        stopped = self._sink.state() == audio.State.StoppedState
        if stopped and self._sink.error() != audio.Error.NoError:
            self.lost.emit()

    def _on_devices(self) -> None:
        here = {device.id for device in self._devices.plugged.loudspeakers}
        if self._device.id().toStdString() not in here:
            self.lost.emit()

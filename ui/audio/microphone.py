"""A microphone of this computer, as 16 kHz mono samples."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QIODevice, QObject, QTimer

from app.shared.errors import N_, Unavailable
from engine.api.audio import HEARING_RATE
from ui.audio.devices import Devices
from ui.audio.multimedia import multimedia
from ui.audio.permission import Permission, microphone_permission
from ui.audio.resampler import Resampler
from ui.audio.samples import Kind, Shape, frame_bytes, to_mono

_BUFFER_MS = 60
"""Sound the system may hold back: two windows of the voice activity detector."""
_WATCH_MS = 500
_WARMING_WATCHES = 6
"""Looks more that a device gets until its first sample: wireless ones take a while."""
_SILENT_WATCHES = 2
"""Looks without a single sample after which the device is taken to be gone: some
systems end a stream without a word."""
WANTED = Shape(HEARING_RATE, 1, Kind.SIGNED_16)


class Intake:
    """Turns frames of a device, cut anywhere, into what is listened to. Pure."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._frame = frame_bytes(shape)
        self._rest = b""
        self._resampler = Resampler(shape.rate, HEARING_RATE)

    def take(self, data: bytes) -> bytes:
        """Return the samples that ``data`` completes."""
        held = self._rest + data
        whole = len(held) - len(held) % self._frame
        self._rest = held[whole:]
        return self._resampler.take(to_mono(held[:whole], self._shape))


class MachineMicrophone(QObject):
    """Implements ``engine.api.sound.Microphone`` for one device."""

    def __init__(
        self, devices: Devices, wanted: str | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._devices = devices
        self._wanted = wanted
        self._device: str | None = None
        self._source: Any = None  # a QAudioSource: its module is loaded late
        self._stream: QIODevice | None = None
        self._intake: Intake | None = None
        self._on_pcm: Callable[[bytes], None] | None = None
        self._on_lost: Callable[[], None] | None = None
        self._silent_watches = 0
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self.watch)

    def start(
        self, on_pcm: Callable[[bytes], None], on_lost: Callable[[], None]
    ) -> None:
        """Begin to listen; see ``engine.api.sound.Microphone``."""
        self.stop()
        if microphone_permission() is Permission.DENIED:
            raise Unavailable(
                N_("The system does not let Exerzia use the microphone."),
                N_("Allow it in the privacy settings of the system, or type."),
            )
        self._devices.look()
        found = self._devices.plugged.microphone(self._wanted)
        if found is None:
            raise self._devices.plugged.problem or Unavailable(
                N_("No microphone is plugged in."),
                N_("Plug one in, or type."),
            )
        self._device = found.id
        self._open(found.id)
        self._on_pcm, self._on_lost = on_pcm, on_lost
        self._devices.changed.connect(self._on_devices)
        self._silent_watches = -_WARMING_WATCHES
        self._watch.start()

    def stop(self) -> None:
        """Give the device back; nothing more is heard of it."""
        source, self._source = self._source, None
        if source is None:
            return
        self._watch.stop()
        self._devices.changed.disconnect(self._on_devices)
        self._on_pcm = self._on_lost = None
        self._stream = None
        source.stop()
        source.deleteLater()

    def hold(self, *, held: bool) -> None:
        """Take nothing in for a while, or take sound in again; the device stays ours."""
        source = self._source
        if source is None:
            return
        self._silent_watches = -_WARMING_WATCHES
        if held:
            self._watch.stop()
            source.suspend()
        else:
            source.resume()
            self._watch.start()

    def watch(self) -> None:
        """See whether samples still come; a timer calls this."""
        self._silent_watches += 1
        if self._silent_watches > _SILENT_WATCHES:
            self._lose()

    def _open(self, identifier: str) -> None:
        qt = multimedia()
        found = qt.QMediaDevices.audioInputs()
        device = next(each for each in found if each.id().toStdString() == identifier)
        shape = WANTED
        form = audio_format(shape)
        if not device.isFormatSupported(form):
            form = device.preferredFormat()
            shape = shape_of(form)
        self._intake = Intake(shape)
        source = qt.QAudioSource(device, form, self)
        source.setBufferSize(form.bytesForDuration(_BUFFER_MS * 1000))
        stream = source.start()
        if stream is None or source.error() != qt.QtAudio.Error.NoError:
            source.deleteLater()
            raise Unavailable(
                N_("The microphone cannot be opened."),
                N_("Another program may be using it. Close that one, or type."),
            )
        self._source, self._stream = source, stream
        stream.readyRead.connect(self._on_ready)
        source.stateChanged.connect(self._on_state)

    def _on_ready(self) -> None:
        if self._stream is None or self._intake is None or self._on_pcm is None:
            return
        self._silent_watches = 0
        pcm = self._intake.take(bytes(self._stream.readAll().data()))
        if pcm:
            self._on_pcm(pcm)

    def _on_state(self) -> None:
        source, qt = self._source, multimedia()
        stopped = source is not None and source.state() == qt.QtAudio.State.StoppedState
        if stopped:
            self._lose()

    def _on_devices(self) -> None:
        there = {device.id for device in self._devices.plugged.microphones}
        if self._device not in there:
            self._lose()

    def _lose(self) -> None:
        lost = self._on_lost
        self.stop()
        if lost is not None:
            lost()


def audio_format(shape: Shape) -> Any:  # noqa: ANN401 (a QAudioFormat: loaded late)
    """Return Qt's record of ``shape``."""
    qt = multimedia()
    form = qt.QAudioFormat()
    form.setSampleRate(shape.rate)
    form.setChannelCount(shape.channels)
    form.setSampleFormat(getattr(qt.QAudioFormat.SampleFormat, _NAMES[shape.kind]))
    return form


def shape_of(form: Any) -> Shape:  # noqa: ANN401 (a QAudioFormat: loaded late)
    """Return the shape of the frames Qt describes."""
    kinds = {name: kind for kind, name in _NAMES.items()}
    kind = kinds[form.sampleFormat().name]
    return Shape(form.sampleRate(), form.channelCount(), kind)


_NAMES = {
    Kind.UNSIGNED_8: "UInt8",
    Kind.SIGNED_16: "Int16",
    Kind.SIGNED_32: "Int32",
    Kind.FLOAT: "Float",
}

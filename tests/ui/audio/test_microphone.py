"""A microphone of this computer: when it is taken to be gone."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtWidgets import QApplication

from tests.ui.sounds import INNER, PluggedDevices, noise
from ui.audio import microphone as under_test
from ui.audio.microphone import MachineMicrophone
from ui.audio.multimedia import multimedia


class StillSource(QObject):
    """A stream of the system that brings what a test puts into it."""

    stateChanged = Signal()  # noqa: N815 (Qt's name)
    opened: "list[StillSource]" = []  # noqa: RUF012 (emptied by the fixture)

    def __init__(self, _device: object, _form: object, parent: QObject) -> None:
        super().__init__(parent)
        self.stream = QBuffer(self)
        StillSource.opened.append(self)

    def start(self) -> QBuffer:
        self.stream.open(QIODevice.OpenModeFlag.ReadWrite)
        return self.stream

    def bring(self, pcm: bytes) -> None:
        place = self.stream.pos()
        self.stream.write(pcm)
        self.stream.seek(place)
        self.stream.readyRead.emit()

    def setBufferSize(self, _size: int) -> None:  # noqa: N802 (Qt's name)
        """Take any size."""

    def error(self) -> object:
        return multimedia().QtAudio.Error.NoError

    def suspend(self) -> None:
        """Rest."""

    def resume(self) -> None:
        """Go on."""

    def stop(self) -> None:
        """Close."""


@pytest.fixture
def microphone(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MachineMicrophone]:
    """A microphone on a system whose streams say nothing when they end."""
    real = multimedia()
    device = SimpleNamespace(
        id=lambda: SimpleNamespace(toStdString=lambda: INNER.id),
        isFormatSupported=lambda _form: True,
    )
    system = SimpleNamespace(
        QMediaDevices=SimpleNamespace(audioInputs=lambda: [device]),
        QAudioSource=StillSource,
        QAudioFormat=real.QAudioFormat,
        QtAudio=real.QtAudio,
    )
    monkeypatch.setattr(under_test, "multimedia", lambda: system)
    StillSource.opened.clear()
    made = MachineMicrophone(PluggedDevices(), None, qapp)
    yield made
    made.stop()


def watched(microphone: MachineMicrophone, looks: int) -> None:
    """Let the watch look; its timer would call it every half second."""
    for _ in range(looks):
        microphone.watch()


@pytest.mark.requirement("E-043")
def test_a_stream_that_ends_without_a_word_is_lost_after_a_second_and_a_half(
    microphone: MachineMicrophone,
) -> None:
    lost: list[str] = []
    microphone.start(lambda _pcm: None, lambda: lost.append("lost"))
    (source,) = StillSource.opened
    source.bring(noise(500, 20))

    watched(microphone, 2)
    early = list(lost)
    watched(microphone, 1)

    assert early == []
    assert lost == ["lost"]


def test_one_that_brings_sound_is_never_lost(microphone: MachineMicrophone) -> None:
    heard: list[bytes] = []
    lost: list[str] = []
    microphone.start(heard.append, lambda: lost.append("lost"))
    (source,) = StillSource.opened

    for _ in range(5):
        source.bring(noise(500, 20))
        watched(microphone, 2)

    assert len(heard) == 5
    assert lost == []


def test_a_device_has_longer_until_its_first_sound(
    microphone: MachineMicrophone,
) -> None:
    lost: list[str] = []
    microphone.start(lambda _pcm: None, lambda: lost.append("lost"))

    watched(microphone, 8)
    early = list(lost)
    watched(microphone, 1)

    assert early == []
    assert lost == ["lost"]

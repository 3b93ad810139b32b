"""Speech from eSpeak NG, with the time at which each word begins.

The library keeps one state a process, so one process speaks one utterance at a time.
"""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

RATE = 16_000
"""Samples a second of what :meth:`Espeak.say` returns: what Whisper hears."""

_NATIVE_RATE = 22_050
_USUAL_THROAT = 320
_SYNCHRONOUS = 2
_UTF8 = 1
_WORD_BEGINS = 1
_SPEED, _VOLUME, _PITCH, _RANGE = 1, 2, 3, 4

Wave = NDArray[np.float32]


@dataclass(frozen=True)
class Voice:
    """A way of speaking: a voice with its variant, and eSpeak's own numbers."""

    name: str
    words_a_minute: int = 165
    pitch: int = 50
    pitch_range: int = 50
    throat: int = _USUAL_THROAT
    """Even; samples at 16 kHz for 441 of eSpeak's: fewer make a quicker, higher speaker."""


@dataclass(frozen=True)
class Utterance:
    """What was said: samples at 16 kHz within ±1, and seconds for each word."""

    wave: Wave
    words: tuple[str, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]


class _EventName(ctypes.Union):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    )


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventName),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int,
    ctypes.POINTER(ctypes.c_short),
    ctypes.c_int,
    ctypes.POINTER(_Event),
)


class Espeak:
    """eSpeak NG as this process has it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = str(espeakng_loader.get_data_path()).encode()
        if self._library.espeak_Initialize(_SYNCHRONOUS, 0, data, 0) != _NATIVE_RATE:
            message = "eSpeak NG did not start"
            raise OSError(message)
        self._chunks: list[NDArray[np.int16]] = []
        self._begins: list[tuple[int, float]] = []
        self._callback = _Callback(self._take)
        self._library.espeak_SetSynthCallback(self._callback)

    def say(self, words: Sequence[str], voice: Voice) -> Utterance:
        """Say ``words``; one that ends in a comma is followed by a short pause."""
        if self._library.espeak_SetVoiceByName(voice.name.encode()) != 0:
            message = f"no such voice: {voice.name}"
            raise ValueError(message)
        for parameter, value in (
            (_SPEED, voice.words_a_minute),
            (_VOLUME, 90),
            (_PITCH, voice.pitch),
            (_RANGE, voice.pitch_range),
        ):
            self._library.espeak_SetParameter(parameter, value, 0)
        self._chunks.clear()
        self._begins.clear()
        text = " ".join(words).encode()
        self._library.espeak_Synth(text, len(text) + 1, 0, 1, 0, _UTF8, None, None)
        native = np.concatenate([np.zeros(1, np.int16), *self._chunks])
        stretched = voice.throat / _USUAL_THROAT
        edges = _edges(words, self._begins, native.size / _NATIVE_RATE) * stretched
        return Utterance(
            _resampled(native / 32_768.0, voice.throat),
            tuple(word.rstrip(",") for word in words),
            tuple(edges[:-1].tolist()),
            tuple(edges[1:].tolist()),
        )

    def _take(self, samples: Any, count: int, events: Any) -> int:
        if samples and count:
            chunk = np.ctypeslib.as_array(samples, shape=(count,))
            self._chunks.append(chunk.copy())
        number = 0
        while events[number].type != 0:
            event = events[number]
            if event.type == _WORD_BEGINS:
                place = event.text_position - 1
                self._begins.append((place, event.milliseconds / 1000))
            number += 1
        return 0


def _resampled(native: NDArray[np.floating[Any]], throat: int) -> Wave:
    """Make ``throat`` samples of every 441, through the spectrum."""
    blocks = -(-native.size // 441)
    spectrum = np.fft.rfft(native, blocks * 441)
    kept = spectrum[: blocks * throat // 2 + 1]
    kept[-1] = 0
    wave = np.fft.irfft(kept, blocks * throat) * (throat / 441)
    return wave.astype(np.float32)


def _edges(
    words: Sequence[str], begins: Sequence[tuple[int, float]], length: float
) -> NDArray[np.float64]:
    """Find when each word begins, and the end; eSpeak tells only beginnings.

    It joins some short words ("of the") into one: these share its time by letters.
    """
    letters = np.cumsum([0, *(len(word) + 1 for word in words)])
    places: list[float] = [0.0]
    seconds: list[float] = [0.0]
    for first in letters[:-1]:
        times = [time for place, time in begins if place == first]
        if times and times[0] > seconds[-1]:
            places.append(float(first))
            seconds.append(times[0])
    places.append(float(letters[-1]))
    seconds.append(max(length, seconds[-1]))
    return np.asarray(np.interp(letters, places, seconds), dtype=np.float64)

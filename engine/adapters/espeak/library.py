"""eSpeak NG's C library, as far as it is needed here."""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

from engine.api.errors import N_
from engine.hardware.unfit import LibraryMissing


class EventKind(IntEnum):
    """What an event tells; the numbers are eSpeak NG's own."""

    END_OF_LIST = 0
    WORD = 1
    SENTENCE = 2
    MARK = 3
    PLAY = 4
    END = 5
    MESSAGE_END = 6
    PHONEME = 7
    RATE = 8


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens at a sample of the sound."""

    kind: int
    """One of ``EventKind``, or a number that a later library adds."""
    position: int
    """Of a word: its first character in the text, from 0."""
    length: int
    """Of a word, in characters."""
    sample: int
    symbol: str
    """Of a phoneme, in the International Phonetic Alphabet; empty for a pause."""


class Parameter(IntEnum):
    """What can be set; the numbers are eSpeak NG's own."""

    RATE = 1
    """Words a minute, as eSpeak NG counts them."""
    VOLUME = 2
    PITCH = 3
    """From 0 to 99; 50 is the voice's own."""
    RANGE = 4
    """From 0, monotone, to 99; 50 is the voice's own."""


OnSound = Callable[[bytes, list[Event]], bool]
"""Takes samples and what happens from there on; true ends the synthesis."""


class _Identity(ctypes.Union):
    _fields_ = [
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    ]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Identity),
    ]


_Callback: Final = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)
_SYNCHRONOUS: Final = 2
_PHONEME_EVENTS_IN_IPA: Final = 3
_DO_NOT_EXIT: Final = 0x8000
_UTF8: Final = 1
_BY_CHARACTER: Final = 1
_BUFFER_MS: Final = 40
_SUCCESS: Final = 0
_LANGUAGE: Final = re.compile(r"\([a-zA-Z-]*\)?")
"""Put before the sounds of a word taken from another language."""


class EspeakLibrary:
    """One process has one; it is not to be used from two threads at a time."""

    def __init__(self) -> None:
        """Load the library and its data.

        Raises:
            LibraryMissing: the library or its data is not here.
        """
        self._library = _load()
        self._on_sound: OnSound | None = None
        # Kept: ctypes does not hold a callback on behalf of the library.
        self._callback = _Callback(self._take)
        self._library.espeak_SetSynthCallback(self._callback)
        self.rate: int = _initialise(self._library)

    def choose(self, voice: str) -> bool:
        """Take a voice, with its variant ("fr+f2"); false when there is none."""
        return bool(self._library.espeak_SetVoiceByName(voice.encode()) == _SUCCESS)

    def set(self, parameter: Parameter, value: int) -> None:
        """Set how the voice speaks, until it is set again."""
        self._library.espeak_SetParameter(int(parameter), value, 0)

    def say(self, text: str, on_sound: OnSound) -> bool:
        """Say ``text``, handing out the sound as it comes; false when it failed."""
        encoded = text.encode("utf-8") + b"\0"
        self._on_sound = on_sound
        try:
            result = self._library.espeak_Synth(
                encoded, len(encoded), 0, _BY_CHARACTER, 0, _UTF8, None, None
            )
        finally:
            self._on_sound = None
        return bool(result == _SUCCESS)

    def close(self) -> None:
        """Give the library's memory back."""
        self._library.espeak_Terminate()

    def _take(self, samples: Any, count: int, events: Any) -> int:  # noqa: ANN401 (pointers, untyped in ctypes)
        if self._on_sound is None or not samples:
            return 0
        pcm = ctypes.string_at(samples, count * 2)
        return int(self._on_sound(pcm, list(_events(events))))


def _load() -> ctypes.CDLL:
    import espeakng_loader  # noqa: PLC0415 (native: only in a worker process)

    path = espeakng_loader.get_library_path()
    try:
        library = ctypes.CDLL(path)
    except OSError as error:
        raise _missing() from error
    library.espeak_Synth.argtypes = [
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.c_uint,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_uint,
        ctypes.c_void_p,
        ctypes.c_void_p,
    ]
    return library


def _initialise(library: ctypes.CDLL) -> int:
    import espeakng_loader  # noqa: PLC0415 (its data lies beside the library)

    try:
        data = Path(espeakng_loader.get_data_path())
    except RuntimeError as error:
        raise _missing() from error
    options = _PHONEME_EVENTS_IN_IPA | _DO_NOT_EXIT
    rate = library.espeak_Initialize(
        _SYNCHRONOUS, _BUFFER_MS, str(data).encode(), options
    )
    if rate <= 0:
        raise _missing()
    return int(rate)


def _missing() -> LibraryMissing:
    return LibraryMissing(
        N_("The eSpeak NG voice cannot be loaded."),
        N_("Install Exerzia again; until then the interviewer’s words are shown."),
    )


def _events(first: Any) -> Iterator[Event]:  # noqa: ANN401 (a pointer, untyped in ctypes)
    index = 0
    while first and first[index].type != EventKind.END_OF_LIST:
        event = first[index]
        yield Event(
            kind=event.type,
            position=event.text_position - 1,
            length=event.length,
            sample=event.sample,
            symbol=_symbol(event) if event.type == EventKind.PHONEME else "",
        )
        index += 1


def _symbol(event: Any) -> str:  # noqa: ANN401 (a structure, untyped in ctypes)
    """Return the phoneme; read byte by byte, as eight bytes may lack the end mark."""
    raw = ctypes.string_at(ctypes.addressof(event) + _Event.id.offset, 8)
    symbol = raw.split(b"\0", 1)[0].decode("utf-8", errors="ignore")
    return _LANGUAGE.sub("", symbol)

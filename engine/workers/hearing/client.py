"""The hearing worker as the application sees it."""

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.delivery import SoundMeasures
from engine.api.errors import N_, Refused, Unavailable
from engine.api.hearing import HearingEvent, ListenWish, Transcription, Word
from engine.api.language import Language
from engine.delivery.joined import joined
from engine.hearing.heard_words import moved, transcription
from engine.hearing.windows import BYTES_A_MS, WINDOW_BYTES, WINDOW_MS, level_db
from engine.runtime.messages import Parcel
from engine.runtime.worker import Exchange, Worker, WorkerSpec
from engine.workers.hearing.messages import (
    CLOSE,
    FAILED,
    FINISH,
    FORGET,
    HOLD,
    PCM,
    event_from_body,
    measures_from_body,
    transcription_from_body,
    wish_to_body,
)

_MIB: Final = 1024 * 1024
_CEILING: Final = 3 * 1024 * _MIB
"""Twice what Whisper small takes in int8."""
_CEILING_WITHOUT_MODEL: Final = 512 * _MIB
_SILENCE_S: Final = 180.0
"""Longest wait for one stretch: a wide search over 25 s on a slow machine."""
_MOST_AHEAD_MS: Final = 30_000
_LARGEST_RECORDING: Final = 60 * _MIB
_LONGEST_AT_ONCE_MS: Final = 20 * 60_000
_CUT_WITHIN_MS: Final = 30_000


def hearing_worker(
    model: Path | None, threads: int = 2, *, least_window_ms: int | None = None
) -> WorkerSpec:
    """Return what to start to hear.

    Args:
        model: folder of a Whisper converted for CTranslate2; None: voice activity and
            levels alone, for a check of the microphone.
        threads: processor threads the model may use.
        least_window_ms: 30,000 for a model that needs whole windows.
    """
    return WorkerSpec(
        kind="hearing",
        service="engine.workers.hearing.service:HearingService",
        settings=Parcel(
            {
                "model": str(model) if model is not None else None,
                "threads": threads,
                "least_window_ms": least_window_ms,
            }
        ),
        memory_ceiling=_CEILING if model is not None else _CEILING_WITHOUT_MODEL,
        fingerprint=_stamp(model),
    )


class HearingClient:
    """The ``Hearing`` port over a worker process; usable from every thread."""

    def __init__(self, worker: Worker, *, in_step: bool = False) -> None:
        """Use a worker.

        Args:
            worker: as ``hearing_worker`` describes it.
            in_step: for streams fed faster than they are spoken: each waits for its
                words, so that a recording gives the events speech would.
        """
        self._worker = worker
        self._in_step = in_step

    @property
    def has_words(self) -> bool:
        """Whether a ready worker turns speech into text; False before it is ready."""
        ready = self._worker.ready_line
        return ready is not None and bool(ready.body.get("words"))

    def listen(
        self,
        wish: ListenWish,
        on_event: Callable[[HearingEvent], None],
        on_lost: Callable[[Exception], None],
    ) -> "StreamListener":
        """Begin a stream; events come on a thread of the runtime, in order.

        Raises:
            Unavailable: the worker cannot be had.
        """
        listener = StreamListener(on_event, on_lost, unlimited=self._in_step)
        body = {**wish_to_body(wish), "in_step": self._in_step}
        listener.attach(
            self._worker.begin(
                "listen", Parcel(body), listener.on_part, listener.on_worker_lost
            )
        )
        return listener

    def transcribe(
        self, audio: Audio, language: Language, cancel: Cancel
    ) -> Transcription:
        """Return what is said in a whole recording at 16 kHz, of any length.

        Raises:
            Refused: it has another rate.
            Unavailable: the worker cannot be had or has died, or has no model.
        """
        _check_rate(audio)
        words: list[Word] = []
        for begin_ms, sound in _parts(audio, cancel):
            words += moved(self._words(sound, language, cancel), begin_ms)
        return transcription(words)

    def measure(self, audio: Audio, cancel: Cancel) -> SoundMeasures:
        """Return the facts of delivery in the sound of one answer (16 kHz, any length).

        What was cancelled covers the sound that was measured until then, and says so
        by its ``duration_ms``.

        Raises:
            Refused: it has another rate.
            Unavailable: the worker cannot be had or has died.
        """
        _check_rate(audio)
        parts: list[tuple[int, SoundMeasures]] = []
        for begin_ms, sound in _parts(audio, cancel):
            answer = self._worker.call(
                "measure", Parcel(blob=sound), cancel=cancel, silence_s=_SILENCE_S
            )
            if "method" in answer.body:
                parts.append((begin_ms, measures_from_body(answer.body)))
        return joined(parts)

    def decode(self, recording: bytes) -> Audio:
        """Return a WAV, FLAC or MP3 file as 16 kHz mono.

        Raises:
            Refused: it is no sound file that can be read, or too large.
            Unavailable: the worker cannot be had or has died.
        """
        if len(recording) > _LARGEST_RECORDING:
            raise Refused(
                N_("This recording is larger than 60 MB."),
                N_("Save it as FLAC or MP3, or cut it into shorter files."),
            )
        parts: list[bytes] = []
        answer = self._worker.call(
            "decode",
            Parcel(blob=recording),
            lambda part: parts.append(part.blob),
        )
        return Audio(b"".join(parts), cast("int", answer.body["rate"]))

    def _words(
        self, pcm: bytes, language: Language, cancel: Cancel
    ) -> tuple[Word, ...]:
        answer = self._worker.call(
            "transcribe",
            Parcel({"language": language}, pcm),
            cancel=cancel,
            silence_s=_SILENCE_S,
        )
        if "words" not in answer.body:
            return ()
        return transcription_from_body(answer.body).words


class StreamListener:
    """The ``Listener`` port: never blocks, and never grows without bound.

    Sound that the worker does not take for half a minute is dropped.
    """

    def __init__(
        self,
        on_event: Callable[[HearingEvent], None],
        on_lost: Callable[[Exception], None],
        *,
        unlimited: bool,
    ) -> None:
        self._on_event = on_event
        self._on_lost = on_lost
        self._unlimited = unlimited
        self._exchange: Exchange | None = None
        self._lock = threading.Lock()
        self._sent_bytes = 0
        self._heard_ms = 0
        self._held = False
        self._over = False

    def attach(self, exchange: Exchange) -> None:
        """Take the request that carries the stream."""
        self._exchange = exchange

    def feed(self, pcm: bytes) -> None:
        """Take the next 16 kHz samples; never blocks."""
        with self._lock:
            ahead_ms = self._sent_bytes // BYTES_A_MS - self._heard_ms
            if self._held or (ahead_ms > _MOST_AHEAD_MS and not self._unlimited):
                return
            self._sent_bytes += len(pcm)
            self._send(Parcel({"kind": PCM}, pcm))

    def finish(self) -> None:
        """End the turn now; a turn follows, empty or not."""
        with self._lock:
            self._send(Parcel({"kind": FINISH}))

    def hold(self, *, held: bool) -> None:
        """While held, sound is dropped and time stands still."""
        with self._lock:
            self._held = held
            self._send(Parcel({"kind": HOLD, "held": held}))

    def forget(self) -> None:
        """Drop the turn under way."""
        with self._lock:
            self._send(Parcel({"kind": FORGET}))

    def close(self) -> None:
        """End the stream."""
        with self._lock:
            self._send(Parcel({"kind": CLOSE}))
            self._over = True

    def on_part(self, part: Parcel) -> None:
        """Take what the worker sends."""
        if self._over:
            return
        if part.body.get("event") == FAILED:
            read = cast("Mapping[str, Any]", part.body)
            self._lose(Unavailable(read["what"], read["remedy"], read["values"]))
            return
        event = event_from_body(part.body)
        at_ms = part.body.get("at_ms")
        if isinstance(at_ms, int):
            with self._lock:
                self._heard_ms = max(self._heard_ms, at_ms)
        self._on_event(event)

    def on_worker_lost(self, error: Exception) -> None:
        """Take note that the worker is gone."""
        self._lose(error)

    def _lose(self, error: Exception) -> None:
        with self._lock:
            was_over, self._over = self._over, True
        if not was_over:
            self._on_lost(error)

    def _send(self, parcel: Parcel) -> None:
        if not self._over and self._exchange is not None:
            self._exchange.send(parcel)


def _check_rate(audio: Audio) -> None:
    if audio.rate != HEARING_RATE:
        raise Refused(
            N_("This sound has another sample rate than the one listened to."),
            N_("Convert it to 16 kHz first."),
        )


def _parts(audio: Audio, cancel: Cancel) -> Iterator[tuple[int, bytes]]:
    """Yield where each part of a long recording begins, and its sound."""
    begin_ms = 0
    while begin_ms < audio.duration_ms and not cancel.cancelled:
        end_ms = _quiet_end(audio, begin_ms)
        yield begin_ms, audio.pcm[begin_ms * BYTES_A_MS : end_ms * BYTES_A_MS]
        begin_ms = end_ms


def _quiet_end(audio: Audio, begin_ms: int) -> int:
    """Return where to cut a very long recording: the quietest window near the limit."""
    end_ms = begin_ms + _LONGEST_AT_ONCE_MS
    if end_ms >= audio.duration_ms:
        return audio.duration_ms + 1
    first = (end_ms - _CUT_WITHIN_MS) // WINDOW_MS
    spots = range(first, end_ms // WINDOW_MS)
    quietest = min(spots, key=lambda spot: _window_level(audio.pcm, spot))
    return quietest * WINDOW_MS


def _window_level(pcm: bytes, spot: int) -> float:
    return level_db(pcm[spot * WINDOW_BYTES : (spot + 1) * WINDOW_BYTES])


def _stamp(model: Path | None) -> str:
    """Return what changes when a file of the model does: words and settings too."""
    if model is None or not model.is_dir():
        return str(model)
    facts = [(file.name, file.stat()) for file in sorted(model.iterdir())]
    stamps = [f"{name}:{fact.st_size}:{fact.st_mtime_ns}" for name, fact in facts]
    return "|".join([str(model), *stamps])

"""What the hearing worker does.

One engine family in this process: CTranslate2 with its OpenMP, and ONNX Runtime,
whose wheel brings a thread pool of its own and no OpenMP. Praat, which measures, brings
neither.
"""

import time
from pathlib import Path
from typing import Any, Final

from engine.adapters.faster_whisper.transcriber import (
    Pass,
    WhisperPlan,
    WhisperTranscriber,
)
from engine.adapters.praat.measure import measure_sound
from engine.adapters.recordings.decode import decode_recording
from engine.adapters.silero.voice_activity import (
    SileroVoiceActivity,
    load_session,
    network_file,
)
from engine.api.audio import HEARING_RATE, Audio
from engine.api.errors import N_, Refused, Unavailable
from engine.api.hearing import Word
from engine.api.language import LANGUAGES, Language
from engine.hardware.libraries import Requirement, check_before_loading
from engine.hearing.evidence import LEAST_SPEECH_MS, believed
from engine.hearing.heard_words import moved, transcription
from engine.hearing.listening import Listening
from engine.hearing.whole_recording import speech_spans
from engine.hearing.windows import BYTES_A_MS, Cutter
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.service import Request
from engine.workers.hearing.live import LiveStream
from engine.workers.hearing.messages import (
    measures_to_body,
    transcription_to_body,
    wish_from_body,
)
from engine.workers.hearing.scribe import WhisperScribe

_PART_BYTES: Final = 8 * 1024 * 1024


class HearingService:
    """Listens, transcribes, decodes and measures."""

    def __init__(self) -> None:
        self._session: Any = None
        self._scribe: WhisperScribe | None = None
        self._least_window_ms: int | None = None
        self._beam = 1

    def load(self, settings: Parcel) -> Parcel:
        """Load voice activity, and Whisper when a model is named.

        Args:
            settings: ``model`` (a folder or null), ``threads``, ``beam`` (for
                recordings), ``least_window_ms`` (or null), ``careful``.

        Returns:
            ``words``: whether speech becomes text; without, only levels and voice
            activity are told, for a check of the microphone.

        Raises:
            Unavailable: a file is missing or damaged.
        """
        body: dict[str, JsonValue] = dict(settings.body)
        model = body.get("model")
        check_before_loading(Requirement("onnxruntime"))
        self._session = load_session(network_file())
        self._beam = _number(body.get("beam"), 5)
        least = body.get("least_window_ms")
        self._least_window_ms = _number(least, 0) or None
        if isinstance(model, str):
            check_before_loading(Requirement("ctranslate2"))
            plan = WhisperPlan(
                threads=_number(body.get("threads"), 2),
                careful=bool(body.get("careful", True)),
            )
            self._scribe = WhisperScribe(WhisperTranscriber(Path(model), plan))
        return Parcel({"words": self._scribe is not None})

    def handle(self, request: Request) -> Parcel:
        """Answer ``listen``, ``transcribe``, ``decode`` and ``measure``.

        Raises:
            Refused: there is no such verb, or the recording cannot be read.
            Unavailable: there is no model to transcribe with.
        """
        match request.verb:
            case "listen":
                return self._listen(request)
            case "transcribe":
                return self._transcribe(request)
            case "decode":
                return _decode(request)
            case "measure":
                return _measure(request)
            case _:
                raise Refused(
                    N_("Hearing cannot do what was asked."),
                    N_("Update the application, then try again."),
                )

    def close(self) -> None:
        """Give everything back."""
        if self._scribe is not None:
            self._scribe.close()
        self._session = None

    def _listen(self, request: Request) -> Parcel:
        wish = wish_from_body(request.parcel.body)
        listening = Listening(
            wish,
            time.monotonic,
            with_words=self._scribe is not None,
            least_window_ms=self._least_window_ms,
        )
        activity = SileroVoiceActivity(self._session)
        scribe = self._scribe.speaking(wish.language) if self._scribe else None
        return LiveStream(request, listening, activity, scribe).run()

    def _transcribe(self, request: Request) -> Parcel:
        if self._scribe is None:
            raise Unavailable(
                N_("There is no speech recognition model to transcribe with."),
                N_("Install a model, or type the answer."),
            )
        how = Pass(_language(request.parcel), beam=self._beam)
        pcm = request.parcel.blob
        windows = Cutter().cut(pcm)
        activity = SileroVoiceActivity(self._session)
        words: list[Word] = []
        for span in speech_spans(windows, activity.probabilities(b"".join(windows))):
            if request.cancel.cancelled:
                break
            sound = pcm[span.start_ms * BYTES_A_MS : span.end_ms * BYTES_A_MS]
            if span.speech_ms >= LEAST_SPEECH_MS:
                audio = Audio(sound, HEARING_RATE)
                written = self._scribe.write(audio, how, request.cancel)
                if written is not None:
                    believable = believed(written, span.speech_ms)
                    words += moved(believable, span.start_ms)
            request.send(Parcel({"done_ms": span.end_ms}))
        return Parcel(transcription_to_body(transcription(words)))


def _decode(request: Request) -> Parcel:
    audio = decode_recording(request.parcel.blob)
    for begin in range(0, len(audio.pcm), _PART_BYTES):
        request.send(Parcel(blob=audio.pcm[begin : begin + _PART_BYTES]))
    return Parcel({"rate": audio.rate})


def _measure(request: Request) -> Parcel:
    check_before_loading(Requirement("parselmouth"))
    audio = Audio(request.parcel.blob, HEARING_RATE)
    measures = measure_sound(audio, request.cancel)
    return Parcel() if measures is None else Parcel(measures_to_body(measures))


def _language(parcel: Parcel) -> Language:
    asked = parcel.body.get("language")
    return next((known for known in LANGUAGES if known == asked), LANGUAGES[0])


def _number(value: JsonValue, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise

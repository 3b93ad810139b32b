"""The one thread of the worker that transcribes."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor

from engine.adapters.faster_whisper.transcriber import Pass, WhisperTranscriber
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.api.language import Language
from engine.hearing.evidence import Written
from engine.hearing.passes import Job
from engine.hearing.turn_text import Purpose
from engine.workers.hearing.live import OnFailed, OnWritten, broken, job_audio

_log = logging.getLogger(__name__)


class WhisperScribe:
    """Hands stretches to Whisper one after another, whoever asks."""

    def __init__(self, transcriber: WhisperTranscriber) -> None:
        self._transcriber = transcriber
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="scribe")

    def write(self, audio: Audio, how: Pass, cancel: Cancel) -> Written | None:
        """Transcribe and wait; None when it was cancelled."""
        return self._thread.submit(self._transcriber.write, audio, how, cancel).result()

    def speaking(self, language: Language) -> "LiveScribe":
        """Return a scribe for a stream in one language."""
        return LiveScribe(self, language)

    def submit(self, audio: Audio, how: Pass, cancel: Cancel) -> Future[Written | None]:
        """Transcribe without waiting."""
        return self._thread.submit(self._transcriber.write, audio, how, cancel)

    def close(self) -> None:
        """End the thread, then give the model back."""
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._transcriber.close()


class LiveScribe:
    """The ``Scribe`` of a stream."""

    def __init__(self, scribe: WhisperScribe, language: Language) -> None:
        self._scribe = scribe
        self._language = language

    def begin(
        self, job: Job, cancel: Cancel, on_written: OnWritten, on_failed: OnFailed
    ) -> None:
        """Transcribe ``job``; one of the two is called on the scribe's thread."""
        how = Pass(
            language=self._language,
            window_ms=job.window_ms,
            with_times=job.span.purpose is not Purpose.PARTIAL,
        )
        future = self._scribe.submit(job_audio(job), how, cancel)

        def done(finished: Future[Written | None]) -> None:
            if finished.cancelled():
                return
            error = finished.exception()
            if error is None:
                on_written(finished.result())
            elif isinstance(error, ExpectedError):
                on_failed(error)
            else:
                # The type alone: its message may hold what was said.
                _log.error("transcription failed: %s", type(error).__name__)
                on_failed(broken())

        future.add_done_callback(done)

"""Whisper through faster-whisper: one stretch of speech at a time, greedy, local.

faster-whisper pads every stretch to thirty seconds, which costs the same whether it
holds one word or eighty. Here a window may be shorter; where what comes out shows
that the model lost its way, it is done again in the whole window.
"""

import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from engine.adapters.faster_whisper.cancelled import Cancelled
from engine.adapters.faster_whisper.model_files import check_model
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.errors import N_, Refused, Unavailable
from engine.api.hearing import Transcription, Word
from engine.api.language import Language
from engine.hearing.effort import WHOLE_WINDOW_MS
from engine.hearing.evidence import Written, believed, doubtful
from engine.hearing.heard_words import transcription

_FULL_SCALE: Final = 32_768.0
_FRAMES_A_SECOND: Final = 100
_TOKENS_A_SECOND: Final = 10.0
_EXTRA_S: Final = 1.2
_MOST_TOKENS: Final = 220
_END: Final = 50_257
"""The token by which a multilingual Whisper says that it is done."""
_MOST_CONTEXT: Final = 200
"""Characters of context: a long prompt makes Whisper drop sentences."""
_LONGEST_MS: Final = WHOLE_WINDOW_MS


@dataclass(frozen=True, slots=True)
class WhisperPlan:
    """How to load and run the model."""

    threads: int
    """Of the processor."""
    careful: bool = True
    """Whether a doubtful pass in a short window is done again in the whole one."""
    tokens_a_second: float = _TOKENS_A_SECOND
    """More than anybody says: a pass that writes more is stopped, as it is a loop."""
    endless: bool = False
    """Whether it always writes all it may, as whoever times it wants; sense is lost."""


@dataclass(frozen=True, slots=True)
class Pass:
    """How to transcribe one stretch."""

    language: Language
    window_ms: int = WHOLE_WINDOW_MS
    beam: int = 1
    with_times: bool = True
    """Whether the words get times; to show them while they are spoken, none are needed."""
    context: str = ""


class WhisperTranscriber:
    """The ``Transcriber`` port; usable from every thread, one pass at a time."""

    def __init__(self, folder: Path, plan: WhisperPlan) -> None:
        """Load the model.

        Args:
            folder: of the model; a name of a model on a hub is refused.
            plan: how to run it.

        Raises:
            Unavailable: the folder or what it holds cannot be used.
        """
        if not folder.is_dir():
            raise Unavailable(
                N_("There is no speech recognition model in this folder."),
                N_("Choose a folder that holds a model, or install one."),
            )
        check_model(folder)
        self._lock = threading.Lock()
        self._plan = plan
        self._model = _load(folder, plan)

    def transcribe(
        self, audio: Audio, language: Language, cancel: Cancel, context: str = ""
    ) -> Transcription:
        """Return what is said in ``audio``, at 16 kHz and at most 30 s.

        Raises:
            Refused: it is longer, or at another rate.
        """
        written = self.write(audio, Pass(language, context=context), cancel)
        if written is None:
            return Transcription("", ())
        return transcription(believed(written, audio.duration_ms))

    def write(self, audio: Audio, how: Pass, cancel: Cancel) -> Written | None:
        """Return what the model writes for ``audio``; None when it was cancelled.

        Raises:
            Refused: it is longer than 30 s, or at another rate.
        """
        if audio.rate != HEARING_RATE or audio.duration_ms > _LONGEST_MS:
            raise Refused(
                N_("This sound cannot be transcribed in one pass."),
                N_("Give it in stretches of at most 30 seconds, at 16 kHz."),
            )
        wave = np.frombuffer(audio.pcm, "<i2").astype(np.float32) / _FULL_SCALE
        with self._lock:
            try:
                return self._write_with_care(wave, how, cancel)
            except Cancelled:
                return None

    def close(self) -> None:
        """Give the memory back."""
        with self._lock:
            self._model.model.unload_model()

    def _write_with_care(
        self, wave: npt.NDArray[np.float32], how: Pass, cancel: Cancel
    ) -> Written:
        length_ms = wave.size * 1000 // HEARING_RATE
        window_ms = min(max(how.window_ms, length_ms), WHOLE_WINDOW_MS)
        written = self._write(wave, how, window_ms, cancel)
        short = self._plan.careful and how.with_times and window_ms < WHOLE_WINDOW_MS
        if short and doubtful(written, length_ms):
            written = self._write(wave, how, WHOLE_WINDOW_MS, cancel)
        return written

    def _write(
        self,
        wave: npt.NDArray[np.float32],
        how: Pass,
        window_ms: int,
        cancel: Cancel,
    ) -> Written:
        seconds = wave.size / HEARING_RATE + _EXTRA_S
        most = min(round(self._plan.tokens_a_second * seconds), _MOST_TOKENS)
        self._model.begin(window_ms * _FRAMES_A_SECOND // 1000, cancel)
        segments, _ = self._model.transcribe(
            wave,
            language=how.language,
            beam_size=how.beam,
            temperature=0.0,
            condition_on_previous_text=False,
            initial_prompt=how.context[-_MOST_CONTEXT:] or None,
            without_timestamps=True,
            word_timestamps=how.with_times,
            vad_filter=False,
            suppress_tokens=[-1, _END] if self._plan.endless else [-1],
            no_speech_threshold=None,
            compression_ratio_threshold=None,
            log_prob_threshold=None,
            # CTranslate2 writes half of what it is allowed, the rest is for a prompt.
            max_new_tokens=None if how.context else 2 * most,
        )
        # Without time marks one window gives one segment; going on would transcribe
        # the silence after the last word once more.
        segment = next(iter(segments), None)
        if segment is None:
            return Written(())
        return Written(
            words=_words(segment),
            no_speech=float(segment.no_speech_prob),
            log_probability=float(segment.avg_logprob),
            cut_short=len(segment.tokens) >= most,
        )


def _words(segment: Any) -> tuple[Word, ...]:  # noqa: ANN401 (faster-whisper publishes no types)
    if segment.words is None:
        return tuple(Word(text, 0, 0, 0.5) for text in segment.text.split())
    return tuple(
        Word(
            word.word.strip(),
            round(1000 * float(word.start)),
            round(1000 * float(word.end)),
            float(word.probability),
        )
        for word in segment.words
        if word.word.strip()
    )


def _load(folder: Path, plan: WhisperPlan) -> Any:  # noqa: ANN401 (as above)
    # Before the import: a library that reads it later would look for files online.
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    from engine.adapters.faster_whisper.windowed import (  # noqa: PLC0415 (native; only where it is needed)
        WindowedWhisper,
    )

    try:
        return WindowedWhisper(
            str(folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=plan.threads,
            num_workers=1,
            local_files_only=True,
        )
    except (RuntimeError, ValueError, KeyError) as error:
        raise Unavailable(
            N_("The speech recognition model cannot be loaded."),
            N_("Install the model again."),
        ) from error

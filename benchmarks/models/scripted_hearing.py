"""The hearing worker with its own model and costs, and words that were given before.

Each stretch of sound goes through the Whisper of random weights as it would through a
trained one; what is written for it is then looked up in a script of which the sound is
known, sample by sample.
"""

import json
import time
from pathlib import Path
from typing import cast

from engine.adapters.faster_whisper.transcriber import (
    Pass,
    WhisperPlan,
    WhisperTranscriber,
)
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.hearing import Word
from engine.hearing.evidence import Written
from engine.hearing.windows import BYTES_A_MS
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.workers.hearing.scribe import WhisperScribe
from engine.workers.hearing.service import HearingService

SOUND, WORDS = "script.pcm", "script.json"
TOKENS_A_SECOND = 3.4
"""150 words a minute, a little over 1.3 tokens a word."""
_NEEDLE_MS = 300
_LOOK_BACK_MS = 60_000


class ScriptedTranscriber(WhisperTranscriber):
    """Takes the time of the model, and writes what was said."""

    def __init__(self, model: Path, plan: WhisperPlan, script: Path) -> None:
        super().__init__(model, plan)
        self._sound = (script / SOUND).read_bytes()
        spoken = json.loads((script / WORDS).read_text("utf-8"))
        self._words = [Word(text, start, end, 0.9) for text, start, end in spoken]
        self._place = 0
        self.last: tuple[Audio, Pass] | None = None
        """The last pass that counted: with times."""

    def write(self, audio: Audio, how: Pass, cancel: Cancel) -> Written | None:
        """Return the script's words for ``audio``; None when it was cancelled."""
        if super().write(audio, how, cancel) is None:
            return None
        if how.with_times:
            self.last = audio, how
        return Written(tuple(self._said(audio, how)), log_probability=-0.2)

    def _said(self, audio: Audio, how: Pass) -> list[Word]:
        start = self._find(audio.pcm)
        if start is None:
            return []
        end = start + audio.duration_ms
        said = [word for word in self._words if start <= _middle(word) < end]
        if not how.with_times:
            return [Word(word.text, 0, 0, 0.5) for word in said]
        return [
            Word(word.text, max(0, word.start_ms - start), word.end_ms - start, 0.9)
            for word in said
        ]

    def _find(self, pcm: bytes) -> int | None:
        """Return where in the script ``pcm`` begins, in milliseconds."""
        size = _NEEDLE_MS * BYTES_A_MS
        for begin in range(0, max(1, len(pcm) - size), size):
            needle = pcm[begin : begin + size]
            after = max(0, self._place - _LOOK_BACK_MS * BYTES_A_MS)
            found = self._sound.find(needle, after) if any(needle) else -1
            if found >= 0:
                self._place = found
                return (found - begin) // BYTES_A_MS
        return None


class ScriptedHearingService(HearingService):
    """Listens at the cost of its model; ``plain`` and ``again`` time single passes."""

    def load(self, settings: Parcel) -> Parcel:
        """Load voice activity, the model and the script."""
        body = settings.body
        super().load(Parcel({"model": None}))
        plan = WhisperPlan(
            cast("int", body["threads"]), careful=False, tokens_a_second=TOKENS_A_SECOND
        )
        model, script = (Path(cast("str", body[key])) for key in ("model", "script"))
        self._whisper = ScriptedTranscriber(model, plan, script)
        self._scribe = WhisperScribe(self._whisper)
        return Parcel({"words": True})

    def handle(self, request: Request) -> Parcel:
        """Answer what hearing does, ``plain`` and ``again`` besides."""
        if request.verb == "plain":
            audio = Audio(request.parcel.blob, HEARING_RATE)
            return self._timed(audio, Pass("en"))
        if request.verb == "again" and self._whisper.last is not None:
            return self._timed(*self._whisper.last)
        return super().handle(request)

    def _timed(self, audio: Audio, how: Pass) -> Parcel:
        last, begun = self._whisper.last, time.perf_counter()
        self._whisper.write(audio, how, Cancel())
        self._whisper.last = last
        took_ms = round((time.perf_counter() - begun) * 1000)
        return Parcel({"ms": took_ms, "length_ms": audio.duration_ms})


def _middle(word: Word) -> int:
    return (word.start_ms + word.end_ms) // 2

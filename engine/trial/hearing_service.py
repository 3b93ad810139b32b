"""The hearing worker, with a Whisper that is here, or of random weights made on the spot."""

import time
from pathlib import Path
from typing import cast

from engine.adapters.faster_whisper.transcriber import (
    Pass,
    WhisperPlan,
    WhisperTranscriber,
)
from engine.api.audio import HEARING_RATE, Audio
from engine.api.errors import N_, Unavailable
from engine.hardware.libraries import Requirement, check_before_loading
from engine.hearing.effort import WHOLE_WINDOW_MS
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.trial.messages import (
    TIMED,
    TOKENS_A_SECOND,
    WINDOW,
    WRITING,
    folder_of,
    sides_of,
)
from engine.workers.hearing.service import HearingService


class TrialHearingService(HearingService):
    """Loads a Whisper or makes one of some shape, and times single passes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._whisper: WhisperTranscriber | None = None

    def load(self, settings: Parcel) -> Parcel:
        """Write the model where none is named, then load it as the hearing worker does.

        Raises:
            Unavailable: the engine is not here, or cannot run.
        """
        super().load(Parcel({"model": None}))
        check_before_loading(Requirement("ctranslate2"))
        begun = time.monotonic()
        installed = settings.body.get("model")
        model = _made(settings) if installed is None else Path(cast("str", installed))
        made_s = 0 if installed is not None else time.monotonic() - begun
        plan = WhisperPlan(
            cast("int", settings.body["threads"]),
            careful=False,
            tokens_a_second=TOKENS_A_SECOND,
            endless=True,
        )
        self._whisper = WhisperTranscriber(model, plan)
        return Parcel({"words": True, WRITING: round(made_s * 1_000)})

    def handle(self, request: Request) -> Parcel:
        """Answer ``timed``, and what hearing does.

        Raises:
            Unavailable: no model was made.
        """
        if request.verb != TIMED:
            return super().handle(request)
        if self._whisper is None:
            raise Unavailable(
                N_("There is no speech recognition model to transcribe with."),
                N_("Install a model, or type the answer."),
            )
        audio = Audio(request.parcel.blob, HEARING_RATE)
        window_ms = request.parcel.body.get(WINDOW, WHOLE_WINDOW_MS)
        how = Pass("en", window_ms=cast("int", window_ms))
        begun = time.monotonic()
        written = self._whisper.write(audio, how, request.cancel)
        took_ms = (time.monotonic() - begun) * 1_000
        return Parcel({"ms": took_ms, "done": written is not None})

    def close(self) -> None:
        """Give everything back."""
        if self._whisper is not None:
            self._whisper.close()
        super().close()


def _made(settings: Parcel) -> Path:
    from engine.trial.random.random_whisper import (  # noqa: PLC0415 (writes with CTranslate2; in this process alone)
        WhisperShape,
        random_whisper,
    )

    sides = sides_of(settings.body)
    shape = WhisperShape(f"{sides['width']}x{sides['layers']}", **sides)
    return random_whisper(shape, folder_of(settings.body))

"""The hearing worker, with a Whisper of random weights that it makes itself."""

import time
from typing import cast

from engine.adapters.faster_whisper.transcriber import (
    Pass,
    WhisperPlan,
    WhisperTranscriber,
)
from engine.api.audio import HEARING_RATE, Audio
from engine.api.errors import N_, Unavailable
from engine.hardware.libraries import Requirement, check_before_loading
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.trial.messages import (
    TIMED,
    TOKENS_A_SECOND,
    WRITING,
    folder_of,
    sides_of,
)
from engine.workers.hearing.service import HearingService


class TrialHearingService(HearingService):
    """Makes a Whisper of some shape, and times single passes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._whisper: WhisperTranscriber | None = None

    def load(self, settings: Parcel) -> Parcel:
        """Write the model, then load it as the hearing worker does.

        Raises:
            Unavailable: the engine is not here, or cannot run.
        """
        super().load(Parcel({"model": None}))
        check_before_loading(Requirement("ctranslate2"))
        from engine.trial.random.random_whisper import (  # noqa: PLC0415 (writes with CTranslate2; in this process alone)
            WhisperShape,
            random_whisper,
        )

        body, sides = settings.body, sides_of(settings.body)
        begun = time.monotonic()
        shape = WhisperShape(f"{sides['width']}x{sides['layers']}", **sides)
        model = random_whisper(shape, folder_of(body))
        writing_ms = round((time.monotonic() - begun) * 1_000)
        plan = WhisperPlan(
            cast("int", body["threads"]), careful=False, tokens_a_second=TOKENS_A_SECOND
        )
        self._whisper = WhisperTranscriber(model, plan)
        return Parcel({"words": True, WRITING: writing_ms})

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
        begun = time.monotonic()
        written = self._whisper.write(audio, Pass("en"), request.cancel)
        took_ms = (time.monotonic() - begun) * 1_000
        return Parcel({"ms": took_ms, "done": written is not None})

    def close(self) -> None:
        """Give everything back."""
        if self._whisper is not None:
            self._whisper.close()
        super().close()

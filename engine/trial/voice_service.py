"""The voice worker, with a Piper voice of random weights that it makes itself."""

import time

from engine.hardware.libraries import Requirement, check_before_loading
from engine.runtime.messages import Parcel
from engine.trial.messages import WRITING, folder_of
from engine.workers.voice.service import VoiceService


class TrialVoiceService(VoiceService):
    """Makes a voice of Piper's medium shape, then speaks with it."""

    def load(self, settings: Parcel) -> Parcel:
        """Write the voice, then load it as the voice worker does.

        Raises:
            Unavailable: the engine is not here, or cannot run.
        """
        check_before_loading(Requirement("piper"))
        check_before_loading(Requirement("onnx"))
        from engine.trial.random.random_voice import random_voice  # noqa: PLC0415 (writes with ONNX; in this process alone)

        begun = time.monotonic()
        voice = random_voice("en", folder_of(settings.body))
        writing_ms = round((time.monotonic() - begun) * 1_000)
        threads = settings.body["threads"]
        ready = super().load(Parcel({"voices": [str(voice)], "threads": threads}))
        return Parcel({**ready.body, WRITING: writing_ms})

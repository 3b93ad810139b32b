"""The language worker, with a model of random weights that it makes itself.

What writes a model may be as native as what runs it; the process ends with the trial.
"""

import time

from engine.hardware.libraries import Requirement, check_before_loading
from engine.runtime.messages import Parcel
from engine.trial.messages import FOLDER, RANDOM, WRITING, folder_of, sides_of
from engine.workers.language.service import LanguageService


class TrialLanguageService(LanguageService):
    """Makes the model whose sides it is told, then runs it."""

    def load(self, settings: Parcel) -> Parcel:
        """Write the model, then load it as the language worker does.

        Raises:
            Unavailable: the engine is not here, or cannot run.
        """
        check_before_loading(Requirement("llama_cpp"))
        from engine.trial.random.random_gguf import (  # noqa: PLC0415 (numpy; in this process alone)
            LanguageShape,
            random_language_model,
        )

        body = settings.body
        begun = time.monotonic()
        sides = sides_of(body)
        shape = LanguageShape(
            layers=sides["layers"],
            width=sides["width"],
            inner=sides["inner"],
            heads=sides["heads"],
            kv_heads=sides["kv_heads"],
            head_width=sides["head_width"],
            vocabulary=sides["vocabulary"],
            context=sides["context"],
            part_of=sides["part_of"],
            tied=True,
        )
        model = random_language_model(folder_of(body), shape)
        writing_ms = round((time.monotonic() - begun) * 1_000)
        plain = {key: body[key] for key in body if key not in {RANDOM, FOLDER}}
        ready = super().load(Parcel({**plain, "model": str(model)}))
        return Parcel({**ready.body, WRITING: writing_ms})

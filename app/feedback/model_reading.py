"""What a language model made of answers, with what is kept about how it was asked."""

from dataclasses import dataclass
from typing import Final, Self

from app.domain.reports import EngineRecord
from engine.api.language_model import ModelFacts
from engine.feedback.better.model_version import SEED, TEMPERATURE
from engine.feedback.second_reading.orders import FIRST, LABELS, ORDERS
from engine.feedback.second_reading.prompts import PROMPT_VERSION
from engine.feedback.second_reading.records import SecondReading

READINGS_USED: Final = "readings_used"
"""Parameter of a report: 1, or 0 where a model contradicted itself too often."""
SHORTENED: Final = "answers_shortened"
"""Parameter of a report: answers that were too long to be read whole."""


@dataclass(frozen=True, slots=True)
class ModelUsed:
    """Which model read, and how it was asked (E-055)."""

    name: str
    digest: str
    prompt_version: str
    parameters: dict[str, float | int | str]

    @classmethod
    def of(cls, facts: ModelFacts) -> Self:
        """Return what is kept of a loaded model."""
        return cls(
            name=facts.name,
            digest=facts.digest,
            prompt_version=PROMPT_VERSION,
            parameters={
                "build": facts.build,
                "family": facts.family,
                "context_tokens": facts.context_tokens,
                "orders": FIRST,
                "orders_in_doubt": len(ORDERS),
                "labels": "".join(LABELS),
                "seed": SEED,
                "temperature": TEMPERATURE,
            },
        )

    @classmethod
    def kept_in(cls, engine: EngineRecord) -> Self | None:
        """Return what a report tells of its model; None where the rules stood alone."""
        if engine.model_hash is None or engine.prompt_version is None:
            return None
        return cls(
            name=engine.name,
            digest=engine.model_hash,
            prompt_version=engine.prompt_version,
            parameters=engine.parameters,
        )


@dataclass(frozen=True, slots=True)
class ModelReading:
    """What came of asking a model; either part may be missing."""

    used: ModelUsed | None
    """None: it could not even be asked who it is."""
    reading: SecondReading | None
    """None: it failed, and the rules stand."""

    @property
    def parameters(self) -> dict[str, float | int | str]:
        """What the report keeps of how the model was asked and what came of it."""
        if self.used is None or self.reading is None:
            return {}
        came = {
            READINGS_USED: int(self.reading.fit),
            SHORTENED: self.reading.shortened,
        }
        return {**self.used.parameters, **came}

    def is_by(self, used: ModelUsed) -> bool:
        """Return whether the same model was asked in the same way."""
        if self.used is None or self.reading is None:
            return False
        told = {
            name: value
            for name, value in self.used.parameters.items()
            if name not in {READINGS_USED, SHORTENED}
        }
        same = (self.used.digest, self.used.prompt_version, told)
        return same == (used.digest, used.prompt_version, used.parameters)

    def better(self, place: int) -> str | None:
        """Return the model's wording of the answer at ``place``, if one stood."""
        if self.reading is None or place not in self.reading.answers:
            return None
        return self.reading.answers[place].better

"""The three engines, as the rest of the application sees them."""

from typing import Protocol

from app.domain.engines import EngineKind, EngineStatus
from app.engines.stand_in import StandInVoice
from app.engines.step_down import Step
from engine.api.hearing import Hearing
from engine.api.language_model import LanguageModel
from engine.api.voice import Voice


class Engines(Protocol):
    """The engines of this installation; usable from every thread.

    An engine that is not here is None: the session goes on without it.
    """

    @property
    def language(self) -> LanguageModel | None:
        """Words the interviewer's turns."""

    @property
    def hearing(self) -> Hearing | None:
        """Hears the person."""

    @property
    def voice(self) -> Voice | None:
        """Speaks for the interviewer."""

    def stand_in_voice(self, voice: StandInVoice) -> None:
        """Let ``voice`` speak wherever the voice engine does not."""

    def refresh(self) -> None:
        """Look again at the model files; an engine whose files changed starts anew."""

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        """Start these in the background."""

    def status(self) -> tuple[EngineStatus, ...]:
        """Return how each is, in the order of ``EngineKind``."""

    def models_in_use(self) -> frozenset[str]:
        """Return the identifiers of the models the engines run, voices included."""

    def steps(self) -> tuple[Step, ...]:
        """Return the steps that would give something up here, in their order."""

    def stand_at(self, step: Step) -> None:
        """Take no more than ``step`` leaves, from the next request on."""

    def retry(self, kind: EngineKind) -> None:
        """Try an engine again that was given up."""

    def close(self) -> None:
        """End every process; they start again when needed."""

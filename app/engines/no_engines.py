"""An installation without any engine: typed, scripted, silent."""

from app.domain.engines import EngineKind, EngineStatus
from app.engines.stand_in import StandInVoice
from app.engines.step_down import Step
from engine.api.hearing import Hearing
from engine.api.language_model import LanguageModel
from engine.api.voice import Voice


class NoEngines:
    """What is left when nothing native may be started: everything but sound."""

    @property
    def language(self) -> LanguageModel | None:
        """None."""
        return None

    @property
    def hearing(self) -> Hearing | None:
        """None."""
        return None

    @property
    def voice(self) -> Voice | None:
        """None."""
        return None

    def stand_in_voice(self, voice: StandInVoice) -> None:
        """Leave it silent: whoever wants no engine wants no voice."""

    def refresh(self) -> None:
        """Find nothing."""

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        """Start nothing."""

    def status(self) -> tuple[EngineStatus, ...]:
        """Return nothing: there is nothing to tell of."""
        return ()

    def models_in_use(self) -> frozenset[str]:
        """Return nothing."""
        return frozenset()

    def steps(self) -> tuple[Step, ...]:
        """Return nothing: there is nothing to give up."""
        return ()

    def stand_at(self, step: Step) -> None:
        """Give nothing up."""

    def retry(self, kind: EngineKind) -> None:
        """Try nothing."""

    def close(self) -> None:
        """End nothing."""

"""A system's own voice of which a test decides whether it is there."""

from engine.api.voice import BY_SYSTEM, VoiceFacts
from engine.testing.voice import RATE, ScriptedVoice


class SystemsVoice(ScriptedVoice):
    """Speaks both languages, in silence."""

    def __init__(self, *, is_here: bool = True) -> None:
        super().__init__()
        self._is_here = is_here

    @property
    def is_here(self) -> bool:
        return self._is_here

    def voices(self) -> tuple[VoiceFacts, ...]:
        return (
            VoiceFacts("system:fr", "fr", BY_SYSTEM, ("",), "", RATE),
            VoiceFacts("system:en", "en", BY_SYSTEM, ("",), "", RATE),
        )

"""What the briefing shows."""

from dataclasses import dataclass, field
from typing import Literal

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.domain.settings import AnswerBy, Settings
from app.machine.check import Check
from app.practice.prepare_session import (
    LONGEST_MINUTES,
    PRESETS_MINUTES,
    SHORTEST_MINUTES,
)
from engine.api.language import Language
from engine.content.localised import Localised
from engine.content.persona import PersonaLook, Tone
from engine.content.question import Level
from engine.dialogue.records import Mode
from ui.audio.devices import Plugged
from ui.audio.sound import wears_headset
from ui.kit.problems import Problem
from ui.workspaces.practice.briefing.focused import Focused

Family = Literal["interview", "conversation"]


@dataclass(frozen=True, slots=True)
class PersonaChoice:
    """Somebody who can hold the scenario."""

    persona_id: str
    name: Localised
    role: Localised
    summary: Localised
    look: PersonaLook
    tone: Tone


@dataclass(frozen=True, slots=True)
class ScenarioBrief:
    """What the person is told about the scenario."""

    scenario_id: str
    family: Family
    level: Level
    sector: Localised
    title: Localised
    summary: Localised
    situation: Localised
    goal: Localised
    your_role: Localised
    minutes: int
    """Default length."""
    personas: tuple[PersonaChoice, ...]
    """The first is preselected."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person has chosen; a part left out follows scenario and interface."""

    persona_id: str
    language: Language | None = None
    minutes: int | None = None
    free_minutes: str | None = None
    """A length written by hand; None while a preset is chosen."""
    mode: Mode = Mode.COACHED
    tone: Tone | None = None
    keeps_sound: bool = False
    """The sound of the answers, for thirty days; never chosen beforehand."""


@dataclass(frozen=True, slots=True)
class Aloud:
    """What the session can be held with, and what of it is wished for."""

    settings: Settings = field(default_factory=Settings)
    engines: tuple[EngineStatus, ...] = ()
    plugged: Plugged = field(default_factory=Plugged)
    agreed: bool = False
    """A consent to keep the sound of answers is in force."""

    def engine(self, kind: EngineKind) -> EngineStatus | None:
        """Return how an engine is; None where it is not here."""
        found = (each for each in self.engines if each.kind is kind)
        status = next(found, None)
        if status is None or status.stands_in:
            return status
        return None if status.state is EngineState.MISSING else status

    @property
    def can_hear(self) -> bool:
        """Whether the person could speak: a model and a microphone are here."""
        return self.engine(EngineKind.HEARING) is not None and self.has_microphone

    @property
    def has_microphone(self) -> bool:
        """Whether one is plugged in, as far as somebody has looked."""
        found = self.plugged.microphone(self.settings.microphone)
        return found is not None or not self.plugged.known

    @property
    def can_be_heard(self) -> bool:
        """Whether the interviewer could be heard."""
        speaker = self.plugged.loudspeaker(self.settings.loudspeaker)
        there = speaker is not None or not self.plugged.known
        return self.engine(EngineKind.VOICE) is not None and there

    @property
    def by_voice(self) -> bool:
        """Whether the person will answer by speaking."""
        return self.can_hear and self.settings.answer_by is AnswerBy.SPEAKING

    @property
    def headset(self) -> bool:
        """Whether the person will be able to interrupt by speaking."""
        return wears_headset(self.settings, self.plugged)

    @property
    def needed(self) -> frozenset[EngineKind]:
        """The engines that this session would use, as far as they are here."""
        kinds = {EngineKind.LANGUAGE}
        if self.by_voice:
            kinds.add(EngineKind.HEARING)
        if self.settings.interviewer_speaks:
            kinds.add(EngineKind.VOICE)
        return frozenset(kind for kind in kinds if self.engine(kind) is not None)

    @property
    def starting(self) -> bool:
        """Whether an engine that is needed is on its way."""
        awaited = {EngineState.STARTING, EngineState.RESTING}
        return any(
            each.kind in self.needed and each.state in awaited for each in self.engines
        )


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything the page says."""

    brief: ScenarioBrief
    choices: Choices
    checks: tuple[Check, ...]
    aloud: Aloud = field(default_factory=Aloud)
    beginning: bool = False
    """The session is being started."""
    focused: Focused | None = None
    """A session of one question: it leaves nothing to choose but how to answer."""

    @property
    def persona(self) -> PersonaChoice:
        """Who was chosen."""
        wanted = self.choices.persona_id
        return next(p for p in self.brief.personas if p.persona_id == wanted)

    @property
    def tone(self) -> Tone:
        """The tone in force: chosen, or the persona's own."""
        return self.choices.tone or self.persona.tone

    @property
    def minutes(self) -> int | None:
        """The length in force; None when what was written is no length."""
        if self.choices.free_minutes is not None:
            return minutes_of(self.choices.free_minutes)
        return self.choices.minutes or self.brief.minutes

    @property
    def keeps_sound(self) -> bool:
        """Whether the sound of the answers will be kept."""
        wished = self.choices.keeps_sound and self.aloud.by_voice
        return wished and self.aloud.agreed

    @property
    def presets(self) -> tuple[int, ...]:
        """The lengths offered, the scenario's own among them."""
        return tuple(sorted({*PRESETS_MINUTES, self.brief.minutes}))


@dataclass(frozen=True, slots=True)
class BriefingState:
    """The page."""

    content: Loading | Ready | Problem = Loading()
    problem: Problem | None = None
    """What an intent ran into; the content stays."""


def minutes_of(written: str) -> int | None:
    """Return the length somebody wrote, None unless it is 3 to 90 whole minutes."""
    tidy = written.strip()
    if not tidy.isascii() or not tidy.isdigit():
        return None
    minutes = int(tidy[:4])
    return minutes if SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES else None

"""What this machine can run: facts, what was measured, and what follows for each pack."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from engine.api.language import Language
from engine.hardware.facts import MachineFacts
from engine.models.catalogue.records import PackLevel
from engine.trial.records import Measured, SayableValue


class MachineRecord(BaseModel):
    """Frozen, and without a field that nobody knows; JSON both ways."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(MachineRecord):
    """One sentence for people: ``app.machine.wording.in_words`` says it."""

    text: str
    """Catalogue key."""
    values: dict[str, SayableValue] = Field(default_factory=dict)
    """Raw: seconds and cores as numbers, a level by its name in ``PackLevel``."""


class Fit(StrEnum):
    """Whether a pack runs on this machine."""

    YES = "yes"
    TIGHT = "tight"
    """It runs, but slower than a conversation wants, or with little memory left."""
    NO = "no"
    """Not with what this machine has: it warns before it is loaded all the same."""


class PackVerdict(MachineRecord):
    """One level of packs on this machine."""

    level: PackLevel
    language: Language
    """Of the pack that was judged."""
    fits: Fit
    first_sound_ms: int | None = None
    """From the end of speech to the first sound; None where it cannot be told."""
    least_ms: int | None = None
    most_ms: int | None = None
    """The range in which it is expected."""
    memory: int
    """Bytes its models take together while they run."""
    reason: Sentence
    """Why it fits or not."""
    advised: bool = False
    """One verdict at most."""


class MachineProfile(MachineRecord):
    """What this machine is and can do."""

    format: str = "exerzia-machine/1"
    fingerprint: str
    """Of the hardware: another one, and it is measured again."""
    facts: MachineFacts
    measured: Measured | None = None
    """None: judged by the facts alone, in a moment."""
    measured_at: datetime | None = None
    verdicts: tuple[PackVerdict, ...]
    """From the lightest level; levels without a pack in the language are left out."""
    summary: Sentence
    """The advice in one sentence: "4 cores, 16 GB: the Standard pack …"."""

    @property
    def advised(self) -> PackLevel | None:
        """The level for this machine; None: no pack runs well here."""
        return next((each.level for each in self.verdicts if each.advised), None)

    @property
    def is_measured_well(self) -> bool:
        """Whether it need not be measured again: nothing else kept it busy then."""
        return self.measured is not None and not self.measured.others_busy

    def verdict(self, level: PackLevel) -> PackVerdict | None:
        """Return what was found for a level; None where no pack has it."""
        return next((each for each in self.verdicts if each.level is level), None)

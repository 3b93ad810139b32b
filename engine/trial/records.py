"""What a trial found: speeds of the real engines on this machine."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from engine.models.catalogue.records import Purpose, Shape

SayableValue = str | int | float


class TrialRecord(BaseModel):
    """Frozen, and without a field that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stage(StrEnum):
    """Parts of a trial, in their order."""

    DISK = "disk"
    VOICE = "voice"
    HEARING = "hearing"
    LANGUAGE = "language"


class LanguageSpeed(TrialRecord):
    """What one token costs a language model of some shape, in milliseconds.

    A token costs ``layers`` × the cost of a layer + the cost of the head. The head is
    paid once for each prompt that is read, and for each token that is written.
    """

    model: str
    """Of the catalogue, or the name of a file."""
    shape: Shape
    """Whole, also where only a few of its layers were tried."""
    read_layer_ms: float
    """For one token read, in one layer."""
    write_layer_ms: float
    """For one token written, in one layer."""
    head_ms: float
    """Of the scores over the whole vocabulary, for one token."""
    scaled: bool
    """Whether it was found with a few layers of random weights."""
    hurried: bool = False
    """Whether time ran out before all of it was measured: it is less sure."""

    @property
    def read_ms(self) -> float:
        """Milliseconds for one token of a prompt."""
        return self.shape.layers * self.read_layer_ms

    @property
    def write_ms(self) -> float:
        """Milliseconds for one token written."""
        return self.shape.layers * self.write_layer_ms + self.head_ms


class HearingSpeed(TrialRecord):
    """What a Whisper of some shape costs, in milliseconds."""

    model: str
    shape: Shape
    """Layers are those of the encoder; the decoder has as many."""
    piece_ms: float
    """Of one window of 10 s, in which the last stretch of a turn is heard."""
    token_ms: float
    """Of one token written."""
    scaled: bool
    """Whether it was carried over from a few layers, or from another Whisper."""
    hurried: bool = False
    """Whether time ran out before all of it was measured: it is less sure."""


class VoiceSpeed(TrialRecord):
    """What a voice costs."""

    model: str
    """"espeak" or the name of a Piper voice."""
    clause_ms: float
    """Milliseconds until the first clause can sound, once the voice is loaded."""
    scaled: bool
    """Whether the weights were random."""
    hurried: bool = False
    """Whether time ran out before it was warm: it is less sure."""


class LeftOut(TrialRecord):
    """An engine that could not be tried here, and why, in words."""

    engine: Purpose
    what: str
    """Catalogue key of a sentence."""
    remedy: str
    values: dict[str, SayableValue] = {}
    cannot_run: bool
    """False: there was no room to try it, so nothing is known of it."""


class Measured(TrialRecord):
    """What a trial found."""

    took_ms: int
    """Of the whole trial."""
    writing_ms: int = 0
    """Of it, spent on making models of random weights."""
    language: tuple[LanguageSpeed, ...] = ()
    hearing: tuple[HearingSpeed, ...] = ()
    voice: tuple[VoiceSpeed, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    others_busy: bool = False
    """Whether other programs kept the processor busy as the trial began."""

    @property
    def is_sure(self) -> bool:
        """Whether it was measured in full, on a machine that had nothing else to do."""
        hurried = (
            *(each.hurried for each in self.language),
            *(each.hurried for each in self.hearing),
            *(each.hurried for each in self.voice),
        )
        return not (self.others_busy or any(hurried))

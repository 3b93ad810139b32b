"""Drills: short exercises, each for one thing."""

from enum import StrEnum
from typing import Final, Self

from pydantic import Field, model_validator

from engine.content.localised import ContentRecord, Identifier, Localised

DELIVERY: Final = "delivery"
"""What an exercise trains that is about how things are said."""


class DrillCheckCode(StrEnum):
    """What code can tell of an answer to an exercise."""

    AT_MOST_SECONDS = "at_most_seconds"
    """The answer lasts ``value`` seconds at most."""
    ANSWERED = "answered"
    """Something was said that bears on what was asked."""
    TELLS_ONE_OCCASION = "tells_one_occasion"
    """One past occasion is told, not a habit."""
    RESULT_WITH_FIGURE = "result_with_figure"
    """What came of it is said, with a figure."""
    RESULT_IN_FIRST_SENTENCES = "result_in_first_sentences"
    """What came of it is said within the first ``value`` sentences."""
    OWN_ACTIONS_AT_LEAST = "own_actions_at_least"
    """``value`` deeds of the speaker's own are named."""
    OWN_SHARE_AT_LEAST = "own_share_at_least"
    """``value`` per cent of the deeds told are the speaker's own."""
    REASONS_AT_LEAST = "reasons_at_least"
    """``value`` reasons are given."""
    FILLERS_AT_MOST = "fillers_at_most"
    """``value`` fillers at most are heard."""
    OPEN_QUESTION = "open_question"
    """An open question is asked."""
    OPEN_QUESTION_FIRST = "open_question_first"
    """An open question comes before anything is proposed."""
    REFORMULATION = "reformulation"
    """What the other said is said back."""
    WHO_WHAT_WHEN = "who_what_when"
    """It is said who does what by when."""
    ASKS_AGREEMENT = "asks_agreement"
    """The other is asked whether that suits them."""


NEEDS_VALUE = frozenset(
    {
        DrillCheckCode.AT_MOST_SECONDS,
        DrillCheckCode.RESULT_IN_FIRST_SENTENCES,
        DrillCheckCode.OWN_ACTIONS_AT_LEAST,
        DrillCheckCode.OWN_SHARE_AT_LEAST,
        DrillCheckCode.REASONS_AT_LEAST,
        DrillCheckCode.FILLERS_AT_MOST,
    }
)
"""Checks that count something."""


class DrillCheck(ContentRecord):
    """One thing that an exercise asks for."""

    code: DrillCheckCode
    value: int | None = Field(default=None, ge=0, le=300)
    """Set exactly where the check counts something."""

    @model_validator(mode="after")
    def _counts(self) -> Self:
        if (self.value is not None) != (self.code in NEEDS_VALUE):
            needs = "needs a value" if self.code in NEEDS_VALUE else "takes no value"
            raise ValueError(f"{self.code.value} {needs}")
        return self


class DrillScene(ContentRecord):
    """A line that somebody says to the person, instead of a question."""

    scenario: Identifier
    """The conversation it is taken from; its personas say it."""
    situation: Localised
    """What has just happened, addressed to the person."""
    line: Localised
    """What the persona says first."""
    then: Localised | None = None
    """What the persona says to the first answer; None: one answer is all."""
    ends: Localised
    """The persona's last words; they fit whatever was answered."""


class Drill(ContentRecord):
    """One exercise: what to do, on what, in how long, and what code looks for."""

    id: Identifier
    version: int = Field(ge=1)
    title: Localised
    trains: Identifier
    """A competency, or DELIVERY."""
    instruction: Localised
    """What to do, addressed to the person."""
    why: Localised
    """What it is good for, in one sentence."""
    seconds: int = Field(ge=15, le=300)
    """How long an answer may last."""
    follow_ups: int = Field(default=0, ge=0, le=2)
    questions: tuple[Identifier, ...] = ()
    """Of the bank; one of them is asked."""
    scene: DrillScene | None = None
    checks: tuple[DrillCheck, ...] = Field(min_length=1)
    licence: str = "GPL-3.0-or-later"

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        if bool(self.questions) == (self.scene is not None):
            raise ValueError("give either questions or a scene")
        codes = [check.code for check in self.checks]
        if len(set(codes)) < len(codes):
            raise ValueError("the same check stands twice")
        return self

"""What the first run shows."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.people import Profile
from app.machine.check import Check
from ui.kit.problems import Problem


class Step(StrEnum):
    """One page of the first run."""

    LANGUAGE = "language"
    PROFILE = "profile"
    CODE = "code"
    MACHINE = "machine"
    GUIDED = "guided"


ALL_STEPS = (Step.LANGUAGE, Step.PROFILE, Step.CODE, Step.MACHINE, Step.GUIDED)
PROFILE_STEPS = (Step.PROFILE, Step.CODE)
"""For another person on a computer that is set up already."""

_ONE_WAY = frozenset({Step.CODE, Step.MACHINE})
"""From here there is no way back: the profile exists."""


@dataclass(frozen=True, slots=True)
class FirstRunState:
    """Everything the first run shows."""

    steps: tuple[Step, ...] = ALL_STEPS
    step: Step = Step.LANGUAGE
    has_key_store: bool | None = None
    """Whether this computer can keep the key; None: not known yet."""
    is_busy: bool = False
    problem: Problem | None = None
    profile: Profile | None = None
    """Created in this run."""
    recovery_code: str = ""
    """To show once; empty again when it was kept."""
    checks: tuple[Check, ...] | None = None
    """None: still looking."""

    @property
    def number(self) -> int:
        """The present step, from 1."""
        return self.steps.index(self.step) + 1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before, to which one may return."""
        return self.number > 1 and self.step not in _ONE_WAY

    @property
    def next_step(self) -> Step | None:
        """The step after this one; None after the last."""
        return self.steps[self.number] if self.number < len(self.steps) else None

    @property
    def previous_step(self) -> Step:
        """The step before this one."""
        return self.steps[max(self.number - 2, 0)]

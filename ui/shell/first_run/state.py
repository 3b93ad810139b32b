"""What the first run shows."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.people import Profile
from ui.kit.problems import Problem
from ui.workspaces.settings.state import Opens


class Step(StrEnum):
    """One page of the first run."""

    LANGUAGE = "language"
    PROFILE = "profile"
    CODE = "code"
    MACHINE = "machine"
    """What this computer can do, and a pack or none."""
    SOUND = "sound"
    GUIDED = "guided"


ALL_STEPS = tuple(Step)
PROFILE_STEPS = (Step.PROFILE, Step.CODE, Step.SOUND, Step.GUIDED)
"""For another person on a computer that is set up already."""
AGAIN_STEPS = (Step.MACHINE, Step.SOUND, Step.GUIDED)
"""For somebody who goes through it again."""
LATER_STEPS = frozenset({Step.CODE, *AGAIN_STEPS})
"""Those at which a profile exists: here the first run can be taken up again."""


@dataclass(frozen=True, slots=True)
class Course:
    """Which steps are gone through, and from where."""

    steps: tuple[Step, ...] = ALL_STEPS
    first: Step = Step.LANGUAGE
    is_resumed: bool = False
    """Whether it was begun before, and broken off."""
    is_noted: bool = True
    """Whether the place is kept, to go on there after a break."""


FROM_THE_START = Course()
ANOTHER_PERSON = Course(PROFILE_STEPS, Step.PROFILE)
ONCE_MORE = Course(AGAIN_STEPS, Step.MACHINE, is_noted=False)


def resumed(step: Step) -> Course:
    """Return the course of somebody who was broken off at ``step``."""
    return Course(first=step, is_resumed=True)


@dataclass(frozen=True, slots=True)
class FirstRunState:
    """Everything the first run shows, the machine, packs and sound aside."""

    steps: tuple[Step, ...] = ALL_STEPS
    step: Step = Step.LANGUAGE
    is_resumed: bool = False
    """Whether this page is the one at which it was broken off."""
    has_key_store: bool | None = None
    """Whether this computer can keep the key; None: not known yet."""
    is_busy: bool = False
    problem: Problem | None = None
    profile: Profile | None = None
    """Created in this run, or before it was broken off."""
    recovery_code: str = ""
    """To show once; empty again when it was kept."""
    opens: Opens | None = None
    """What opens the profile, where its code was shown before a break."""

    @property
    def number(self) -> int:
        """The present step, from 1."""
        return self.steps.index(self.step) + 1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before, to which one may return.

        Nobody returns to before the profile existed, nor to its code.
        """
        before = self.previous_step
        return self.number > 1 and Step.CODE not in (self.step, before)

    @property
    def next_step(self) -> Step | None:
        """The step after this one; None after the last."""
        return self.steps[self.number] if self.number < len(self.steps) else None

    @property
    def previous_step(self) -> Step:
        """The step before this one."""
        return self.steps[max(self.number - 2, 0)]

"""What is given up when memory gets short, one thing after the other.

The lightest loss comes first, and each comes before the system has to end anything:
an engine that is let go of in time costs a sentence, one that is killed costs a turn.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Protocol

from app.shared.errors import N_, ExpectedError, Unavailable


class Step(IntEnum):
    """How far down; each holds all before it."""

    ALL = 0
    """Nothing was given up."""
    READ_ONCE = 1
    """No language model reads the answers again for the report."""
    LIGHTER = 2
    """A lighter language model that is installed words the turns."""
    SCRIPTED = 3
    """No language model: the interviewer follows its script."""
    PLAIN_VOICE = 4
    """The voice is eSpeak NG's."""


class StepsDown(Protocol):
    """What can take less: the engines."""

    def steps(self) -> tuple[Step, ...]:
        """Return the steps that would give something up here, in their order."""

    def stand_at(self, step: Step) -> None:
        """Take no more than ``step`` leaves, from the next request on.

        What is let go of has given its memory back when this returns, unless it is in
        the middle of an answer: then it does as soon as that is over.
        """


_REMEDY = N_("Close other programs. Everything is back at the next session.")
_SAID: Mapping[Step, str] = {
    Step.READ_ONCE: N_(
        "Memory is getting short: no language model will read your answers again for "
        "the report."
    ),
    Step.LIGHTER: N_(
        "Memory is getting short: a lighter language model words the interviewer’s "
        "turns from now on."
    ),
    Step.SCRIPTED: N_(
        "Memory is getting short: the interviewer follows its script from now on."
    ),
    Step.PLAIN_VOICE: N_(
        "Memory is getting short: the interviewer speaks with the plain voice from now "
        "on."
    ),
}


def step_told(step: Step) -> ExpectedError:
    """Return what a person is told when something is given up."""
    return Unavailable(_SAID[step], _REMEDY)


def nothing_left() -> ExpectedError:
    """Return what a person is told when nothing is left to give up."""
    return Unavailable(
        N_("Memory is very short, and nothing is left here to give up."),
        N_("Close other programs now. Every answer you gave is kept."),
    )


def battery_low(percent: int) -> ExpectedError:
    """Return what a person is told when the battery will not last."""
    return Unavailable(
        N_("The battery is at {percent} %."),
        N_("Plug the computer in. A session that stops is offered again."),
        {"percent": percent},
    )


def disk_low(megabytes: int) -> ExpectedError:
    """Return what a person is told when the disk is nearly full."""
    return Unavailable(
        N_("The disk is nearly full: {megabytes} MB are left."),
        N_("Make room now, or your next answers cannot be kept."),
        {"megabytes": megabytes},
    )

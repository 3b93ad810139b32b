"""How many made-up examples a rule is tried on: few in the fast suite, all in the whole.

``dev.py test --fast`` asks for the profile; whoever runs pytest gets the whole number.
Hypothesis measures no time: a busy machine is not a defect.
"""

from hypothesis import settings

FAST = "fast"
"""The profile of the fast suite."""

_WHOLE = "whole"
_IN_FAST = 20


def register_profiles() -> None:
    """Make both profiles known and use the whole one until another is asked for."""
    settings.register_profile(_WHOLE, deadline=None)
    settings.register_profile(FAST, deadline=None, max_examples=_IN_FAST)
    settings.load_profile(_WHOLE)


def examples(wanted: int) -> int:
    """Return how many examples to try where a rule deserves a number of its own."""
    if settings.get_current_profile_name() == FAST:
        return min(wanted, _IN_FAST)
    return wanted

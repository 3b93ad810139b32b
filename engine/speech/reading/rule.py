"""A rule of reading: a pattern in the written text, and what is said for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from engine.api.language import Language


@dataclass(frozen=True, slots=True)
class Rule:
    """What is said for what is written.

    Rules are tried in order; what one has taken no later one sees.
    """

    pattern: re.Pattern[str]
    say: Callable[[re.Match[str], Language], str | None]
    """None leaves the place to later rules."""

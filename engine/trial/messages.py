"""What the workers of a trial say beside what the engines' own workers do."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from engine.runtime.messages import JsonValue

RANDOM: Final = "random"
"""Of the settings: the sides of the model to be made, by name."""
FOLDER: Final = "folder"
"""Of the settings: where it is made."""
WRITING: Final = "writing_ms"
"""Of the ready line: what making the model took."""
TIMED: Final = "timed"
"""Verb of the hearing trial: one pass over sound, timed."""
WINDOW: Final = "window_ms"
"""Of such a pass: how long a window it looks at; the whole one by default."""
TOKENS_A_SECOND: Final = 3.4
"""150 words a minute, a little over 1.3 tokens a word. Passes that are timed write as
many as they may."""


def folder_of(settings: Mapping[str, JsonValue]) -> Path:
    """Return where the model is made."""
    return Path(cast("str", settings[FOLDER]))


def sides_of(settings: Mapping[str, JsonValue]) -> dict[str, int]:
    """Return the sides of the model to be made, by name."""
    return dict(cast("Mapping[str, int]", settings[RANDOM]))

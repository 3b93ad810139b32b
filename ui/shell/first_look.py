"""What the first frame needs, read without loading what only the rest needs.

The records of ``app.settings`` check their values with pydantic, which takes longer to
load than the whole first frame to paint; they read the same file again right after it.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from engine.api.language import LANGUAGES, Language
from ui.design.theme import ThemeChoice
from ui.design.tokens import MAX_TEXT_PERCENT, MIN_TEXT_PERCENT


@dataclass(frozen=True, slots=True)
class FirstLook:
    """How the first frame looks and speaks."""

    language: Language | None = None
    """None: the system's."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_percent: int = MIN_TEXT_PERCENT
    reduced_motion: bool = False


def read_first_look(preferences: Path) -> FirstLook:
    """Return what the preferences say; the system's way where they say nothing."""
    kept = read_object(preferences)
    language, theme = kept.get("language"), kept.get("theme")
    percent = kept.get("text_percent")
    return FirstLook(
        language=next((each for each in LANGUAGES if each == language), None),
        theme=next((each for each in ThemeChoice if each == theme), ThemeChoice.SYSTEM),
        text_percent=percent
        if isinstance(percent, int) and MIN_TEXT_PERCENT <= percent <= MAX_TEXT_PERCENT
        else MIN_TEXT_PERCENT,
        reduced_motion=kept.get("reduced_motion") is True,
    )


def read_object(path: Path) -> dict[str, object]:
    """Return the JSON object in a file; an empty one where there is none."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}

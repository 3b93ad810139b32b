"""The language of the terminal, read once from the environment."""

import locale
import os
from collections.abc import Mapping

from app.text import Texts
from engine.api.language import Language


def terminal_language(environment: Mapping[str, str]) -> Language:
    """Return the language the system speaks to the person."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name)
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    system = locale.getlocale()[0] or ""
    return "fr" if system.lower().startswith("fr") else "en"


words = Texts(terminal_language(os.environ))
"""Help and messages of this run. A module-level value, because the command line's
help is written where commands are declared."""

"""What the engines note: codes, versions and times, never a word of a session."""

from collections.abc import Mapping

import structlog

from engine.runtime.messages import JsonValue


def note_engine(line: Mapping[str, JsonValue]) -> None:
    """Write one line of the engines' journal."""
    structlog.get_logger("app.engines").info("engine", **line)

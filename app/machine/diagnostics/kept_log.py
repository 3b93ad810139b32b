"""The last lines of the log, field by field: one that nobody knows is left out."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from engine.runtime.known_forms import known_forms

LINES = 300
_LEFT_OUT = "(left out)"
_FILES = ("exerzia.log.1", "exerzia.log")
_NAMED = frozenset(
    {
        "level",
        "logger",
        "timestamp",
        "engine",
        "what",
        "cause",
        "state",
        "type",
        "place",
        "version",
        "versions",
        "library",
        "build",
        "python",
        "qt",
        "system",
    }
)
"""Fields whose words are codes and versions; those of any other stay out."""
_EVENT = re.compile(r"[a-z][a-z_.-]{0,40}")
_BUG = re.compile(r"bug: \w+ at [\w.:<>\s-]+")
_LONGEST = 2_000
_CRASH_LINE = re.compile(
    r"(Fatal Python error|Windows fatal exception|Thread 0x|Current thread 0x"
    r"|\s*File \".*\", line \d+ in )"
)


def last_log_lines(logs: Path) -> str:
    """Return the last lines; what is no line of ours is left out."""
    lines = [line for name in _FILES for line in _lines(logs / name)]
    return "".join(f"{line}\n" for line in lines[-LINES:])


def last_crash(logs: Path) -> str:
    """Return where the program stood when a native library took it down."""
    try:
        text = (logs / "crash.txt").read_text("utf-8", "replace")
    except OSError:
        return ""
    kept = [line for line in text.splitlines() if _CRASH_LINE.match(line)]
    return "".join(f"{line}\n" for line in kept[-LINES:])


def _lines(path: Path) -> Iterator[str]:
    try:
        written = path.read_bytes().splitlines()
    except OSError:
        return
    for line in written[-LINES:]:
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(told, dict):
            fields = {str(name): _kept(name, value) for name, value in told.items()}
            yield json.dumps(fields)


def _kept(name: str, value: object) -> object:
    """Return a value that cannot hold anybody's words, else a mark."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if name == "event":
        text = str(value)
        known = _EVENT.fullmatch(text) or _BUG.fullmatch(text)
        return text[:_LONGEST] if known else _LEFT_OUT
    if name in _NAMED:
        return str(value)[:_LONGEST]
    if name == "trace":
        return known_forms(str(value))[:_LONGEST]
    return _LEFT_OUT

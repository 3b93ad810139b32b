"""Taking out of a text who and where: names, home folders, the computer's own name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

HOME, USER, COMPUTER, PROFILE = "~", "[user]", "[computer]", "[profile]"

_SHORTEST = 2
"""Characters: a single letter stands everywhere."""
_SLASHES = re.compile(r"(?:\\\\|\\|/)+")
_ANY_SLASH = r"[\\/]+"
_ANY_HOME = re.compile(
    r"(?:(?<![\w.])/(?:home|Users)|[A-Za-z]:[\\/]+Users)[\\/]+[^\\/\s\"':;,<>|]+"
)
"""The home folder of anybody, on any system."""


@dataclass(frozen=True, slots=True)
class Known:
    """What must not be told."""

    homes: tuple[Path, ...]
    users: tuple[str, ...]
    """Names of accounts of this computer."""
    computer: str
    """Its name in the network."""
    profiles: tuple[str, ...]
    """Names that people gave their profiles."""


class Scrubber:
    """Replaces what is known by marks, however it is written."""

    def __init__(self, known: Known) -> None:
        self._rules = (
            *((_path(home), HOME) for home in known.homes if len(home.parts) > 1),
            (_ANY_HOME, HOME),
            *((_word(name), PROFILE) for name in _worth(known.profiles)),
            *((_word(name), USER) for name in _worth(known.users)),
            *((_word(name), COMPUTER) for name in _worth((known.computer,))),
        )

    def scrub(self, text: str) -> str:
        """Return ``text`` without what is known."""
        for pattern, mark in self._rules:
            text = pattern.sub(mark, text)
        return text


def _worth(names: Iterable[str]) -> list[str]:
    """Return the names to look for, longer ones first: one may hold another."""
    stripped = {name.strip() for name in names}
    return sorted((n for n in stripped if len(n) >= _SHORTEST), key=len, reverse=True)


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _path(folder: Path) -> re.Pattern[str]:
    """Return what finds a folder, written with slashes of either kind."""
    pieces = [re.escape(piece) for piece in _SLASHES.split(str(folder))]
    return re.compile(_ANY_SLASH.join(pieces), re.IGNORECASE)

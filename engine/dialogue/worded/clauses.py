"""A growing text, cut into clauses and sentences that can be spoken at once."""

import re
from collections.abc import Callable
from dataclasses import dataclass

FIRST_ALPHANUMERICS = 10
"""The first piece is long enough to be spoken by itself."""
LONGEST_QUOTE = 90
"""Characters; longer between quotation marks, the marks are the turn's own."""
LONGEST_PIECE = 420
"""Characters without an end of a sentence after which something is wrong."""

_STOPS = ".?!…"
_PAUSES = ",;:"
_CLOSERS = "»”\"’')"
_SPACES = " \t\u00a0\u202f"
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“])(?:m|mm|mr|mrs|ms|mme|mlle|dr|pr|st|cf|ex|vs|no|nb|etc|p|[A-Z])$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of text that may be spoken now."""

    text: str
    whole: bool
    """It ends where a sentence ends."""


class ClauseCutter:
    """Takes a text as it is written; gives it back in pieces worth speaking.

    The first piece ends at the first comma or stop after ten letters or digits, the
    others at the ends of sentences. A new line ends the text: what follows is dropped.

    Args:
        holds_back: tells whether a first clause must wait for its sentence to end.
    """

    def __init__(self, holds_back: Callable[[str], bool]) -> None:
        self._holds_back = holds_back
        self._rest = ""
        self._begun = False
        self._over = False

    @property
    def waiting(self) -> str:
        """What has been written and not been given back."""
        return self._rest

    @property
    def over(self) -> bool:
        """Whether the text has ended: nothing more is taken."""
        return self._over

    def add(self, text: str) -> list[Cut]:
        """Take the next words; return the pieces they complete."""
        if self._over:
            return []
        self._rest += text
        if not self._begun:
            self._rest = _unwrapped(self._rest.lstrip())
        line, newline, _ = self._rest.partition("\n")
        if newline:
            self._over = True
            self._rest = line
            return self.end()
        return self._cut()

    def end(self) -> list[Cut]:
        """Return what is left, at the end of the text."""
        found = self._cut()
        left, self._rest = self._rest.strip(), ""
        self._over = True
        if left:
            found.append(Cut(left, left.rstrip(_CLOSERS + _SPACES)[-1:] in _STOPS))
        return found

    def _cut(self) -> list[Cut]:
        found: list[Cut] = []
        while (place := self._next_end()) is not None:
            end, whole = place
            found.append(Cut(self._rest[:end].strip(), whole))
            self._rest = self._rest[end:].lstrip()
            self._begun = True
        return found

    def _next_end(self) -> tuple[int, bool] | None:
        for at, mark in enumerate(self._rest):
            if mark not in _STOPS and mark not in _PAUSES:
                continue
            end = self._end_of_marks(at)
            if end is None:
                return None
            if self._is_end(at, end, mark):
                return end, mark in _STOPS
        return None

    def _end_of_marks(self, at: int) -> int | None:
        """Return where the marks at ``at`` end, or None when more may follow."""
        end = at + 1
        while end < len(self._rest) and self._rest[end] in _STOPS + _CLOSERS:
            end += 1
        spaced = end
        while spaced < len(self._rest) and self._rest[spaced] in _SPACES:
            spaced += 1
        if spaced == len(self._rest):
            return None
        return spaced + 1 if self._rest[spaced] in "»?!" else end

    def _is_end(self, at: int, end: int, mark: str) -> bool:
        after = self._rest[end : end + 1]
        head = self._rest[:end]
        if (after and after not in _SPACES) or _is_quoting(head):
            return False
        if mark == "." and _ABBREVIATION.search(self._rest[:at]):
            return False
        if self._begun:
            return mark in _STOPS
        if sum(letter.isalnum() for letter in head) < FIRST_ALPHANUMERICS:
            return False
        return mark in _STOPS or not self._holds_back(head)


def _unwrapped(text: str) -> str:
    """Drop a quotation mark that opens the whole turn, not somebody's words."""
    opens = text[:1] in {"«", "“"}
    if opens and len(text) > LONGEST_QUOTE and not {"»", "”"} & set(text):
        return text[1:].lstrip()
    return text


def _is_quoting(head: str) -> bool:
    return head.count("«") > head.count("»") or head.count("“") > head.count("”")

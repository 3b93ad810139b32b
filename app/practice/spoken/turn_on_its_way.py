"""One turn of the interviewer, from its decision until it was heard or cut."""

from dataclasses import dataclass

from app.practice.spoken.times import TurnTimes
from app.practice.spoken.wording import Found
from engine.api.cancel import Cancel
from engine.dialogue.records import Exchange, Reply
from engine.speech.clauses import split_clauses

UNHEARD = "…"
"""A turn of which no whole word was heard."""


@dataclass(slots=True)
class TurnOnItsWay:
    """What is known of it."""

    reply: Reply
    exchanges: tuple[Exchange, ...]
    """The conversation before it."""
    times: TurnTimes
    is_kept: bool
    """It stands in the vault already: the first one, or that before a resumption."""
    stop: Cancel
    """Stops its wording; what was found so far is still told."""
    found: Found | None = None
    """None while it is being worded."""
    clauses: int = 0
    """Found so far."""
    worded: bool = False
    """Its words were all found before it was cut."""
    heard: int = 0
    """Characters heard, once it was cut."""
    text: str = ""
    """All that was known of it then."""

    def cut(self, heard: int, text: str) -> None:
        """Note that it was cut after ``heard`` characters of ``text``."""
        self.worded = self.found is not None
        self.stop.cancel()
        self.heard, self.text = heard, text

    @property
    def heard_text(self) -> str:
        """What was heard of it, once it was cut."""
        return self.text[: self.heard].strip() or UNHEARD

    def before_and_rest(self) -> tuple[str, str]:
        """Return what need not be said again, and the rest, once it was cut.

        The rest begins with the clause that was cut. A turn that was not worded to its
        end is finished in the content's words.
        """
        place = 0
        for clause in split_clauses(self.text):
            if place + len(clause) > self.heard:
                break
            place += len(clause)
        rest = self.text[place:]
        if not self.worded:
            gap = "" if not rest or rest[-1:].isspace() else " "
            rest = f"{rest}{gap}{self.reply.text}"
        return self.text[:place], rest

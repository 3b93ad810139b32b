"""A text cut into words, with what capitals and gaps say of them."""

import re
from functools import cached_property

from engine.anonymising.lexicons.plain_words import NO_NAMES, TITLES
from engine.reading.tokens import Token, tokenise

_ENDS = re.compile(r"[.!?:;\n\"«“”»(\[—–•…]")
_BEFORE_STOP = TITLES | {"st", "ste", "no", "vs", "av", "bd"}
"""After these a full stop ends no sentence: "Mr. Hall"."""


class Page:
    """One text, read once.

    Attributes:
        text: the words as they are.
        tokens: its words in order.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: tuple[Token, ...] = tokenise(text)

    @cached_property
    def cased(self) -> bool:
        """Whether capitals mean something here: a recogniser may write none."""
        capitals = [i for i in range(len(self.tokens)) if self.capital(i)]
        return bool(capitals) and not self._shouted

    @cached_property
    def _shouted(self) -> bool:
        letters = [c for c in self.text if c.isalpha()]
        return sum(c.isupper() for c in letters) > len(letters) * 0.7

    def form(self, index: int) -> str:
        """Return the plain form of a word; "" outside the text."""
        if 0 <= index < len(self.tokens):
            return self.tokens[index].form
        return ""

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital; "I" does not count."""
        if not 0 <= index < len(self.tokens):
            return False
        token = self.tokens[index]
        return self.text[token.start].isupper() and token.form not in ("i", "'m")

    def acronym(self, index: int) -> bool:
        """Whether a word is written in capitals alone."""
        token = self.tokens[index]
        word = self.text[token.start : token.end]
        return len(word) > 1 and word.isupper() and word.isalpha()

    def named(self, index: int) -> bool:
        """Whether a word has a capital as names have, wherever it stands."""
        return (
            self.cased
            and self.capital(index)
            and self.form(index) not in NO_NAMES
            and not self.form(index).endswith("'")
        )

    def gap(self, index: int) -> str:
        """Return what stands between a word and the one before it."""
        if index <= 0 or index >= len(self.tokens):
            return ""
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def opens(self, index: int) -> bool:
        """Whether a word stands where a capital is due anyhow."""
        if index == 0:
            return True
        gap = self.gap(index)
        if gap.strip() == "." and self.form(index - 1) in _BEFORE_STOP:
            return False
        if gap.strip() == "." and len(self.form(index - 1)) == 1:
            return False
        if gap == "" and self.form(index - 1).endswith("'"):
            return self.opens(index - 1)
        return bool(_ENDS.search(gap))

    def tied(self, index: int) -> bool:
        """Whether a word belongs to the one before it: a space, a hyphen, an initial."""
        gap = self.gap(index)
        initial = gap.strip() == "." and len(self.form(index - 1)) == 1
        return gap in (" ", "\u00a0", "-", "", " & ") or initial

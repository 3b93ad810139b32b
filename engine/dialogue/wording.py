"""The interviewer's words for each moment, never the same twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.api.language import Language
from engine.content.localised import Localised, LocalisedList
from engine.content.persona import PhraseKey, Register
from engine.dialogue.chance import draw
from engine.dialogue.records import Brief
from engine.dialogue.spoken import Spoken
from engine.dialogue.typography import quoted, set_in_type

_FILLABLE = re.compile(r"(?:[«“\"]\s*)?\{(words|question|name)\}(?:\s*[»”\"])?")
_FORMAL_FRENCH = re.compile(
    r"\b(vous|votre|vos|vôtres?|dites|faites|êtes)\b|\b(?!chez\b|assez\b|nez\b)\w{2,}ez\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speech:
    """One interviewer turn while it is being put together."""

    spoken: Spoken
    """All that was said before, with the parts of this turn."""
    parts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The turn's words so far."""
        return " ".join(self.parts)

    def plus(self, words: str | None) -> "Speech":
        """Return this with ``words`` at its end; None adds nothing."""
        if not words:
            return self
        return Speech(self.spoken.plus(words), (*self.parts, words))


class Wording:
    """Finds words for the moments of one conversation."""

    def __init__(self, brief: Brief) -> None:
        self._seed = brief.seed
        self._persona = brief.persona
        self._shared = brief.library.phrases
        self._own = {phrases.key: phrases.says for phrases in brief.persona.phrases}
        self.language: Language = brief.language

    def line(self, text: Localised) -> str:
        """Return a text of the content, ready to be said."""
        return set_in_type(text.in_(self.language), self.language)

    def lines(self, texts: LocalisedList) -> tuple[str, ...]:
        """Return alternatives of the content, ready to be said."""
        return tuple(
            set_in_type(text, self.language) for text in texts.in_(self.language)
        )

    def phrase(
        self,
        key: PhraseKey,
        spoken: Spoken,
        *,
        words: str | None = None,
        question: str | None = None,
    ) -> str | None:
        """Return words for a moment that have not been said in this conversation.

        The persona's own come first, then the shared ones.

        Args:
            key: the moment.
            spoken: what has been said so far.
            words: what to fill in for ``{words}``; quotation marks are added.
            question: what to fill in for ``{question}``.

        Returns:
            The phrase filled in, or None when nothing fresh is left.
        """
        values = {"name": self.line(self._persona.name)}
        if words is not None:
            values["words"] = quoted(words, self.language)
        if question is not None:
            values["question"] = question
        for pool in self._pools(key, frozenset(values)):
            chosen = self._draw(key.value, _sayable(pool, spoken, values))
            if chosen is not None:
                return _filled(chosen, values)
        return None

    def pick(self, label: str, texts: LocalisedList, spoken: Spoken) -> str | None:
        """Return one fresh alternative of a text, or None when all were said."""
        fresh = tuple(line for line in self.lines(texts) if spoken.is_fresh(line))
        return self._draw(label, fresh)

    def was_said(self, key: PhraseKey, spoken: Spoken) -> bool:
        """True when some phrase for this moment has been said already."""
        return any(
            spoken.holds(line)
            for pool in self._pools(key, frozenset())
            for line in pool
        )

    def _draw(self, label: str, lines: tuple[str, ...]) -> str | None:
        if not lines:
            return None
        return lines[draw(self._seed, f"{label}/{len(lines)}", len(lines))]

    def _pools(
        self, key: PhraseKey, fillable: frozenset[str]
    ) -> Iterator[tuple[str, ...]]:
        own = self._own.get(key)
        if own is not None:
            yield self._usable(own, fillable)
        shared = self._shared.get(key)
        if shared is not None:
            usable = self._usable(shared, fillable)
            yield tuple(line for line in usable if self._fits_register(line))

    def _usable(
        self, texts: LocalisedList, fillable: frozenset[str]
    ) -> tuple[str, ...]:
        return tuple(
            line
            for line in self.lines(texts)
            if fillable.issuperset(_FILLABLE.findall(line))
        )

    def _fits_register(self, line: str) -> bool:
        """Shared words say "vous"; a persona who says "tu" leaves those aside."""
        informal = self._persona.register_ is Register.TU
        return not (informal and self.language == "fr" and _FORMAL_FRENCH.search(line))


def _sayable(
    pool: tuple[str, ...], spoken: Spoken, values: dict[str, str]
) -> tuple[str, ...]:
    """Return the lines that repeat nothing; those with an unheard turn, if any.

    A question said again within them is no repetition: it is what was asked for.
    """
    kept = values | {"question": ""} if "question" in values else values
    fresh = tuple(
        line
        for line in pool
        if spoken.is_fresh(line) and not spoken.repeats(_filled(line, kept))
    )
    return tuple(line for line in fresh if spoken.is_unheard(line)) or fresh


def _filled(line: str, values: dict[str, str]) -> str:
    return _FILLABLE.sub(lambda match: values[match.group(1)], line)

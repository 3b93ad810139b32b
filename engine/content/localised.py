"""Text that exists in both languages, written for each."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from engine.api.language import Language

Sentence = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)
]
"""A piece of prose: never empty, at most 2,000 characters."""

Identifier = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
]
"""A stable name: lower-case words joined by hyphens. Never a path."""


class ContentRecord(BaseModel):
    """Base of all content: frozen, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Localised(ContentRecord):
    """One text, written once for each language."""

    fr: Sentence
    en: Sentence

    def in_(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.fr if language == "fr" else self.en


class LocalisedList(ContentRecord):
    """Several alternatives of one text, written for each language."""

    fr: tuple[Sentence, ...] = ()
    en: tuple[Sentence, ...] = ()

    def in_(self, language: Language) -> tuple[str, ...]:
        """Return the alternatives in ``language``."""
        return self.fr if language == "fr" else self.en

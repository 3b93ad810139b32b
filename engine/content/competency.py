"""Competencies: what is judged, on five behavioural anchors."""

from pydantic import Field

from engine.content.localised import ContentRecord, Identifier, Localised


class Anchor(ContentRecord):
    """One level of a behaviourally anchored rating scale (BARS)."""

    level: int = Field(ge=1, le=5)
    behaviour: Localised
    """What is seen at this level, in one sentence."""
    example: Localised
    """An answer at this level, as somebody would say it."""


class Competency(ContentRecord):
    """One competency of the framework."""

    id: Identifier
    version: int = Field(ge=1)
    name: Localised
    definition: Localised
    drill: Localised
    """A five-minute exercise that trains it, addressed to the person."""
    anchors: tuple[Anchor, ...] = Field(min_length=5, max_length=5)
    """Levels 1 to 5, in order."""

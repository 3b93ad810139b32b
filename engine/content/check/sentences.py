"""Every sentence of an item, with its place: for checks that read all words."""

from collections.abc import Iterator

from pydantic import BaseModel

from engine.api.language import LANGUAGES, Language
from engine.content.localised import Localised, LocalisedList

Place = tuple[str, Language, str]
"""Field path, language, sentence."""


def sentences(item: BaseModel, path: str = "") -> Iterator[Place]:
    """Yield each localised sentence below ``item``, in the order of its fields."""
    if isinstance(item, Localised):
        yield from ((path, language, item.in_(language)) for language in LANGUAGES)
    elif isinstance(item, LocalisedList):
        for language in LANGUAGES:
            yield from ((path, language, text) for text in item.in_(language))
    else:
        for name in type(item).model_fields:
            yield from _below(getattr(item, name), f"{path}.{name}".lstrip("."))


def _below(value: object, path: str) -> Iterator[Place]:
    if isinstance(value, BaseModel):
        yield from sentences(value, path)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _below(part, f"{path}.{getattr(part, 'id', index)}")

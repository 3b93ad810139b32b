"""Both languages everywhere, five anchors in order, words for every moment."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from engine.content.check.findings import Finding
from engine.content.library import ContentLibrary
from engine.content.localised import LocalisedList
from engine.content.persona import PhraseKey

_PLACEHOLDER = re.compile(r"\{([^}]*)\}")

_ALLOWED: dict[PhraseKey, frozenset[str]] = {
    PhraseKey.GREETING: frozenset({"name"}),
    PhraseKey.REPEAT: frozenset({"question"}),
    PhraseKey.REPHRASE: frozenset({"question"}),
    PhraseKey.TAKE_UP: frozenset({"words"}),
    PhraseKey.REFER_BACK: frozenset({"words"}),
    **{
        key: frozenset({"words"})
        for key in PhraseKey
        if key.value.startswith("follow_up_")
    },
}


def check_completeness(library: ContentLibrary) -> Iterator[Finding]:
    """Yield a finding for each missing language, anchor or phrase."""
    for kind, items in (
        ("persona", library.personas),
        ("scenario", library.scenarios),
        ("question", library.questions),
        ("competency", library.competencies),
        ("drill", library.drills),
    ):
        for identifier, item in items.items():
            yield from _missing_language(f"{kind}/{identifier}", item, "")
    yield from _anchors(library)
    yield from _phrases(library)


def _missing_language(item: str, value: object, path: str) -> Iterator[Finding]:
    if isinstance(value, LocalisedList):
        if bool(value.fr) != bool(value.en):
            missing = "English" if value.fr else "French"
            yield Finding(item, path, f"{missing} is missing")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _missing_language(
                item, getattr(value, name), f"{path}.{name}".lstrip(".")
            )
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _missing_language(item, part, f"{path}.{index}")


def _anchors(library: ContentLibrary) -> Iterator[Finding]:
    for competency in library.competencies.values():
        if [anchor.level for anchor in competency.anchors] != [1, 2, 3, 4, 5]:
            yield Finding(
                f"competency/{competency.id}", "anchors", "levels are not 1 to 5"
            )


def _phrases(library: ContentLibrary) -> Iterator[Finding]:
    for key in PhraseKey:
        says = library.phrases.get(key)
        if says is None or not says.fr or not says.en:
            yield Finding(f"phrases/{key.value}", "says", "no shared words")
    for key, says in library.phrases.items():
        yield from _placeholders(f"phrases/{key.value}", key, says)
    for persona in library.personas.values():
        for phrases in persona.phrases:
            yield from _placeholders(f"persona/{persona.id}", phrases.key, phrases.says)


def _placeholders(item: str, key: PhraseKey, says: LocalisedList) -> Iterator[Finding]:
    allowed = _ALLOWED.get(key, frozenset())
    for text in (*says.fr, *says.en):
        for name in set(_PLACEHOLDER.findall(text)) - allowed:
            yield Finding(item, key.value, f"{{{name}}} cannot be filled in here")

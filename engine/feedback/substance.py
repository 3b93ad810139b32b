"""How much an answer holds beside its words."""

from engine.api.spans import Span
from engine.feedback.material import Material
from engine.reading.cues import Cue
from engine.reading.lexicons.grammar import is_abstract as sounds_abstract
from engine.reading.names import find_names
from engine.reading.tongue import is_small_word
from engine.reading.vague import is_empty_word

_CONTENT = 4
_FEW = 5
"""Words that name something, below which hardly anything is said."""
_MOSTLY = 0.45
_VIEWS = (
    Cue.HABIT, Cue.HYPOTHESIS, Cue.OPINION, Cue.TRAIT, Cue.MOTIVE, Cue.REASON,
)  # fmt: skip


def names(material: Material) -> tuple[Span, ...]:
    """Return the proper names that are told."""
    text = material.annotated
    return tuple(map(text.span, find_names(text)))


def is_abstract(material: Material) -> bool:
    """Return whether catchwords are most of what is said; names are left out."""
    content = _content(material)
    empty = _abstract(material, content)
    names = {token.form for token in material.annotated.tokens if token.named}
    named = content & names
    others = len(content) - len(named) + _abstract(material, named)
    return empty > _MOSTLY * others


def says_little(material: Material) -> bool:
    """Return whether there is no view, quality, habit or thing to hold on to."""
    if material.steps() or material.reading.own_actions:
        return False
    content = _content(material)
    things = len(content) - _abstract(material, content)
    views = sum(bool(material.cue(cue)) for cue in _VIEWS)
    return things < _FEW and not views


def _content(material: Material) -> set[str]:
    """Words that name something; not what only says what a figure counts."""
    tokens = material.annotated.tokens
    language = material.annotated.language
    return {
        token.form
        for before, token in zip((None, *tokens), tokens, strict=False)
        if len(token.form) >= _CONTENT
        and not is_small_word(token.form)
        and (
            not (before and before.form.isdigit())
            or is_empty_word(token.form)
            or sounds_abstract(token.form, language)
        )
    }


def _abstract(material: Material, content: set[str]) -> int:
    language = material.annotated.language
    return sum(is_empty_word(f) or sounds_abstract(f, language) for f in content)

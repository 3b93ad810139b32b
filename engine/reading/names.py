"""Proper names: capitalised words inside sentences."""

from engine.reading.annotated import AnnotatedText
from engine.reading.sentences import Stretch

_SPEAKER = frozenset({"i", "'m"})


def find_names(text: AnnotatedText) -> tuple[Stretch, ...]:
    """Return the capitalised words that do not open a sentence, one place each."""
    starts = {sentence[0] for sentence in text.sentences}
    return tuple(
        (index, index + 1)
        for index in range(len(text.tokens))
        if index not in starts and _is_name(text, index)
    )


def _is_name(text: AnnotatedText, index: int) -> bool:
    token = text.tokens[index]
    return (
        text.text[token.start].isupper()
        and len(token.form) > 1
        and not token.joined
        and token.form not in _SPEAKER
    )

"""Proper names: capitalised words inside sentences."""

from engine.reading.annotated import AnnotatedText
from engine.reading.sentences import Stretch
from engine.reading.tongue import is_small_word


def find_names(text: AnnotatedText) -> tuple[Stretch, ...]:
    """Return the capitalised words that do not open a sentence, one place each.

    Words in a row are one name; small words with a capital are none.
    """
    starts = {sentence[0] for sentence in text.sentences}
    found: list[Stretch] = []
    for index in range(len(text.tokens)):
        if index in starts or not _is_name(text, index):
            continue
        if found and found[-1][1] == index and _adjoin(text, index):
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return tuple(found)


def _adjoin(text: AnnotatedText, index: int) -> bool:
    return text.tokens[index].start - text.tokens[index - 1].end <= 1


def _is_name(text: AnnotatedText, index: int) -> bool:
    token = text.tokens[index]
    return (
        text.text[token.start].isupper()
        and len(token.form) > 1
        and not token.joined
        and not is_small_word(token.form)
    )

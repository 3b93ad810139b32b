"""Answers that give the question back and add nothing."""

from engine.reading.annotated import AnnotatedText
from engine.reading.tokens import Token, tokenise
from engine.reading.tongue import is_small_word
from engine.reading.words import words

_RUN = 3
"""Words in a row that are taken from the question."""
_MOSTLY = 0.5
_NEW_WORDS = 3
_STEM = 5
_TURNS_OF_PHRASE = words(
    """
    yeah good great nice interesting question moment time thinking well sure okay
    bonne tres interessante moment fois exemple exactement voila d'accord
    """
)


def only_echoes(text: AnnotatedText, question: str) -> bool:
    """Return whether ``text`` is ``question`` said again with hardly a word beside."""
    asked = tokenise(question)
    if len(asked) < _RUN or len(text.tokens) < _RUN:
        return False
    taken = _taken_over(text.tokens, asked)
    if len(taken) < _MOSTLY * len(text.tokens):
        return False
    known = {token.form[:_STEM] for token in asked}
    new = {
        token.form
        for at, token in enumerate(text.tokens)
        if at not in taken
        and not is_small_word(token.form)
        and token.form not in _TURNS_OF_PHRASE
        and token.form[:_STEM] not in known
    }
    return len(new) < _NEW_WORDS


def _taken_over(tokens: tuple[Token, ...], asked: tuple[Token, ...]) -> frozenset[int]:
    """Return where ``tokens`` repeat at least three words of ``asked`` in a row."""
    runs = {_forms(asked, at) for at in range(len(asked) - _RUN + 1)}
    return frozenset(
        at + offset
        for at in range(len(tokens) - _RUN + 1)
        if _forms(tokens, at) in runs
        for offset in range(_RUN)
    )


def _forms(tokens: tuple[Token, ...], at: int) -> tuple[str, ...]:
    return tuple(token.form for token in tokens[at : at + _RUN])

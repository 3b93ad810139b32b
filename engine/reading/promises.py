"""Who promises what by when, and whether the other agrees."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.cues import Speech
from engine.reading.lexicons import speech_index
from engine.reading.sentences import sentences
from engine.reading.tokens import tokenise
from engine.reading.words import words

_SELF = words("i i'll i'm we we'll je j' nous on")
_OTHER = words("you you'll vous tu t'")
_DAY = words("le the au by before avant on")
_YES = words(
    """
    yes ok okay agreed deal right fine good perfect great alright done certainly sure
    oui d'accord entendu parfait ca bien volontiers marche vendu soit banco bon
    """
)
_LINKS = words("and et then alors donc so if si que that when quand")
_OPENING = 3
_BUT = words("but however mais sauf pourtant unless if si not pas")
_SHORT = 14


@dataclass(frozen=True, slots=True)
class Promise:
    """What one sentence promises."""

    by_self: bool
    by_other: bool
    dated: bool
    """Whether it says by when."""


def read_promise(text: str, span: Span, *, language: Language) -> Promise:
    """Return who is to act in the sentence at ``span`` of ``text``, and if by a date."""
    said = span.of(text)
    tokens = tokenise(said)
    forms = [token.form for token in tokens]
    deadlines = speech_index(language).find(tokens, sentences(said, tokens))
    days = any(
        form.isdigit() and forms[at - 1] in _DAY for at, form in enumerate(forms) if at
    )
    return Promise(
        by_self=bool(_SELF & set(forms)),
        by_other=any(_begins_with_the_other(forms, at) for at in range(len(forms))),
        dated=bool(deadlines.get(Speech.DEADLINE)) or days,
    )


def _begins_with_the_other(forms: Sequence[str], at: int) -> bool:
    """Recognise "you'll send me …" and "et vous m'envoyez"; not "je vous envoie"."""
    if forms[at] not in _OTHER:
        return False
    return at == 0 or forms[at - 1] in _LINKS


def agrees(line: str) -> bool:
    """Return whether ``line``, the other's next words, begins by agreeing."""
    tokens = tokenise(line)
    parts = sentences(line, tokens)
    if not parts:
        return False
    first = [token.form for token in tokens[slice(*parts[0])]]
    return (
        len(first) <= _SHORT
        and bool(_YES & set(first[:_OPENING]))
        and not _BUT & set(first)
        and not line[tokens[parts[0][1] - 1].end :].lstrip().startswith("?")
    )

"""Orders to the system inside an answer: data, never obeyed, never judged."""

from engine.reading.annotated import AnnotatedText, annotate, touching
from engine.reading.cues import Cue
from engine.reading.sentences import Stretch
from engine.reading.shapes import is_order_shape
from engine.reading.words import words

_ADDRESSEES = words("system systeme assistant instruction instructions prompt")
_WHOLE_SENTENCE = 30
"""Up to so many words the whole sentence goes; in longer ones, the clauses."""


def instruction_clauses(text: AnnotatedText) -> tuple[Stretch, ...]:
    """Return the sentences, or in long ones the clauses, that give orders."""
    ordered = [
        piece
        for piece in (*text.clauses, *text.sentences)
        if is_order_shape(text.tokens[slice(*piece)]) or _is_addressed(text, piece)
    ]
    hits = sorted({*text.found(Cue.INSTRUCTION), *ordered})
    if not hits:
        return ()
    found: list[Stretch] = []
    for sentence in text.sentences:
        if not touching(sentence, hits):
            continue
        short = sentence[1] - sentence[0] <= _WHOLE_SENTENCE
        if short and not touching(sentence, text.actions.own):
            found.append(sentence)
        else:
            found += [c for c in touching(sentence, text.clauses) if touching(c, hits)]
    return tuple(found)


def _is_addressed(text: AnnotatedText, piece: Stretch) -> bool:
    """Recognise "SYSTEM: …" and "[assistant] …" at the head of a piece."""
    head = text.tokens[piece[0]]
    return head.form in _ADDRESSEES and text.text[head.end : head.end + 2].strip()[
        :1
    ] in {":", "]"}


def without_instructions(text: AnnotatedText) -> AnnotatedText:
    """Return ``text`` read as if its orders were blanks; every place stays the same."""
    orders = instruction_clauses(text)
    if not orders:
        return text
    letters = list(text.text)
    for order in orders:
        span = text.span(order)
        letters[span.start : span.end] = " " * (span.end - span.start)
    return annotate("".join(letters), text.language)

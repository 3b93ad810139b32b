"""Which words of the person brought out each hidden fact of a conversation."""

from collections.abc import Iterator, Sequence

from app.domain.reports import EarnedRecord, Quote
from app.domain.sessions import Turn
from engine.api.language import Language
from engine.api.spans import Span
from engine.content.scenario import HiddenFact
from engine.reading.sentences import sentence_spans
from engine.reading.signals import read_signals
from engine.reading.tokens import tokenise

_MOST = 2


def earned_facts(
    turns: Sequence[Turn], facts: Sequence[HiddenFact], language: Language
) -> tuple[EarnedRecord, ...]:
    """Return the facts that came out, in the order of ``facts``, each with its words.

    The words are the sentences that showed a signal the fact waits for; where it waits
    for something else (a keyword, trust), the turn's first sentences. A fact that came
    out before the person spoke has none.
    """
    before = dict(_answered(turns))
    return tuple(
        EarnedRecord(
            fact=fact.id,
            why=fact.matters_because.in_(language),
            evidence=_earning(before[fact.id], fact, language),
        )
        for fact in facts
        if fact.id in before
    )


def _answered(
    turns: Sequence[Turn],
) -> Iterator[tuple[str, tuple[Turn | None, str]]]:
    """Yield each revealed fact with the turn before it, and the line before that."""
    said: Turn | None = None
    line = answered = ""
    for turn in turns:
        if turn.move is None:
            said, answered = turn, line
            continue
        line = turn.text
        for fact in turn.move.revealed:
            yield fact, (said, answered)


def _earning(
    place: tuple[Turn | None, str], fact: HiddenFact, language: Language
) -> tuple[Quote, ...]:
    turn, line = place
    if turn is None:
        return ()
    shown = read_signals(turn.text, language=language, previous=line)
    waited = {
        span for signal in fact.earned_when.any_signal for span in shown.get(signal, ())
    }
    spans = sorted(waited) or sentence_spans(turn.text, tokenise(turn.text))
    return tuple(_quote(turn, span) for span in spans[:_MOST])


def _quote(turn: Turn, span: Span) -> Quote:
    return Quote(
        turn=turn.index, start=span.start, end=span.end, quote=span.of(turn.text)
    )

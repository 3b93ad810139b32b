"""What the rules saw in one turn of a conversation."""

from collections.abc import Iterator, Mapping, Sequence

from engine.api.language import Language
from engine.api.spans import Span
from engine.content.scenario import Signal
from engine.feedback.evidence import JoinedAnswer
from engine.feedback.finding_cases import CASE, Case, of_signal
from engine.feedback.records import Finding, FindingKind
from engine.reading.lexicons.objections import Objection
from engine.reading.objections import read_objection
from engine.reading.promises import agrees, read_promise
from engine.reading.sentences import sentence_spans
from engine.reading.tokens import tokenise

Signals = Mapping[Signal, tuple[Span, ...]]

_HEARD = (Signal.ACKNOWLEDGEMENT, Signal.APOLOGY, Signal.REFORMULATION)
_ASKED = (Signal.OPEN_QUESTION, Signal.CLOSED_QUESTION)
_ANSWERED = (
    Signal.FACT, Signal.PROPOSAL, Signal.COMMITMENT, Signal.REFUSAL_WITH_REASON,
)  # fmt: skip
_BRUSHED = (
    Signal.DISMISSAL, Signal.BLAME, Signal.INSULT, Signal.PRESSURE, Signal.EVASION,
)  # fmt: skip
_MOST = 3


def findings_on_turn(
    joined: JoinedAnswer,
    signals: Signals,
    *,
    language: Language,
    line: str,
    following: str | None,
) -> Iterator[Finding]:
    """Yield the signals shown, what was done with an objection, and a close.

    Args:
        joined: the person's words.
        signals: as ``read_signals`` found them there.
        language: the session's language.
        line: what the other had said before.
        following: what the other said next; None when nothing is known of it.
    """
    for signal in Signal:
        if spans := signals.get(signal):
            yield Finding(
                kind=FindingKind.SIGNAL,
                rule="reading.signals",
                features={"sentences": float(len(spans))},
                values={CASE: of_signal(signal)},
                evidence=joined.all_evidence(spans),
            )
    objection = read_objection(line, language=language)
    if objection is not None and joined.text.strip():
        yield _objection(joined, signals, objection)
    yield from _close(joined, signals, language, following)


def _objection(joined: JoinedAnswer, signals: Signals, objection: Objection) -> Finding:
    """Say what was done with it; brushing aside outweighs whatever else was said."""
    heard = _shown(signals, _HEARD)
    done = {
        "acknowledged": heard,
        "asked": _shown(signals, _ASKED),
        "answered": tuple(s for s in _shown(signals, _ANSWERED) if s not in heard),
        "brushed_aside": _shown(signals, _BRUSHED),
    }
    case, told = _handled(done)
    spans = told or sentence_spans(joined.text, tokenise(joined.text))[:1]
    return Finding(
        kind=FindingKind.OBJECTION,
        rule="reading.objections",
        features={
            **{name: float(bool(spans)) for name, spans in done.items()},
            **{kind.value: float(kind is objection) for kind in Objection},
        },
        values={CASE: case},
        evidence=joined.all_evidence(spans[:_MOST]),
    )


def _shown(signals: Signals, wanted: Sequence[Signal]) -> tuple[Span, ...]:
    spans = {span for signal in wanted for span in signals.get(signal, ())}
    return tuple(sorted(spans))


def _handled(done: Mapping[str, tuple[Span, ...]]) -> tuple[Case, tuple[Span, ...]]:
    if done["brushed_aside"]:
        return Case.OBJECTION_BRUSHED_ASIDE, done["brushed_aside"]
    heard, answered = done["acknowledged"], done["answered"]
    if heard and answered:
        both = tuple(sorted({*heard, *answered}))
        return Case.OBJECTION_HEARD_AND_ANSWERED, both
    if heard:
        return Case.OBJECTION_ACKNOWLEDGED, heard
    if done["asked"]:
        return Case.OBJECTION_ASKED, done["asked"]
    if answered:
        return Case.OBJECTION_ANSWERED, answered
    return Case.OBJECTION_LEFT, ()


def _close(
    joined: JoinedAnswer, signals: Signals, language: Language, following: str | None
) -> Iterator[Finding]:
    """Yield who does what by when; agreed when the other's next words say yes.

    A proposal that is put to the other's agreement is a close too.
    """
    spans = signals.get(Signal.COMMITMENT, ())
    if not spans and Signal.ASKS_AGREEMENT in signals:
        spans = signals.get(Signal.PROPOSAL, ())
    if not spans:
        return
    promises = [read_promise(joined.text, span, language=language) for span in spans]
    dated = any(promise.dated for promise in promises)
    agreed = following is not None and agrees(following)
    known = {} if following is None else {"agreed": float(agreed)}
    case = Case.CLOSE_DATED if dated else Case.CLOSE_UNDATED
    yield Finding(
        kind=FindingKind.CLOSE,
        rule="reading.promises",
        features={
            "by_self": float(any(promise.by_self for promise in promises)),
            "by_other": float(any(promise.by_other for promise in promises)),
            "dated": float(dated),
            "asked_agreement": float(Signal.ASKS_AGREEMENT in signals),
            **known,
        },
        values={CASE: Case.CLOSE_AGREED if dated and agreed else case},
        evidence=joined.all_evidence(spans[:_MOST]),
    )

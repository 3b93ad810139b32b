"""Reads one answer."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText, annotate
from engine.reading.cues import Cue
from engine.reading.gates import Gate, judge_gates
from engine.reading.instructions import without_instructions
from engine.reading.learnings import find_learnings
from engine.reading.names import find_names
from engine.reading.numbers import find_numbers
from engine.reading.pasted import reads_as_pasted
from engine.reading.records import AnswerReading, NoAnswerReason, ReplyType
from engine.reading.sentences import Stretch, sentence_spans
from engine.reading.settle import settle
from engine.reading.star import EMPTY_STAR, read_star
from engine.reading.star_places import StarInput
from engine.reading.takeable import find_takeable

RULES_VERSION = "7"
"""Changes whenever the same text may be read differently; reports record it."""


def read_answer(
    text: str,
    *,
    language: Language,
    question: str = "",
    topic_words: Sequence[str] = (),
) -> AnswerReading:
    """Return everything the rules see in ``text``, the reply to ``question``.

    Pure and deterministic: no clock, no chance, time linear in the length.

    Args:
        text: one turn, unchanged; every span of the result points into it.
        language: the session's language.
        question: what was asked; without it no answer is called off-topic.
        topic_words: words an answer on the subject is likely to use.
    """
    whole = annotate(text, language)
    judged = without_instructions(whole)
    gate = judge_gates(judged, question, topic_words)
    if gate.reason is None:
        return _answer(text, judged, question)
    if judged is not whole:
        gate = Gate(NoAnswerReason.INSTRUCTION, None)
    return _no_answer(whole, gate)


def _no_answer(text: AnnotatedText, gate: Gate) -> AnswerReading:
    return AnswerReading(
        text=text.text,
        language=text.language,
        words=_count_words(text),
        reply_type=ReplyType.NO_ANSWER,
        no_answer_reason=gate.reason,
        request=gate.request,
        pasted=reads_as_pasted(text),
        sentences=sentence_spans(text.text, text.tokens),
        star=EMPTY_STAR,
        numbers=(),
        time_marks=(),
        own_actions=(),
        shared_actions=(),
        learnings=(),
        own_share=None,
        specificity=0.0,
        takeable=(),
    )


def _answer(original: str, judged: AnnotatedText, question: str) -> AnswerReading:
    """Read ``judged``, which is ``original`` without its orders to the system."""
    settled = settle(judged, question)
    text, kind = settled.text, settled.likely.kind
    numbers = find_numbers(text.text, text.tokens, text.found(Cue.TIME), text.language)
    learnings = find_learnings(text)
    named = len(find_names(text))
    times = _spans(text, text.found(Cue.TIME))
    told = StarInput(text, numbers, learnings)
    own, shared = text.actions.own, text.actions.shared
    acts = len(own) + len(shared)
    return AnswerReading(
        text=original,
        language=text.language,
        words=_count_words(text),
        reply_type=kind,
        no_answer_reason=None,
        request=None,
        pasted=reads_as_pasted(text),
        sentences=sentence_spans(text.text, text.tokens),
        star=read_star(told) if kind is ReplyType.STORY else EMPTY_STAR,
        numbers=numbers,
        time_marks=times,
        own_actions=_spans(text, own),
        shared_actions=_spans(text, shared),
        learnings=_spans(text, learnings),
        own_share=len(own) / acts if acts else None,
        specificity=_specificity(text, len(numbers) + len(times) + named),
        takeable=find_takeable(text, numbers),
        told_in_the_present=text.actions.in_the_present,
        reply_signs=settled.likely.signs,
        reply_probability=round(settled.likely.probability, 3),
    )


def _spans(text: AnnotatedText, places: Sequence[Stretch]) -> tuple[Span, ...]:
    return tuple(text.span(place) for place in places)


def _count_words(text: AnnotatedText) -> int:
    return sum(not token.joined for token in text.tokens)


def _specificity(text: AnnotatedText, marks: int) -> float:
    """Named things, numbers and time marks per sentence, at most 1."""
    return min(1.0, marks / max(1, 2 * len(text.sentences)))

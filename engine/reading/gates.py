"""What is no answer, and why: decided before anything is judged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.reading.annotated import AnnotatedText, covered, touching
from engine.reading.cues import Cue
from engine.reading.gibberish import is_gibberish, is_word_heap
from engine.reading.off_topic import is_off_topic
from engine.reading.records import NoAnswerReason, Request
from engine.reading.requests import find_request
from engine.reading.sentences import Stretch
from engine.reading.shapes import is_evasion_shape
from engine.reading.tongue import in_other_language
from engine.reading.words import words

_REMAINDER = 6
"""Words that may stand beside an evasion or insult without making an answer."""
_FEWEST = 4
_FEW = 8
_LONG_REQUEST = 14
_LONGEST_COUNTER_QUESTION = 40
_POLITE_WORDS = 4
_SUBSTANCE = (
    Cue.TRAIT, Cue.OPINION, Cue.EXAMPLE, Cue.RESULT, Cue.MOTIVE, Cue.LEARNING,
    Cue.WORK, Cue.TASK,
)  # fmt: skip
_POLITE = words(
    """
    yes no ok okay sorry please thanks thank you well so hello hi oui non merci
    desole desolee s'il s' il vous te plait bonjour excusez moi excuse pardon um uh
    euh hum ben bah bon alors really vraiment
    """
)
_REPORTED = words(
    """
    he she they him her said told called calls saying says customer client boss il
    elle ils m' traite traitee dit disait crie criait patron cliente ont a
    """
)


@dataclass(frozen=True, slots=True)
class Gate:
    """What the gates found."""

    reason: NoAnswerReason | None
    request: Request | None


def judge_gates(text: AnnotatedText, question: str, topic_words: Sequence[str]) -> Gate:
    """Return why ``text`` is no answer, or no reason when it is one.

    ``text`` is read without its orders to the system.
    """
    request = find_request(text, question)
    if not text.tokens:
        reason = (
            NoAnswerReason.GIBBERISH if _symbols(text.text) else NoAnswerReason.EMPTY
        )
        return Gate(reason, None)
    if request is not None and not _is_long_and_foreign(text):
        return Gate(NoAnswerReason.REQUEST, request)
    return Gate(_reason(text, question, topic_words), None)


def _is_long_and_foreign(text: AnnotatedText) -> bool:
    """A request in the other language is understood; a whole speech is not one."""
    return len(text.tokens) > _LONG_REQUEST and in_other_language(
        text.tokens, text.language
    )


def _symbols(text: str) -> bool:
    return any(ord(mark) > 0x2100 for mark in text)


def _reason(
    text: AnnotatedText, question: str, topic_words: Sequence[str]
) -> NoAnswerReason | None:
    checks: tuple[tuple[NoAnswerReason, Callable[[], bool]], ...] = (
        (NoAnswerReason.GIBBERISH, lambda: is_gibberish(text.tokens)),
        (NoAnswerReason.HOSTILE, lambda: _is_hostile(text)),
        (NoAnswerReason.WRONG_LANGUAGE, lambda: _is_foreign(text)),
        (NoAnswerReason.GIBBERISH, lambda: is_word_heap(text.text, text.tokens)),
        (NoAnswerReason.EVASIVE, lambda: _is_evasive(text)),
        (NoAnswerReason.EVASIVE, lambda: bool(question.strip()) and _only_asks(text)),
        (NoAnswerReason.TOO_SHORT, lambda: _is_too_short(text)),
        (NoAnswerReason.OFF_TOPIC, lambda: is_off_topic(text, question, topic_words)),
    )
    return next((reason for reason, holds in checks if holds()), None)


def _is_foreign(text: AnnotatedText) -> bool:
    return in_other_language(text.tokens, text.language)


def _rest(text: AnnotatedText, without: Sequence[Stretch]) -> int:
    """Count the words outside ``without`` that say something."""
    left_out = covered(without) | covered(text.found(Cue.FILLER))
    return sum(
        not token.joined and token.form not in _POLITE
        for index, token in enumerate(text.tokens)
        if index not in left_out
    )


def _is_hostile(text: AnnotatedText) -> bool:
    insults = thrown_insults(text)
    if not insults:
        return False
    clauses = [clause for clause in text.clauses if touching(clause, insults)]
    return _rest(text, clauses) <= _REMAINDER


def thrown_insults(text: AnnotatedText) -> tuple[Stretch, ...]:
    """Return the insults meant for the other, not those told in a story."""
    return tuple(hit for hit in text.found(Cue.INSULT) if not _is_reported(text, hit))


def _is_reported(text: AnnotatedText, hit: Stretch) -> bool:
    """Return whether an insult is told rather than thrown."""
    before = text.tokens[max(0, hit[0] - 6) : hit[0]]
    return any(token.form in _REPORTED for token in before)


def _is_evasive(text: AnnotatedText) -> bool:
    if text.actions.own or len(text.tokens) > 60:
        return False
    hits = text.found(Cue.EVASION)
    clauses = [
        clause
        for clause in text.clauses
        if (touching(clause, hits) and clause[1] - clause[0] <= 14)
        or is_evasion_shape(text.tokens[slice(*clause)])
    ]
    return bool(clauses) and _rest(text, clauses) <= _REMAINDER


def _only_asks(text: AnnotatedText) -> bool:
    """Return whether a short turn answers the question by questions only."""
    if text.actions.own or len(text.tokens) > _LONGEST_COUNTER_QUESTION:
        return False
    asked = [
        "?" in text.text[end : end + 4] or text.words((first, last)) <= _POLITE_WORDS
        for first, last in text.sentences
        for end in [text.tokens[last - 1].end]
    ]
    return all(asked) and text.text.rstrip().endswith("?")


def _is_too_short(text: AnnotatedText) -> bool:
    said = _rest(text, ())
    if said < _FEWEST:
        return True
    if said >= _FEW or text.actions.own or text.actions.shared:
        return False
    return not any(text.found(cue) for cue in _SUBSTANCE)

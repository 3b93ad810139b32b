"""What is no answer, and why: decided before anything is judged."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.api.language import Language
from engine.reading.annotated import AnnotatedText, covered, touching
from engine.reading.asking_back import asks_back, is_tag
from engine.reading.cues import Cue
from engine.reading.echo import only_echoes
from engine.reading.gibberish import is_gibberish, is_word_heap
from engine.reading.markup import is_markup
from engine.reading.numbers import find_numbers
from engine.reading.off_topic import is_off_topic
from engine.reading.records import NoAnswerReason, Request
from engine.reading.requests import find_request
from engine.reading.sentences import Stretch
from engine.reading.shapes import is_evasion_shape
from engine.reading.to_the_program import talks_of_the_program
from engine.reading.tokens import plain
from engine.reading.tongue import in_other_language
from engine.reading.words import words

_REMAINDER = 6
"""Words that may stand beside an evasion or insult without making an answer."""
_EXCUSES = 24
"""Words of excuse that may stand beside a plain refusal."""
_LONGEST_EVASION = 70
_BEFORE_REFUSAL, _AFTER_REFUSAL = 6, 8
"""Words around a refusal that belong to it, where no comma tells."""
_FEWEST = 4
_FEW = 8
_LONG_REQUEST = 14
_LONGEST_COUNTER_QUESTION = 40
_POLITE_WORDS = 4
_MAY_ASK = {
    None, NoAnswerReason.EVASIVE, NoAnswerReason.TOO_SHORT, NoAnswerReason.OFF_TOPIC,
}  # fmt: skip
_WEAK = 2
"""Words of an evasion that is one only where little else is said ("maybe")."""
_WEAK_REMAINDER = 3
_COUNTS = re.compile(
    r"\bhow (many|much|long|often|big|far|fast)\b|\bwhat (figure|number|percentage|share|"
    r"difference|proportion)|\b(figure|number|percent)s?\b|\bcombien\b|\bchiffre|"
    r"\bquel(le)? (nombre|part|pourcentage|duree|proportion|delai)",
)
_SUBSTANCE = (
    Cue.TRAIT, Cue.OPINION, Cue.EXAMPLE, Cue.RESULT, Cue.MOTIVE, Cue.LEARNING,
    Cue.WORK, Cue.TASK,
)  # fmt: skip
_SUBSTANCE_BESIDE = (
    Cue.TRAIT, Cue.OPINION, Cue.EXAMPLE, Cue.RESULT, Cue.LEARNING, Cue.HYPOTHESIS,
    Cue.TASK, Cue.REASON,
)  # fmt: skip
_POLITE = words(
    """
    yes no ok okay sorry please thanks thank you well so hello hi oui non merci
    desole desolee s'il s' il vous te plait bonjour excusez moi excuse pardon um uh
    euh hum ben bah bon alors really vraiment
    """
)
_REPORTED: dict[Language, frozenset[str]] = {
    "en": words(
        """
        he she they him her said told called calls saying says customer client boss
        """
    ),
    "fr": words(
        """
        il elle ils m' traite traitee dit disait crie criait patron client cliente ont a
        """
    ),
}


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
    found = _reason(text, question, topic_words)
    if question.strip() and found in _MAY_ASK and (asked := asks_back(text)):
        return Gate(NoAnswerReason.REQUEST, asked)
    return Gate(found, None)


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
        (NoAnswerReason.GIBBERISH, lambda: is_markup(text)),
        (NoAnswerReason.HOSTILE, lambda: _is_hostile(text)),
        (NoAnswerReason.WRONG_LANGUAGE, lambda: _is_foreign(text)),
        (NoAnswerReason.GIBBERISH, lambda: is_word_heap(text.text, text.tokens)),
        (NoAnswerReason.EVASIVE, lambda: _is_evasive(text)),
        (NoAnswerReason.EVASIVE, lambda: bool(question.strip()) and _only_asks(text)),
        (NoAnswerReason.TOO_SHORT, lambda: only_echoes(text, question)),
        (NoAnswerReason.TOO_SHORT, lambda: _is_too_short(text, question)),
        (NoAnswerReason.OFF_TOPIC, lambda: talks_of_the_program(text)),
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
    reported = _REPORTED[text.language]
    return any(token.form in reported for token in before)


def _is_evasive(text: AnnotatedText) -> bool:
    """Return whether the turn declines, has no example or postpones, and no more."""
    if text.actions.own or len(text.tokens) > _LONGEST_EVASION:
        return False
    hits = text.found(Cue.EVASION)
    strong = [hit for hit in hits if hit[1] - hit[0] > _WEAK]
    clauses = [
        clause
        for clause in text.clauses
        if (touching(clause, strong) and clause[1] - clause[0] <= 14)
        or is_evasion_shape(text.tokens[slice(*clause)])
    ]
    if strong and _says_nothing_else(text, clauses):
        return True
    if not clauses:
        return bool(hits) and _rest(text, hits) <= _WEAK_REMAINDER
    return _rest(text, [*clauses, *hits]) <= _REMAINDER


def _says_nothing_else(text: AnnotatedText, declining: Sequence[Stretch]) -> bool:
    """Return whether excuses are all that stands around a plain refusal."""
    around = [
        (max(0, first - _BEFORE_REFUSAL), last + _AFTER_REFUSAL)
        for cue in (Cue.SKIP, Cue.EVASION)
        for first, last in text.found(cue)
    ]
    left_out = covered([*declining, *around])
    said = (place for cue in _SUBSTANCE_BESIDE for place in text.found(cue))
    told = (*text.actions.shared, *text.actions.habitual)
    outside = [place for place in (*said, *told) if place[0] not in left_out]
    return not outside and _rest(text, [*declining, *around]) <= _EXCUSES


def _only_asks(text: AnnotatedText) -> bool:
    """Return whether a short turn answers the question by questions only."""
    if text.actions.own or len(text.tokens) > _LONGEST_COUNTER_QUESTION:
        return False
    asked = [
        "?" in text.text[end : end + 4] or text.words((first, last)) <= _POLITE_WORDS
        for first, last in text.sentences
        for end in [text.tokens[last - 1].end]
    ]
    last = text.tokens[slice(*text.sentences[-1])]
    return all(asked) and text.text.rstrip().endswith("?") and not is_tag(last)


def _is_too_short(text: AnnotatedText, question: str) -> bool:
    """A figure is enough where one was asked for; a turn of talk may be short."""
    if _COUNTS.search(plain(question)) and _tells_a_figure(text):
        return False
    said = _rest(text, ())
    if said < _FEWEST:
        return True
    if not question.strip():
        return said <= _FEWEST and not _tells_something(text)
    return said < _FEW and not _tells_something(text)


def _tells_something(text: AnnotatedText) -> bool:
    if text.actions.own or text.actions.shared:
        return True
    return any(text.found(cue) for cue in _SUBSTANCE)


def _tells_a_figure(text: AnnotatedText) -> bool:
    return bool(find_numbers(text.text, text.tokens, (), text.language))

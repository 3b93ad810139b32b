"""Answers that have nothing to do with the question."""

from collections.abc import Sequence

from engine.reading.annotated import AnnotatedText
from engine.reading.cues import Cue
from engine.reading.numbers import find_numbers
from engine.reading.shared_words import shared_words
from engine.reading.words import words

_FEWEST_WORDS = 8
_PER_CHAT = 28
"""Small talk in one word of so many is what a turn is about."""
_FIRST_PERSON = words("i we j' je on nous")
_ON_SUBJECT = (
    Cue.TRAIT, Cue.OPINION, Cue.MOTIVE, Cue.DIFFICULTY, Cue.LEARNING, Cue.EXAMPLE,
    Cue.HYPOTHESIS, Cue.HABIT,
)  # fmt: skip
_OF_SUBSTANCE = (Cue.TRAIT, Cue.OPINION, Cue.MOTIVE, Cue.DIFFICULTY, Cue.LEARNING)


def is_off_topic(
    text: AnnotatedText, question: str, topic_words: Sequence[str]
) -> bool:
    """Return whether ``text`` surely does not answer ``question``.

    Careful on purpose: without a question, or when anything of working life is
    told, the answer counts as on the subject.
    """
    if not question.strip() or len(text.tokens) < _FEWEST_WORDS:
        return False
    subject = " ".join([question, *topic_words])
    if text.found(Cue.WORK) or shared_words(text.tokens, subject):
        return False
    chit_chat = len(text.found(Cue.CHITCHAT))
    if text.actions.own or text.actions.shared:
        return chit_chat >= 2
    if chit_chat:
        dense = chit_chat * _PER_CHAT >= len(text.tokens)
        return dense or not any(text.found(cue) for cue in _OF_SUBSTANCE)
    speaks_of_self = any(token.form in _FIRST_PERSON for token in text.tokens)
    told = speaks_of_self or any(text.found(cue) for cue in _ON_SUBJECT)
    return not (told or _has_facts(text))


def _has_facts(text: AnnotatedText) -> bool:
    """Return whether figures or names are told: lists of experience have few verbs."""
    numbers = find_numbers(text.text, text.tokens, (), text.language)
    starts = {sentence[0] for sentence in text.sentences}
    return bool(numbers) or any(
        text.text[token.start].isupper() and len(token.form) > 1 and at not in starts
        for at, token in enumerate(text.tokens)
    )

"""Answers that have nothing to do with the question."""

from collections.abc import Sequence

from engine.reading.annotated import AnnotatedText
from engine.reading.cues import Cue
from engine.reading.numbers import find_numbers
from engine.reading.shared_words import shared_words
from engine.reading.vague import is_empty_word
from engine.reading.words import words

_FEWEST_WORDS = 8
_PER_CHAT = 28
"""Small talk in one word of so many is what a turn is about."""
_LONG = 45
"""From so many words on, small talk has to come more than once."""
_FIRST_PERSON = words("i we j' je on nous")
_ASKING = words("was is are do did can could have will would est c' est-ce dites")
_LISTENER = frozenset({"you", "vous"})
_OPENING = 5
_ON_SUBJECT = (
    Cue.TRAIT, Cue.OPINION, Cue.MOTIVE, Cue.DIFFICULTY, Cue.LEARNING, Cue.EXAMPLE,
    Cue.HYPOTHESIS, Cue.HABIT, Cue.OTHERS, Cue.INTERACTION, Cue.RESULT, Cue.TASK,
    Cue.EPISODE,
)  # fmt: skip
_OF_SUBSTANCE = (Cue.OPINION, Cue.MOTIVE, Cue.DIFFICULTY, Cue.LEARNING)


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
    if _asks_about_the_place(text):
        return True
    if text.found(Cue.WORK) or shared_words(text.tokens, subject):
        return False
    chit_chat = len(text.found(Cue.CHITCHAT))
    if text.actions.own or text.actions.shared:
        return chit_chat >= 2
    if chit_chat:
        return _is_small_talk(text, chit_chat)
    return not (_may_be_on_subject(text) or _has_facts(text))


def _asks_about_the_place(text: AnnotatedText) -> bool:
    """Recognise "was it you I spoke to about the car park …": no answer begins so."""
    head = [token.form for token in text.tokens[:_OPENING]]
    asks = head[0] in _ASKING and not _LISTENER.isdisjoint(head)
    return asks and len(text.found(Cue.CHITCHAT)) > 1


def _is_small_talk(text: AnnotatedText, chit_chat: int) -> bool:
    """Most of a turn, or all that a turn without a view or a quality speaks of."""
    dense = chit_chat * _PER_CHAT >= len(text.tokens)
    if text.found(Cue.TRAIT):
        return dense and chit_chat > 1
    if any(text.found(cue) for cue in _OF_SUBSTANCE):
        return dense
    return chit_chat > 1 or len(text.tokens) < _LONG


def _may_be_on_subject(text: AnnotatedText) -> bool:
    """A first person, a cue of an answer or a word of business stands in it."""
    forms = {token.form for token in text.tokens}
    if forms & _FIRST_PERSON or any(map(text.found, _ON_SUBJECT)):
        return True
    return any(is_empty_word(form) for form in forms)


def _has_facts(text: AnnotatedText) -> bool:
    """Return whether figures or names are told: lists of experience have few verbs."""
    numbers = find_numbers(text.text, text.tokens, (), text.language)
    starts = {sentence[0] for sentence in text.sentences}
    return bool(numbers) or any(
        text.text[token.start].isupper() and len(token.form) > 1 and at not in starts
        for at, token in enumerate(text.tokens)
    )

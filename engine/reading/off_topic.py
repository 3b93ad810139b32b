"""Answers that have nothing to do with the question."""

from collections.abc import Sequence

from engine.reading.annotated import AnnotatedText
from engine.reading.cues import Cue
from engine.reading.tokens import tokenise
from engine.reading.tongue import small_word_share

_STEM = 5
_FEWEST_WORDS = 8


def is_off_topic(
    text: AnnotatedText, question: str, topic_words: Sequence[str]
) -> bool:
    """Return whether ``text`` surely does not answer ``question``.

    Careful on purpose: without a question, or when anything of working life is
    told, the answer counts as on the subject.
    """
    if not question.strip() or len(text.tokens) < _FEWEST_WORDS:
        return False
    if text.found(Cue.WORK) or _shares_words(text, question, topic_words):
        return False
    chit_chat = len(text.found(Cue.CHITCHAT))
    if text.actions.own or text.actions.shared:
        return chit_chat >= 2
    if chit_chat:
        return True
    return not any(text.found(cue) for cue in (Cue.TRAIT, Cue.OPINION, Cue.MOTIVE))


def _shares_words(
    text: AnnotatedText, question: str, topic_words: Sequence[str]
) -> bool:
    subject = _stems(question) | _stems(" ".join(topic_words))
    return bool(
        subject & {_stem(token.form) for token in text.tokens if _bears(token.form)}
    )


def _stems(words: str) -> frozenset[str]:
    return frozenset(_stem(t.form) for t in tokenise(words) if _bears(t.form))


def _stem(form: str) -> str:
    return form[:_STEM]


def _bears(form: str) -> bool:
    """Return whether a word carries a subject: long enough, and no small word."""
    return len(form) > 3 and not small_word_share(tokenise(form)) and form not in _WEAK


_WEAK = frozenset(
    [
        "tell",
        "time",
        "when",
        "where",
        "have",
        "your",
        "about",
        "example",
        "what",
        "describe",
        "give",
        "would",
        "could",
        "parlez",
        "decrivez",
        "racontez",
        "exemple",
        "moment",
        "vous",
        "votre",
        "quel",
        "quelle",
        "comment",
        "quand",
        "pourquoi",
        "dites",
        "situation",
        "chose",
        "faire",
        "fait",
        "thing",
        "something",
        "like",
        "just",
        "really",
        "very",
        "much",
        "many",
        "also",
    ]
)

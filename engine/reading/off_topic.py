"""Answers that have nothing to do with the question."""

from collections.abc import Sequence

from engine.reading.annotated import AnnotatedText
from engine.reading.cues import Cue
from engine.reading.shared_words import shared_words

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
    subject = " ".join([question, *topic_words])
    if text.found(Cue.WORK) or shared_words(text.tokens, subject):
        return False
    chit_chat = len(text.found(Cue.CHITCHAT))
    if text.actions.own or text.actions.shared:
        return chit_chat >= 2
    if chit_chat:
        return True
    return not any(text.found(cue) for cue in (Cue.TRAIT, Cue.OPINION, Cue.MOTIVE))

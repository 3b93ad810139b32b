"""Figures, names and answers come from what was given, or from the person."""

from engine.dialogue.keywords import folded
from engine.dialogue.records import MoveKind
from engine.dialogue.worded.asking import asks, sentences
from engine.dialogue.worded.stems import figures, share, stems
from engine.dialogue.worded.task import Said
from engine.reading.words import words

GIVEN_SHARE = 0.5
"""An answer to the person's question may say so much of what nobody gave."""
ENOUGH_WORDS = 3

_NUMBER_WORDS = words(
    """
    trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante
    cinquante soixante cent cents mille million millions
    three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty sixty hundred thousand million
    """
)
_CAPITALISED = words(
    """
    i i'm i'd i'll i've monsieur madame mademoiselle mr mrs ms m mme janvier fevrier mars
    avril mai juin juillet aout septembre octobre novembre decembre january february march
    april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi
    dimanche english french francais anglais rh hr cv ok tv pdf
    """
)


def invents(said: Said) -> bool:
    """Return whether the words state what nobody gave."""
    task, given = said.task, said.task.given
    if not figures(said.words) <= given.figures:
        return True
    if any(form in _NUMBER_WORDS - given.words for form in said.forms):
        return True
    if not _names(said) <= given.words | _CAPITALISED:
        return True
    return task.kind is MoveKind.CANDIDATE_QUESTIONS and _answers_freely(said)


def _names(said: Said) -> frozenset[str]:
    """Return the capitalised words inside sentences, folded."""
    starts = {0}
    at = 0
    for sentence in sentences(said.words):
        starts.add(at + len(sentence) - len(sentence.lstrip(" \u00a0\u202f«“\"‘’'(")))
        at += len(sentence)
    return frozenset(
        folded(said.words[token.start : token.end])
        for token in said.tokens
        if token.start not in starts
        and said.words[token.start].isupper()
        and said.words[max(0, token.start - 2) : token.start].strip() not in _OPENING
    )


_OPENING = frozenset({"«", "“", '"', ":"})


def _answers_freely(said: Said) -> bool:
    """Return whether an answer to the person holds mostly what was not given."""
    for sentence in sentences(said.words):
        about = stems(sentence)
        if asks(sentence, said.task.language) or len(about) < ENOUGH_WORDS:
            continue
        if share(about, said.task.given.answer) < GIVEN_SHARE:
            return True
    return False

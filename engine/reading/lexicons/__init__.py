"""The words by which answers are read, in each language. Data only, all ours."""

from functools import cache

from engine.api.language import Language
from engine.content.scenario import Signal
from engine.reading.cues import Cue, PhraseIndex, Phrases, Speech
from engine.reading.lexicons.en import ENGLISH
from engine.reading.lexicons.en_gates import ENGLISH_GATES
from engine.reading.lexicons.en_people import ENGLISH_PEOPLE
from engine.reading.lexicons.fr import FRENCH
from engine.reading.lexicons.fr_gates import FRENCH_GATES
from engine.reading.lexicons.fr_people import FRENCH_PEOPLE
from engine.reading.lexicons.signals_en import ENGLISH_SIGNALS, ENGLISH_SPEECH
from engine.reading.lexicons.signals_fr import FRENCH_SIGNALS, FRENCH_SPEECH

_FOREIGN_CUES = frozenset(
    {Cue.REPEAT, Cue.REPHRASE, Cue.MOMENT, Cue.SKIP, Cue.STOP, Cue.EVASION}
    | {Cue.INSULT, Cue.INSTRUCTION, Cue.TEMPLATE}
)
"""Understood in both languages, whatever the session's."""


@cache
def phrase_index(language: Language) -> PhraseIndex[Cue]:
    """Return the phrases of ``language``, and what both languages understand."""
    if language == "fr":
        own, foreign = (FRENCH, FRENCH_PEOPLE, FRENCH_GATES), ENGLISH_GATES
    else:
        own, foreign = (ENGLISH, ENGLISH_PEOPLE, ENGLISH_GATES), FRENCH_GATES
    return PhraseIndex([*own, _several_words(foreign)])


@cache
def signal_index(language: Language) -> PhraseIndex[Signal]:
    """Return the phrases by which signals of a conversation are recognised."""
    return PhraseIndex([FRENCH_SIGNALS if language == "fr" else ENGLISH_SIGNALS])


@cache
def speech_index(language: Language) -> PhraseIndex[Speech]:
    """Return the phrases of promises and refusals."""
    return PhraseIndex([FRENCH_SPEECH if language == "fr" else ENGLISH_SPEECH])


def _several_words(lexicon: Phrases) -> dict[Cue, str]:
    """Keep the phrases that cannot be mistaken for a word of the other language."""
    return {
        cue: "|".join(phrase for phrase in phrases.split("|") if " " in phrase.strip())
        for cue, phrases in lexicon.items()
        if cue in _FOREIGN_CUES
    }

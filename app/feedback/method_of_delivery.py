"""How each figure of delivery is made, where that comes from, and how far it is off."""

from typing import Final

from app.text import N_, Texts
from engine.delivery import accuracy
from engine.delivery.records import FigureCode

_FORMULAS: Final = {
    FigureCode.SYLLABLES_PER_MINUTE: N_(
        "Syllable nuclei in the sound of all answers, divided by the minutes from the "
        "first sound of each to its last."
    ),
    FigureCode.WORDS_PER_MINUTE: N_(
        "Words of all answers without fillers, divided by the minutes from the first "
        "sound of each to its last."
    ),
    FigureCode.ARTICULATION_RATE: N_(
        "Syllable nuclei of all answers, divided by their seconds without pauses of a "
        "quarter of a second or more."
    ),
    FigureCode.PAUSES_PER_MINUTE: N_(
        "Silences of a quarter of a second or more inside answers, divided by their "
        "minutes."
    ),
    FigureCode.LONGEST_PAUSE: N_("The longest silence inside any answer."),
    FigureCode.FILLERS_PER_MINUTE: N_(
        "Fillers heard as words, and flat voiced sounds of 0.15 to 0.8 seconds that no "
        "word accounts for, divided by the minutes of the answers. Words such as “like” "
        "are never counted."
    ),
    FigureCode.RESPONSE_DELAY: N_(
        "The middle value of the times from the end of a question to the first sound of "
        "the answer."
    ),
    FigureCode.ANSWER_LENGTH: N_(
        "The middle value of the times from the first sound of an answer to its last."
    ),
    FigureCode.TALK_SHARE: N_(
        "Time of your answers, divided by that time and the interviewer’s together."
    ),
    FigureCode.LOUDNESS_VARIATION: N_(
        "From the faintest tenth to the loudest tenth of the sound while you speak; the "
        "middle value of the answers."
    ),
    FigureCode.PITCH_VARIATION: N_(
        "Standard deviation of the pitch in semitones around its median; the middle "
        "value of the answers."
    ),
}

_NUCLEI = N_("de Jong and Wempe 2009: syllable nuclei are voiced peaks of intensity.")
_QUARTER = N_("Goldman-Eisler 1968: shorter silences belong to the sounds of speech.")
_OWN = N_("A plain measure of time, by our own definition.")
_PRAAT = N_("Praat’s intensity.")
_SOURCES: Final = {
    FigureCode.SYLLABLES_PER_MINUTE: _NUCLEI,
    FigureCode.WORDS_PER_MINUTE: N_("A plain count, by our own definition."),
    FigureCode.ARTICULATION_RATE: _NUCLEI,
    FigureCode.PAUSES_PER_MINUTE: _QUARTER,
    FigureCode.LONGEST_PAUSE: _QUARTER,
    FigureCode.FILLERS_PER_MINUTE: N_(
        "Recognisers leave fillers out, so sounds are looked for as well; by our own "
        "definition."
    ),
    FigureCode.RESPONSE_DELAY: _OWN,
    FigureCode.ANSWER_LENGTH: _OWN,
    FigureCode.TALK_SHARE: _OWN,
    FigureCode.LOUDNESS_VARIATION: _PRAAT,
    FigureCode.PITCH_VARIATION: N_(
        "Praat’s pitch (Boersma 1993), in the range of De Looze and Hirst 2008."
    ),
}

_SYLLABLES = N_(
    "Within {percent} percent of the true count on synthetic speech in both languages "
    "and on one real recording."
)
_EDGES = N_("Each pause begins and ends within {milliseconds} milliseconds.")
_ERRORS: Final = {
    FigureCode.SYLLABLES_PER_MINUTE: _SYLLABLES,
    FigureCode.WORDS_PER_MINUTE: N_(
        "As good as the recognised words: a correction changes it."
    ),
    FigureCode.ARTICULATION_RATE: _SYLLABLES,
    FigureCode.PAUSES_PER_MINUTE: _EDGES,
    FigureCode.LONGEST_PAUSE: _EDGES,
    FigureCode.FILLERS_PER_MINUTE: N_(
        "A minimum: on real voices, how many are missed was not measured."
    ),
    FigureCode.RESPONSE_DELAY: N_(
        "Not measured by itself: its steps add up to {wait} milliseconds, and a wireless "
        "headset adds its own delay."
    ),
    FigureCode.ANSWER_LENGTH: _EDGES,
    FigureCode.TALK_SHARE: N_("As exact as the lengths of the answers."),
    FigureCode.LOUDNESS_VARIATION: N_(
        "Within {decibels} decibels; a moving microphone and automatic gain change it."
    ),
    FigureCode.PITCH_VARIATION: N_(
        "Pitch is within {pitch} percent on sounds of known pitch."
    ),
}
_VALUES: Final = {
    "percent": accuracy.SYLLABLES_PERCENT,
    "milliseconds": accuracy.EDGE_MS,
    "wait": accuracy.WAIT_MS,
    "decibels": accuracy.LOUDNESS_DB,
    "pitch": accuracy.PITCH_PERCENT,
}


def formula_of(code: FigureCode, texts: Texts) -> str:
    """Return how a figure is computed."""
    return texts.t(_FORMULAS[code])


def source_of(code: FigureCode, texts: Texts) -> str:
    """Return the study or the method a figure rests on."""
    return texts.t(_SOURCES[code])


def error_of(code: FigureCode, texts: Texts) -> str:
    """Return how far a figure may be off, as measured by us."""
    return texts.t(_ERRORS[code], **_VALUES)

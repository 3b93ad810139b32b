"""The facts of delivery in words: what a figure is, and what it says."""

from typing import Final

from app.feedback.method_of_delivery import error_of, formula_of, source_of
from app.text import N_, Texts
from app.text.formats import decimal, duration, quoted
from engine.delivery.records import AnswerFacts, FigureCode, SessionFacts
from engine.delivery.standards import Limits, Source, Standing

__all__ = [
    "answer_in_words",
    "band_source",
    "error_of",
    "figure_in_words",
    "formula_of",
    "label_of",
    "remark_on",
    "session_in_words",
    "shown_value",
    "source_of",
    "unit_of",
    "usual_in_words",
]

_WHOLE: Final = frozenset(
    {
        FigureCode.SYLLABLES_PER_MINUTE,
        FigureCode.WORDS_PER_MINUTE,
        FigureCode.ANSWER_LENGTH,
        FigureCode.LOUDNESS_VARIATION,
    }
)
"""Told without a decimal: more would be precision that is not there."""

_LABELS: Final = {
    FigureCode.SYLLABLES_PER_MINUTE: N_("Pace in syllables"),
    FigureCode.WORDS_PER_MINUTE: N_("Pace in words"),
    FigureCode.ARTICULATION_RATE: N_("Articulation rate"),
    FigureCode.PAUSES_PER_MINUTE: N_("Pauses"),
    FigureCode.LONGEST_PAUSE: N_("Longest pause"),
    FigureCode.FILLERS_PER_MINUTE: N_("Fillers"),
    FigureCode.RESPONSE_DELAY: N_("Response delay"),
    FigureCode.ANSWER_LENGTH: N_("Answer length"),
    FigureCode.TALK_SHARE: N_("Talk share"),
    FigureCode.LOUDNESS_VARIATION: N_("Loudness variation"),
    FigureCode.PITCH_VARIATION: N_("Pitch variation"),
}
_UNITS: Final = {
    FigureCode.SYLLABLES_PER_MINUTE: N_("syllables a minute"),
    FigureCode.WORDS_PER_MINUTE: N_("words a minute"),
    FigureCode.ARTICULATION_RATE: N_("syllables a second"),
    FigureCode.PAUSES_PER_MINUTE: N_("a minute"),
    FigureCode.LONGEST_PAUSE: N_("seconds"),
    FigureCode.FILLERS_PER_MINUTE: N_("a minute"),
    FigureCode.RESPONSE_DELAY: N_("seconds"),
    FigureCode.ANSWER_LENGTH: N_("seconds"),
    FigureCode.TALK_SHARE: N_("percent"),
    FigureCode.LOUDNESS_VARIATION: N_("decibels"),
    FigureCode.PITCH_VARIATION: N_("semitones"),
}
_SENTENCES: Final = {
    FigureCode.SYLLABLES_PER_MINUTE: N_(
        "You said {value} syllables a minute, pauses included."
    ),
    FigureCode.WORDS_PER_MINUTE: N_(
        "You said {value} words a minute, pauses included."
    ),
    FigureCode.ARTICULATION_RATE: N_(
        "With the pauses left out, you said {value} syllables a second."
    ),
    FigureCode.PAUSES_PER_MINUTE: N_(
        "Inside your answers there were {value} pauses a minute of a quarter of a "
        "second or more."
    ),
    FigureCode.LONGEST_PAUSE: N_(
        "Your longest pause inside an answer lasted {value} seconds."
    ),
    FigureCode.FILLERS_PER_MINUTE: N_(
        "At least {value} fillers a minute were heard, sounds such as “um” or “uh”."
    ),
    FigureCode.RESPONSE_DELAY: N_(
        "From the end of a question to your first sound it took {value} seconds, the "
        "middle value of your answers."
    ),
    FigureCode.ANSWER_LENGTH: N_(
        "An answer lasted {value} seconds, the middle value of your answers."
    ),
    FigureCode.TALK_SHARE: N_(
        "You spoke during {value} percent of the time in which somebody spoke."
    ),
    FigureCode.LOUDNESS_VARIATION: N_(
        "While you spoke, your loudness moved within {value} decibels."
    ),
    FigureCode.PITCH_VARIATION: N_(
        "While you spoke, your pitch moved {value} semitones around its middle."
    ),
}
_BAND_SOURCES: Final = {
    Source.ENGLISH_PACE: N_(
        "Microsoft Speaker Coach advises 100 to 165 words a minute for English; other "
        "guides remark only on more than 190. This report is silent where either is "
        "content."
    ),
    Source.ENGLISH_FILLERS: N_(
        "Laske and others 2024, Journal of Applied Behavior Analysis: 0, 2, 5 and 12 "
        "fillers a minute compared."
    ),
}


def shown_value(code: FigureCode, value: float) -> float:
    """Return the value as it is shown: no finer than it was measured."""
    if code is FigureCode.TALK_SHARE:
        return float(round(100 * value))
    return float(round(value)) if code in _WHOLE else round(value, 1)


def label_of(code: FigureCode, texts: Texts) -> str:
    """Return the name of a figure."""
    return texts.t(_LABELS[code])


def unit_of(code: FigureCode, texts: Texts) -> str:
    """Return the unit of a figure."""
    return texts.t(_UNITS[code])


def figure_in_words(code: FigureCode, shown: float, texts: Texts) -> str:
    """Return a figure with its meaning, in one sentence."""
    if code is FigureCode.FILLERS_PER_MINUTE and not shown:
        return texts.t("No filler was heard; some may have been missed.")
    return texts.t(_SENTENCES[code], value=decimal(shown, texts))


def band_source(source: Source, texts: Texts) -> str:
    """Return who supports a band."""
    return texts.t(_BAND_SOURCES[source])


def remark_on(standing: Standing, limits: Limits | None, texts: Texts) -> str | None:
    """Return what is worth saying of a figure; None inside its band."""
    if limits is None or standing is Standing.WITHIN:
        return None
    if standing is Standing.BELOW:
        return texts.t(
            "That is slower than the {low} words a minute from which English is advised "
            "to be spoken.",
            low=decimal(limits.low or 0, texts),
        )
    if standing is Standing.FAR_ABOVE:
        return texts.t(
            "From {count} a minute on, listeners were found to take a talk less well. A "
            "silence does the same work.",
            count=decimal(limits.harm_from or 0, texts),
        )
    if limits.source is Source.ENGLISH_FILLERS:
        return texts.t(
            "Up to {count} a minute, listeners were not found to mind. A silence does "
            "the same work.",
            count=decimal(limits.high or 0, texts),
        )
    return texts.t(
        "That is faster than the {high} words a minute up to which English passes "
        "without remark.",
        high=decimal(limits.high or 0, texts),
    )


def usual_in_words(standing: Standing, value: float, texts: Texts) -> str | None:
    """Return how a figure lies beside the person's usual one; None where it is."""
    if standing is Standing.MORE_THAN_USUAL:
        return texts.t(
            "That is more than your usual {value}.", value=decimal(value, texts)
        )
    if standing is Standing.LESS_THAN_USUAL:
        return texts.t(
            "That is less than your usual {value}.", value=decimal(value, texts)
        )
    return None


def answer_in_words(facts: AnswerFacts, texts: Texts) -> str:
    """Return what the charts of one answer show; its pace where it has one."""
    parts = [
        texts.t(
            "This answer lasted {duration}.",
            duration=duration(facts.duration_ms, texts),
        ),
        *_pace_in_words([moment.syllables_per_minute for moment in facts.pace], texts),
        _pauses_in_words(facts, texts),
    ]
    if facts.fillers:
        parts.append(
            texts.tn(
                "At least {count} filler was heard.",
                "At least {count} fillers were heard.",
                len(facts.fillers),
            )
        )
    return " ".join(parts)


def session_in_words(facts: SessionFacts, texts: Texts) -> str:
    """Return what the charts of the session show."""
    spoken = sum(answer.duration_ms for answer in facts.answers)
    parts = [
        texts.tn(
            "{count} spoken answer was measured, {duration} in all.",
            "{count} spoken answers were measured, {duration} in all.",
            len(facts.answers),
            duration=duration(spoken, texts),
        )
    ]
    moments = [
        moment.syllables_per_minute for each in facts.answers for moment in each.pace
    ]
    parts += _pace_in_words(moments, texts)
    pauses = sum(len(answer.pauses) for answer in facts.answers)
    parts.append(
        texts.tn(
            "There was {count} pause inside your answers.",
            "There were {count} pauses inside your answers.",
            pauses,
        )
    )
    return " ".join(parts)


def _pace_in_words(moments: list[float], texts: Texts) -> list[str]:
    if not moments:
        return []
    low, high = round(min(moments)), round(max(moments))
    if low == high:
        return [texts.t("Pace was {value} syllables a minute.", value=low)]
    return [
        texts.t(
            "Pace moved between {low} and {high} syllables a minute.",
            low=low,
            high=high,
        )
    ]


def _pauses_in_words(facts: AnswerFacts, texts: Texts) -> str:
    if not facts.pauses:
        return texts.t("It has no pause of a quarter of a second or more.")
    longest = max(facts.pauses, key=lambda pause: pause.length_ms)
    seconds = decimal(longest.length_ms / 1000, texts)
    count = len(facts.pauses)
    if longest.after is None:
        return texts.tn(
            "It has {count} pause, of {seconds} seconds.",
            "It has {count} pauses, the longest of {seconds} seconds.",
            count,
            seconds=seconds,
        )
    return texts.tn(
        "It has {count} pause, of {seconds} seconds, after {word}.",
        "It has {count} pauses, the longest of {seconds} seconds, after {word}.",
        count,
        seconds=seconds,
        word=quoted(longest.after.strip(" ,;.:!?…"), texts),
    )

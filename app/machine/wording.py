"""A machine and its verdicts in words: window, terminal and a screen reader say these."""

from collections.abc import Mapping

from app.domain.machine import Fit, PackVerdict, Sentence
from app.text import N_, Texts
from app.text.formats import decimal
from engine.models.catalogue.records import PackLevel
from engine.trial.records import Stage

FIT_NAMES: Mapping[Fit, str] = {
    Fit.YES: N_("Fits"),
    Fit.TIGHT: N_("Tight"),
    Fit.NO: N_("Does not fit"),
}
LEVEL_NAMES: Mapping[PackLevel, str] = {
    PackLevel.LIGHT: N_("Light"),
    PackLevel.STANDARD: N_("Standard"),
    PackLevel.HIGH: N_("High"),
}
STAGE_NAMES: Mapping[Stage, str] = {
    Stage.DISK: N_("Trying the disk"),
    Stage.VOICE: N_("Trying the voice"),
    Stage.HEARING: N_("Trying the hearing"),
    Stage.LANGUAGE: N_("Trying the language model"),
}


def in_words(sentence: Sentence, texts: Texts) -> str:
    """Return a sentence in the language of ``texts``, numbers as that writes them."""
    values = {
        name: _value(name, value, texts) for name, value in sentence.values.items()
    }
    if sentence.count is None:
        return texts.t(sentence.text, **values)
    return texts.tn(sentence.text, sentence.plural, sentence.count, **values)


def time_in_words(verdict: PackVerdict, texts: Texts) -> str:
    """Return how long an answer will take to sound, with its range."""
    if verdict.first_sound_ms is None:
        return texts.t("Nobody can tell how fast it will answer before it is tried.")
    return texts.t(
        "About {seconds} s ({least}–{most} s) from the end of your turn to the first sound.",
        seconds=_seconds(verdict.first_sound_ms, texts),
        least=_seconds(verdict.least_ms or verdict.first_sound_ms, texts),
        most=_seconds(verdict.most_ms or verdict.first_sound_ms, texts),
    )


def _seconds(milliseconds: int, texts: Texts) -> str:
    return decimal(milliseconds / 1000, texts)


def _value(name: str, value: str | float, texts: Texts) -> object:
    if name in {"level", "other"} and isinstance(value, str):
        return texts.t(LEVEL_NAMES[PackLevel(value)])
    return decimal(value, texts) if isinstance(value, float) else value

"""The words around figures and charts of delivery."""

from app.domain.delivery import (
    AnswerDelivery,
    Band,
    DeliveryFigure,
    FillerRecord,
    PacePoint,
    PauseRecord,
)
from app.domain.reports import Report
from app.text import Texts
from app.text.formats import clock, decimal, quoted

_SECOND_MS = 1000
_MARKS = " .,;:!?…\u00a0\u202f"
"""Around a recognised word."""
_SMALLEST_FILLER_S = 0.1


def shown_value(figure: DeliveryFigure, texts: Texts) -> str:
    """Return the number, "at least" where the true one may be higher."""
    value = decimal(figure.value, texts)
    return texts.t("at least {value}", value=value) if figure.at_least else value


def beside_words(figure: DeliveryFigure, texts: Texts) -> str:
    """Return the band and the person's usual value; "" where there is neither."""
    parts: list[str] = []
    if figure.band is not None:
        limits = _limits(figure.band, texts)
        parts.append(texts.t("Without remark: {limits}.", limits=limits))
    if figure.baseline is not None:
        parts.append(
            texts.tn(
                "Your own usual value: {value}, from {count} session.",
                "Your own usual value: {value}, from {count} sessions.",
                figure.baseline.sessions,
                value=decimal(figure.baseline.value, texts),
            )
        )
    return " ".join(parts)


def method_words(figure: DeliveryFigure, texts: Texts) -> tuple[str, ...]:
    """Return how a figure is made, where that comes from, and how far it may be off."""
    made = [
        texts.t("Formula: {formula}", formula=figure.formula),
        texts.t("Source: {source}", source=figure.source),
        texts.t("Error, as we measured it: {error}", error=figure.error),
    ]
    if figure.band is not None:
        made.append(texts.t("Band: {source}", source=figure.band.source))
    return tuple(made)


def answer_name(report: Report, turn: int, texts: Texts) -> str:
    """Return which answer a turn belongs to; follow-ups are numbered within it."""
    for place, answer in enumerate(report.answers, start=1):
        if turn in answer.turns:
            part = answer.turns.index(turn) + 1
            if part == 1:
                return texts.t("Answer {place}", place=place)
            return texts.t("Answer {place}, part {part}", place=place, part=part)
    return texts.t("Turn {turn}", turn=turn + 1)


def pace_words(point: PacePoint, texts: Texts) -> str:
    """Return one point of the curve."""
    return texts.t(
        "At {time}: {value} syllables a minute.",
        time=clock(point.at_ms),
        value=round(point.syllables_per_minute),
    )


def pause_words(pause: PauseRecord, texts: Texts) -> str:
    """Return one pause."""
    seconds = decimal((pause.end_ms - pause.start_ms) / _SECOND_MS, texts)
    time = clock(pause.start_ms)
    if pause.after is None:
        return texts.t("At {time}: a pause of {seconds} s.", time=time, seconds=seconds)
    return texts.t(
        "At {time}: a pause of {seconds} s, after {word}.",
        time=time,
        seconds=seconds,
        word=quoted(_bare(pause.after), texts),
    )


def filler_words(filler: FillerRecord, texts: Texts) -> str:
    """Return one filler, by the word heard or by its length."""
    time = clock(filler.start_ms)
    if filler.word is not None:
        word = quoted(_bare(filler.word), texts)
        return texts.t("At {time}: a filler, {word}.", time=time, word=word)
    length = max(_SMALLEST_FILLER_S, (filler.end_ms - filler.start_ms) / _SECOND_MS)
    return texts.t(
        "At {time}: a held sound of {seconds} s, counted as a filler.",
        time=time,
        seconds=decimal(length, texts),
    )


def listed(delivery: AnswerDelivery, texts: Texts) -> tuple[str, ...]:
    """Return every pause and every filler in the order of time."""
    found = [(pause.start_ms, pause_words(pause, texts)) for pause in delivery.pauses]
    found += [(each.start_ms, filler_words(each, texts)) for each in delivery.fillers]
    return tuple(words for _at, words in sorted(found))


def _bare(word: str) -> str:
    return word.strip(_MARKS) or word


def _limits(band: Band, texts: Texts) -> str:
    low, high = band.low, band.high
    if low is None and high is not None:
        return texts.t("up to {high}", high=decimal(high, texts))
    if high is None and low is not None:
        return texts.t("from {low}", low=decimal(low, texts))
    return texts.t(
        "{low} to {high}", low=decimal(low or 0, texts), high=decimal(high or 0, texts)
    )

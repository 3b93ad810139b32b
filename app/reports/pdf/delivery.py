"""Delivery in facts: figures with how they were made, then answer by answer."""

from reportlab.platypus import Flowable, Paragraph, Spacer

from app.domain.delivery import AnswerDelivery, Band, DeliveryFigure
from app.domain.reports import Report
from app.reports.pdf import style
from app.reports.pdf.charts import pace_chart, pauses_chart
from app.reports.pdf.headings import heading, room_for
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.formats import clock, decimal

_PACE = "syllables_per_minute"
_AFTER_CHART = 5
_CHART_ROOM = 190
"""Points that a chart and its words want together."""


def delivery(report: Report, texts: Texts) -> list[Flowable]:
    """Return figures and charts, each with the same in words; nothing without sound."""
    record = report.delivery
    if record is None:
        return []
    story: list[Flowable] = [
        *heading(texts.t("Delivery"), style.HEADING),
        Paragraph(plain(record.text), style.BODY),
    ]
    for figure in record.figures:
        story += _figure(figure, texts)
    band = _pace_band(record.figures)
    for answer in record.answers:
        story += _answer(answer, band, texts)
    method = texts.t("Measured by: {method}", method=record.method)
    return [*story, Paragraph(plain(method), style.SMALL)]


def _figure(figure: DeliveryFigure, texts: Texts) -> list[Flowable]:
    made = texts.t(
        "Formula: {formula}. Source: {source}. Measured error: {error}.",
        formula=figure.formula.rstrip("."),
        source=figure.source.rstrip("."),
        error=figure.error.rstrip("."),
    )
    story: list[Flowable] = [
        *heading(_value(figure, texts), style.LABEL),
        Paragraph(plain(figure.text), style.BODY),
    ]
    if figure.remark:
        story.append(Paragraph(plain(figure.remark), style.BODY))
    beside = " ".join(_beside(figure, texts))
    if beside:
        story.append(Paragraph(plain(beside), style.SMALL))
    return [*story, Paragraph(plain(made), style.SMALL)]


def _value(figure: DeliveryFigure, texts: Texts) -> str:
    value = decimal(figure.value, texts)
    if figure.at_least:
        return texts.t(
            "{label}: at least {value} {unit}",
            label=figure.label,
            value=value,
            unit=figure.unit,
        )
    return texts.t(
        "{label}: {value} {unit}", label=figure.label, value=value, unit=figure.unit
    )


def _beside(figure: DeliveryFigure, texts: Texts) -> list[str]:
    beside: list[str] = []
    if figure.band is not None:
        limits = _limits(figure.band, texts)
        beside.append(
            texts.t(
                "Accepted band: {limits} ({source}).",
                limits=limits,
                source=figure.band.source.rstrip("."),
            )
        )
    if figure.baseline is not None:
        beside.append(
            texts.tn(
                "Your own usual value: {value}, from {count} session.",
                "Your own usual value: {value}, from {count} sessions.",
                figure.baseline.sessions,
                value=decimal(figure.baseline.value, texts),
            )
        )
    return beside


def _limits(band: Band, texts: Texts) -> str:
    low, high = band.low, band.high
    if low is None and high is not None:
        return texts.t("up to {high}", high=decimal(high, texts))
    if high is None and low is not None:
        return texts.t("from {low}", low=decimal(low, texts))
    return f"{decimal(low or 0, texts)}–{decimal(high or 0, texts)}"


def _pace_band(figures: tuple[DeliveryFigure, ...]) -> Band | None:
    return next((figure.band for figure in figures if figure.code == _PACE), None)


def _answer(answer: AnswerDelivery, band: Band | None, texts: Texts) -> list[Flowable]:
    title = texts.t(
        "Answer of {length}, turn {turn}",
        length=clock(answer.duration_ms),
        turn=answer.turn + 1,
    )
    story: list[Flowable] = [
        room_for(_CHART_ROOM),
        *heading(title, style.LABEL),
    ]
    if len(answer.pace) > 1:
        caption = texts.t("Pace, in syllables a minute")
        story += [Paragraph(plain(caption), style.SMALL), pace_chart(answer, band)]
        story.append(Spacer(0, _AFTER_CHART))
    caption = texts.t("Speech (bar), pauses (gaps) and fillers (triangles)")
    return [
        *story,
        Paragraph(plain(caption), style.SMALL),
        pauses_chart(answer),
        Spacer(0, _AFTER_CHART),
        Paragraph(plain(answer.text), style.BODY),
    ]

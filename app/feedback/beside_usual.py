"""The figures of delivery beside the person's own usual ones."""

from collections.abc import Sequence

from app.domain.delivery import Baseline, DeliveryFigure, DeliveryRecord
from app.domain.reports import Report
from app.feedback.wording_of_delivery import usual_in_words
from app.text import Texts
from engine.api.language import Language
from engine.delivery.records import FigureCode
from engine.delivery.standards import limits_of, standing, usual


def beside_usual(
    report: Report, earlier: Sequence[DeliveryRecord], texts: Texts
) -> Report:
    """Return the report with the person's usual value beside each figure.

    The usual value is the median of earlier spoken sessions in the same language, from
    three on. A remark comes of it only where no band is supported for the language.

    Args:
        report: as built from its session alone.
        earlier: of the person's earlier sessions in the report's language.
        texts: catalogue of the report's language.
    """
    delivery = report.delivery
    if delivery is None or not earlier:
        return report
    language = report.session.language
    figures = tuple(
        _figure(figure, earlier, language, texts) for figure in delivery.figures
    )
    beside = delivery.model_copy(update={"figures": figures})
    return report.model_copy(update={"delivery": beside})


def _figure(
    figure: DeliveryFigure,
    earlier: Sequence[DeliveryRecord],
    language: Language,
    texts: Texts,
) -> DeliveryFigure:
    values = tuple(
        each.value
        for record in earlier
        for each in record.figures
        if each.code == figure.code
    )
    value = usual(values)
    if value is None:
        return figure
    baseline = Baseline(value=round(value, 1), sessions=len(values))
    remark = figure.remark
    if limits_of(FigureCode(figure.code), language) is None:
        beside = standing(FigureCode(figure.code), figure.value, None, value)
        remark = usual_in_words(beside, value, texts)
    return figure.model_copy(update={"baseline": baseline, "remark": remark})

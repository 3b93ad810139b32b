"""One figure of delivery with its meaning."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.delivery import DeliveryFigure
from ui.design.components.band_mark import BandMark
from ui.design.components.disclosure import Disclosure
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.delivery_words import beside_words, method_words, shown_value


class FigureCell(QWidget):
    """Value and unit, what they mean, where they lie, and how they were measured.

    A remark is there only when there is something to say: inside the band, silence is
    the good news.
    """

    def __init__(self, ui: UiContext, figure: DeliveryFigure) -> None:
        super().__init__()
        self._ui = ui
        texts = ui.texts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(Label(figure.label, Role.STRONG_SMALL, Tone.ACCENT))
        column.addWidget(_value(shown_value(figure, texts), figure.unit))
        meaning = Label(figure.text, Role.SOFT_SMALL)
        meaning.make_selectable()
        column.addWidget(meaning)
        beside = beside_words(figure, texts)
        if beside:
            column.addWidget(_mark(figure, beside))
            column.addWidget(Label(beside, Role.SOFT_SMALL))
        if figure.remark:
            column.addWidget(_remark(figure.remark))
        column.addWidget(self._method(figure))
        column.addStretch(1)

    def _method(self, figure: DeliveryFigure) -> Disclosure:
        t = self._ui.t
        disclosure = Disclosure()
        disclosure.set_words(
            t("How is this measured?"), t("Hide how it is measured"), figure.label
        )
        words = method_words(figure, self._ui.texts)
        disclosure.show_content(partial(_small, words))
        return disclosure


def _small(words: tuple[str, ...]) -> list[QWidget]:
    labels: list[QWidget] = []
    for each in words:
        label = Label(each, Role.SOFT_SMALL)
        label.make_selectable()
        labels.append(label)
    return labels


def _value(value: str, unit: str) -> QWidget:
    box = QWidget()
    line = FlowLayout(box, across=Space.S, down=0)
    line.addWidget(Label(value, Role.FIGURE, wrap=False))
    line.addWidget(Label(unit, Role.SOFT, wrap=False))
    return box


def _mark(figure: DeliveryFigure, words: str) -> BandMark:
    mark = BandMark()
    band = None if figure.band is None else (figure.band.low, figure.band.high)
    usual = None if figure.baseline is None else figure.baseline.value
    mark.show_figure(figure.value, f"{figure.text} {words}", band, usual)
    return mark


def _remark(words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.S)
    line.addWidget(IconMark(Icon.FORWARD, "watch", Size.ICON_SMALL))
    line.addWidget(Label(words), 1)
    return row

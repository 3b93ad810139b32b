"""How long each turn took from the last word to the first sound, and why."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.engines import EngineStatus
from ui.design.components.button import Button, IconButton, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.components.stage_bar import StageBar, StageMark
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.latency import (
    Row,
    Step,
    longest_ms,
    median_row,
    rows_of,
)
from ui.workspaces.practice.room.latency_words import (
    as_text,
    engine_line,
    milliseconds,
    step_name,
    steps_in_words,
    turn_name,
)
from ui.workspaces.practice.room.state import RoomState

_HAIRLINE = 1


class LatencyPanel(Painted):
    """A quiet table over the stage: one row a turn, the median below, the engines.

    Signals:
        close_wanted: put the panel away.
    """

    close_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._rows: tuple[Row, ...] = ()
        self._engines: tuple[EngineStatus, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._title = Label("", Role.HEADING)
        self._detail = Label("", Role.SOFT_SMALL)
        self._copy = Button("", Kind.QUIET, Icon.COPY)
        self._cross = IconButton(Icon.CLOSE)
        self._legend = QWidget()
        self._marks = {step: StageMark(place) for place, step in enumerate(Step)}
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._facts = Label("", Role.SOFT_SMALL)
        self._arrange()
        self._copy.clicked.connect(self._on_copy)
        self._cross.clicked.connect(self.close_wanted)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._copy)
        head.addWidget(self._cross)
        flow = FlowLayout(self._legend, across=Space.L, down=Space.XS)
        for mark in self._marks.values():
            flow.addWidget(mark)
        self._grid.setContentsMargins(0, 0, Space.M, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(1, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, Space.L)
        column.setSpacing(Space.L)
        for part in (self._legend, self._table, self._facts):
            column.addWidget(part)
        column.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.M, 0)
        whole.setSpacing(Space.S)
        whole.addLayout(head)
        whole.addWidget(self._detail)
        whole.addWidget(scroll, 1)

    def show_state(self, state: RoomState) -> None:
        """Show the turns so far."""
        ui = self._ui
        wanted = (state.latencies, state.engines, ui.texts.language)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._rows, self._engines = rows_of(state.latencies), state.engines
        self._title.setText(ui.t("Time to the first sound"))
        for named in (self, self._scroll):
            named.setAccessibleName(ui.t("Time to the first sound"))
        self._detail.setText(
            ui.t("From your last word to the interviewer’s first. Nothing is sent.")
            if self._rows
            else ui.t("Nothing to show yet: it begins with your first answer.")
        )
        self._copy.set_words(ui.t("Copy as text"))
        self._cross.set_words(ui.t("Close"))
        for step, mark in self._marks.items():
            mark.set_words(step_name(step, ui))
        self._facts.setText("\n".join(engine_line(each, ui) for each in self._engines))
        self._show_table()

    def _show_table(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        middle = median_row(self._rows)
        named = [(turn_name(row, self._ui), row) for row in self._rows]
        if middle is not None:
            named.append((self._ui.t("Median"), middle))
        scale = longest_ms(self._rows)
        for place, (name, row) in enumerate(named):
            last = middle is not None and place == len(named) - 1
            self._add(place, name, row, scale, strong=last)
        self._legend.setVisible(bool(self._rows))

    def _add(
        self, place: int, name: str, row: Row, scale: int, *, strong: bool
    ) -> None:
        role = Role.STRONG_SMALL if strong else Role.SMALL
        bar = StageBar()
        words = steps_in_words(row, self._ui)
        lengths = [float(row.lengths[step] or 0) for step in Step]
        bar.show_stages(lengths, scale, words)
        bar.setToolTip(words)
        total = Label(milliseconds(row.wait_ms, self._ui), role, wrap=False)
        total.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(Label(name, role, wrap=False), place, 0)
        self._grid.addWidget(bar, place, 1)
        self._grid.addWidget(total, place, 2)

    def text(self) -> str:
        """Return what is shown, as text."""
        return as_text(self._rows, self._engines, self._ui)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._ui.notices.tell(self._ui.t("The times are copied."))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        line = QRectF(self.width() - _HAIRLINE, 0, _HAIRLINE, self.height())
        painter.fillRect(line, QColor(colours.line))

"""What the session was, and what can be done with its report."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import Report
from ui.design.components.button import Button, Kind
from ui.design.components.columns import Columns
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.breakable import breakable
from ui.report.words import facts, own_rating


class ReportHeader(QWidget):
    """The way back, the facts, the title and the actions.

    Signals:
        back_wanted: to where the person came from.
        pdf_wanted, json_wanted: a file of the report.
        again_wanted: the same scenario once more.
    """

    back_wanted = Signal()
    pdf_wanted = Signal()
    json_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._back = Button("", Kind.LINK, Icon.BACK)
        self._facts = Label("", Role.SOFT_SMALL)
        self._title = Label("", Role.DISPLAY)
        self._rating = Label("", Role.SOFT_SMALL)
        self._pdf = Button("", Kind.SECONDARY, Icon.PDF)
        self._json = Button("", Kind.SECONDARY)
        self._again = Button("", Kind.PRIMARY, Icon.RETRY)
        below = QWidget()
        sides = Columns(below, None, Size.SHEET - Size.CARD_MIN_WIDTH, Space.L)
        sides.addWidget(self._words())
        sides.addWidget(self._actions())
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(Space.M)
        page.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        told = QVBoxLayout()
        told.setSpacing(Space.XS)
        told.addWidget(self._facts)
        told.addWidget(below)
        page.addLayout(told)
        self._connect()

    def _words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for label in (self._title, self._rating):
            column.addWidget(label)
        return words

    def _actions(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._pdf, self._json, self._again):
            flow.addWidget(button)
        actions = QWidget()
        column = QVBoxLayout(actions)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(buttons)
        return actions

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self._pdf.clicked.connect(self.pdf_wanted)
        self._json.clicked.connect(self.json_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._back.set_shortcut("Alt+Left")
        self._pdf.set_shortcut("Ctrl+E")
        self._json.set_shortcut("Ctrl+Shift+E")
        self._again.set_shortcut("Ctrl+R")

    def show_report(self, report: Report) -> None:
        """Show whose report it is."""
        rating = own_rating(report, self._ui)
        self._facts.setText(breakable(facts(report, self._ui)))
        self._rating.setText(rating)
        self._rating.setVisible(bool(rating))
        self._back.set_words(self._ui.t("Back"))
        self._title.setText(self._ui.t("What you can take away"))
        self._pdf.set_words(self._ui.t("Export PDF"))
        self._json.set_words(self._ui.t("Export JSON"))
        self._again.set_words(self._ui.t("Practise again"))

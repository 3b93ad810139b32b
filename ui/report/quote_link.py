"""Words that were said, and the way to where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import Quote
from app.text.formats import quoted
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.report.breakable import breakable
from ui.report.words import shortened


class QuoteLink(QWidget):
    """The words, shortened, and "Show me where".

    Signals:
        wanted: carries the ``Quote``.
    """

    wanted = Signal(object)

    def __init__(self, ui: UiContext, quote: Quote) -> None:
        super().__init__()
        words = quoted(shortened(quote.quote), ui.texts)
        where = Button(ui.t("Show me where"), Kind.DETAIL, Icon.FORWARD)
        where.setAccessibleDescription(words)
        where.clicked.connect(lambda: self.wanted.emit(quote))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(breakable(words), Role.SOFT))
        column.addWidget(where, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(where)

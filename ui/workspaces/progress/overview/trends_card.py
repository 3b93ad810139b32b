"""Every competency that sessions gave ground for, one under the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.design.components.card import Card
from ui.design.components.chart_key import ChartKey, ChartMark, KeyEntry
from ui.design.components.row_card import Divider
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.progress.overview.state import Ready
from ui.workspaces.progress.overview.trend_row import TrendRow


class TrendsCard(Card):
    """What the marks stand for, then a row a competency.

    Signals:
        session_wanted: open the report of this session; carries its UUID.
    """

    session_wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._shown: tuple[object, ...] = ()
        self._key = ChartKey()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        self.column.addWidget(self._key)
        self.column.addLayout(self._rows)

    def show_trends(self, content: Ready) -> None:
        """Show the trends in the language in force."""
        shown = (content.overview.trends, self._ui.texts.language)
        if shown == self._shown:
            return
        self._shown = shown
        compared = any(trend.baseline is not None for trend in content.overview.trends)
        self._key.show_entries(self._entries(compared=compared))
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for trend in content.overview.trends:
            self._rows.addWidget(Divider())
            row = TrendRow(self._ui, trend, content.library)
            row.session_wanted.connect(self.session_wanted)
            self._rows.addWidget(row)

    def _entries(self, *, compared: bool) -> tuple[KeyEntry, ...]:
        t = self._ui.t
        session = (
            KeyEntry(ChartMark.LEVEL, t("a session")),
            KeyEntry(ChartMark.RANGE, t("its lowest and highest answer")),
        )
        if not compared:
            return session
        return (
            *session,
            KeyEntry(ChartMark.BASELINE, t("your first three sessions")),
            KeyEntry(ChartMark.NOW, t("your latest sessions")),
            KeyEntry(ChartMark.CHANCE, t("within it, it may be chance alone")),
        )

"""A report for support, every word of it, before it is saved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.machine.diagnostics.records import Diagnostics
from ui.design.components.sheet import Sheet
from ui.design.components.text_area import TextArea
from ui.kit.context import UiContext

_LINES = 14


class ReportSheet(Sheet):
    """Accepting it saves what it shows."""

    def __init__(
        self, ui: UiContext, diagnostics: Diagnostics, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        t = ui.t
        kilobytes = sum(part.size for part in diagnostics.parts) // 1000 + 1
        self.set_words(
            t("A report for support"),
            t(
                "This is all of it, {kilobytes} kB: no session, no name, no key. It is "
                "saved where you choose, and sent by nobody but you.",
                kilobytes=kilobytes,
            ),
            t("Save…"),
            t("Cancel"),
        )
        text = TextArea(t("What the report holds"))
        text.setReadOnly(True)
        text.set_lines(_LINES, _LINES)
        text.set_text(diagnostics.in_one_text())
        self.column.addWidget(text)

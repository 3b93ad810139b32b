"""What the window shows in its first frame, for the moment everything takes to load."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.context import UiContext


class OpeningPage(QWidget):
    """The name of the house on paper; nothing that moves.

    A bare label with the role of a component, and no alignment: the component and
    Qt's constants would take a fifth of the time to the first frame to load.
    """

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        brand = QLabel(ui.t("Exerzia"))
        brand.setProperty("role", "display")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(brand)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(row)

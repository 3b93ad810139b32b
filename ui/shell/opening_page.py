"""What the window shows in its first frame, for the moment everything takes to load."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.label import Label, Role
from ui.kit.context import UiContext


class OpeningPage(QWidget):
    """The name of the house on paper; nothing that moves."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        brand = Label(ui.t("Exerzia"), Role.DISPLAY, wrap=False)
        column = QVBoxLayout(self)
        column.addWidget(brand, 0, Qt.AlignmentFlag.AlignCenter)

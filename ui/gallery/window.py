"""The window of the gallery: pages at the left, switches above."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.text import Texts
from engine.api.language import LANGUAGES
from ui.design.components.option import Option
from ui.design.components.rail_item import RailItem
from ui.design.components.segmented import Segmented
from ui.design.components.switch import SwitchRow
from ui.design.icons import Icon
from ui.design.theme import ThemeChoice
from ui.design.tokens import Size, Space
from ui.gallery.pages.base import Page
from ui.gallery.pages.controls import ControlsPage
from ui.gallery.pages.foundations import FoundationsPage
from ui.gallery.pages.people import PeoplePage
from ui.gallery.pages.progress import ProgressPage
from ui.gallery.pages.reading import ReadingPage
from ui.gallery.pages.report import ReportPage
from ui.gallery.pages.sound import SoundPage
from ui.gallery.pages.states import StatesPage
from ui.kit.context import UiContext

_PAGES: tuple[tuple[str, Icon, Callable[[UiContext], Page]], ...] = (
    ("Foundations", Icon.TEXT_SIZE, FoundationsPage),
    ("Controls", Icon.KEYBOARD, ControlsPage),
    ("Reading", Icon.TRANSCRIPT, ReadingPage),
    ("Progress", Icon.PROGRESS, ProgressPage),
    ("Report", Icon.NOTE, ReportPage),
    ("States", Icon.INFO, StatesPage),
    ("People", Icon.USERS, PeoplePage),
    ("Sound", Icon.MICROPHONE, SoundPage),
)
_PERCENTS = ("100", "150", "200")


class GalleryWindow(QMainWindow):
    """Shows the pages; theme, language, text size and motion change at once."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._choice, self._percent, self._still = ThemeChoice.LIGHT, 100, False
        self.pages = {name: build(ui) for name, _icon, build in _PAGES}
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addLayout(self._switches())
        right.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self._rail())
        row.addLayout(right, 1)
        middle = QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)
        self.resize(Size.WINDOW_WIDTH, Size.WINDOW_HEIGHT)
        self.setMinimumSize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)

    def show_page(self, name: str) -> None:
        """Show the page called ``name``."""
        self._stack.setCurrentWidget(self.pages[name])

    def _rail(self) -> QVBoxLayout:
        rail = QVBoxLayout()
        rail.setContentsMargins(Space.M, Space.XL, Space.M, Space.M)
        rail.setSpacing(Space.XS)
        self._group = QButtonGroup(self)
        for name, icon, _build in _PAGES:
            item = RailItem(icon)
            item.set_words(name)
            item.setChecked(name == _PAGES[0][0])
            item.clicked.connect(lambda _on=False, name=name: self.show_page(name))
            self._group.addButton(item)
            rail.addWidget(item)
        rail.addStretch(1)
        return rail

    def _switches(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(Space.XL, Space.M, Space.XL, 0)
        line.setSpacing(Space.L)
        themes, languages, sizes = (
            Segmented("Theme"),
            Segmented("Language"),
            Segmented("Text"),
        )
        themes.show_options([Option(each, each) for each in ThemeChoice], "light")
        languages.show_options([Option(each, each) for each in LANGUAGES], "en")
        sizes.show_options([Option(each, f"{each} %") for each in _PERCENTS], "100")
        motion = SwitchRow("Still")
        themes.chosen.connect(self._on_theme_chosen)
        languages.chosen.connect(self._on_language_chosen)
        sizes.chosen.connect(self._on_size_chosen)
        motion.toggled.connect(self._on_motion_toggled)
        for widget in (themes, languages, sizes, motion):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _apply(self) -> None:
        self._ui.theme.apply(self._choice, self._percent, reduced_motion=self._still)

    def _on_theme_chosen(self, value: str) -> None:
        self._choice = ThemeChoice(value)
        self._apply()

    def _on_language_chosen(self, value: str) -> None:
        self._ui.speak(Texts("fr" if value == "fr" else "en"))

    def _on_size_chosen(self, value: str) -> None:
        self._percent = int(value)
        self._apply()

    def _on_motion_toggled(self, still: bool) -> None:
        self._still = still
        self._apply()

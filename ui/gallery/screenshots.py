"""Pictures of every page, for the eye and for comparison."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QScrollArea

from app.text import Texts
from engine.api.language import Language
from ui.design.theme import ThemeChoice
from ui.design.tokens import SKELETON_AFTER_MS, Size
from ui.gallery.window import GalleryWindow
from ui.kit.context import UiContext


@dataclass(frozen=True, slots=True)
class Condition:
    """What a picture is taken under."""

    theme: ThemeChoice
    language: Language
    percent: int

    @property
    def name(self) -> str:
        """How files are named."""
        return f"{self.theme}-{self.language}-{self.percent}"


CONDITIONS = (
    Condition(ThemeChoice.LIGHT, "en", 100),
    Condition(ThemeChoice.DARK, "fr", 100),
    Condition(ThemeChoice.LIGHT, "fr", 200),
    Condition(ThemeChoice.HIGH_CONTRAST, "en", 100),
)


def take_all(ui: UiContext, window: GalleryWindow, folder: Path) -> Iterator[Path]:
    """Render every page under every condition into ``folder``; yield each file."""
    folder.mkdir(parents=True, exist_ok=True)
    window.show()
    for condition in CONDITIONS:
        ui.theme.apply(condition.theme, condition.percent, reduced_motion=True)
        ui.speak(Texts(condition.language))
        for name, page in window.pages.items():
            window.show_page(name)
            _settle()
            path = folder / f"{name.lower()}-{condition.name}.png"
            _whole(page).save(str(path))
            yield path


def _whole(scrolled: QScrollArea) -> QPixmap:
    """Return all of a page, also what is scrolled away."""
    page = scrolled.widget() or scrolled
    page.setProperty("paper", "true")
    page.style().unpolish(page)
    page.style().polish(page)
    return page.grab()


def _settle() -> None:
    """Let layouts and late skeletons take place."""
    loop = QEventLoop()
    QTimer.singleShot(SKELETON_AFTER_MS + 2 * Size.ICON, loop.quit)
    loop.exec()

"""Every component on every page, in every theme, language and text size."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.text import Texts
from engine.api.language import LANGUAGES, Language
from ui.design.theme import Theme, ThemeChoice
from ui.gallery.window import GalleryWindow
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import inline_tasks


@pytest.fixture(scope="module")
def ui(theme: Theme) -> UiContext:
    changes, problems = ChangeHub(), ProblemDesk()
    tasks = inline_tasks(changes, problems)
    return UiContext(Texts("en"), theme, tasks, changes, problems)


@pytest.fixture(scope="module")
def window(ui: UiContext) -> Iterator[GalleryWindow]:
    made = GalleryWindow(ui)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def all_of(window: GalleryWindow, kind: type[QWidget]) -> list[QWidget]:
    return [
        widget for page in window.pages.values() for widget in page.findChildren(kind)
    ]


@pytest.mark.requirement("E-241")
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_the_keyboard_reaches_has_a_name(
    ui: UiContext, window: GalleryWindow, language: Language
) -> None:
    ui.speak(Texts(language))

    reached = [
        widget
        for widget in all_of(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QLabel)
        and not widget.isHidden()
        and type(widget).__module__.startswith("ui.")
    ]
    nameless = [
        type(widget).__name__
        for widget in reached
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert len(reached) > 30
    assert nameless == []


@pytest.mark.requirement("E-233")
@pytest.mark.parametrize("percent", [pytest.param(100, marks=pytest.mark.slow), 200])
@pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.slow)])
@pytest.mark.parametrize("page", ["Controls", "Reading", "States", "People"])
def test_no_words_are_cut(
    ui: UiContext,
    window: GalleryWindow,
    percent: int,
    language: Language,
    page: str,
) -> None:
    window.show_page(page)
    ui.theme.apply(ThemeChoice.LIGHT, percent, reduced_motion=True)
    ui.speak(Texts(language))
    QApplication.processEvents()

    labels = [
        label
        for label in window.pages[page].findChildren(QLabel)
        if label.isVisible() and label.wordWrap()
    ]
    cut = [
        label.text()
        for label in labels
        if label.height() + 1 < label.heightForWidth(label.width())
    ]
    buttons = window.pages[page].findChildren(QPushButton)
    squeezed = [
        button.text()
        for button in buttons
        if button.isVisible() and button.width() < button.minimumSizeHint().width()
    ]
    assert cut == []
    assert squeezed == []


@pytest.mark.requirement("E-233")
@pytest.mark.parametrize(
    ("choice", "page"),
    [
        (ThemeChoice.DARK, "Controls"),
        (ThemeChoice.HIGH_CONTRAST, "Reading"),
        pytest.param(ThemeChoice.DARK, "Foundations", marks=pytest.mark.slow),
        pytest.param(ThemeChoice.DARK, "Reading", marks=pytest.mark.slow),
        pytest.param(ThemeChoice.DARK, "States", marks=pytest.mark.slow),
        pytest.param(ThemeChoice.DARK, "People", marks=pytest.mark.slow),
        pytest.param(ThemeChoice.HIGH_CONTRAST, "Foundations", marks=pytest.mark.slow),
        pytest.param(ThemeChoice.HIGH_CONTRAST, "Controls", marks=pytest.mark.slow),
        pytest.param(ThemeChoice.HIGH_CONTRAST, "States", marks=pytest.mark.slow),
        pytest.param(ThemeChoice.HIGH_CONTRAST, "People", marks=pytest.mark.slow),
    ],
)
def test_every_page_is_painted_in_every_theme(
    ui: UiContext, window: GalleryWindow, choice: ThemeChoice, page: str
) -> None:
    window.show_page(page)
    ui.theme.apply(ThemeChoice.LIGHT, 150, reduced_motion=True)
    before = window.grab().toImage()

    ui.theme.apply(choice, reduced_motion=True)

    assert window.grab().toImage() != before

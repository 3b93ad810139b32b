"""Every action of the palette, gathered when it opens."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.settings import Theme
from engine.api.language import LANGUAGES
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.shell.actions import Action
from ui.shell.leave_words import leave_words
from ui.shell.workspaces import Indoors, Room
from ui.workspaces.help.article import read_articles
from ui.workspaces.settings.choices import LANGUAGE_NAMES, text_options, theme_options
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.sections import section_options


class Place(Protocol):
    """What the actions work on."""

    def go(self, room_id: str) -> None:
        """Show a room."""

    def show_settings(self, section: str) -> None:
        """Show a page of the settings."""

    def show_article(self, article: str) -> None:
        """Show a help page."""

    def prepare(self, scenario_id: str) -> None:
        """Show the briefing of a scenario."""

    def fetch_advised_pack(self) -> None:
        """Offer the pack of models for this computer."""

    def add_models(self) -> None:
        """Ask for a file with models."""

    def ask_lock(self) -> None:
        """Lock, or end the visit."""

    def show_sent(self) -> None:
        """Show what was ever sent."""


def all_actions(
    place: Place, indoors: Indoors, rooms: Sequence[Room], here: QWidget | None
) -> tuple[Action, ...]:
    """Return what can be done now: on this screen first, then everywhere.

    Args:
        place: what they work on.
        indoors: words, preferences and content.
        rooms: where one can go.
        here: the room one is in.
    """
    ui = indoors.ui
    return (
        *(_buttons(here, ui) if here is not None else ()),
        *_rooms(place, ui, rooms),
        *_house(place, indoors),
        *_scenarios(place, indoors),
        *_sections(place, ui),
        *_looks(indoors.preferences, ui),
        *_articles(place, ui),
    )


def _buttons(here: QWidget, ui: UiContext) -> Iterator[Action]:
    """Return the buttons on the screen that have a shortcut."""
    group = ui.t("On this screen")
    for button in here.findChildren(QAbstractButton):
        keys = button.shortcut().toString()
        words = button.accessibleName() or button.text()
        if keys and words and button.isVisible() and button.isEnabled():
            yield Action(words, button.click, Icon.FORWARD, keys, group)


def _rooms(place: Place, ui: UiContext, rooms: Sequence[Room]) -> Iterator[Action]:
    group = ui.t("Go to")
    for room in rooms:
        go = partial(place.go, room.id)
        yield Action(ui.t(room.name), go, room.icon, room.keys, group)


def _house(place: Place, indoors: Indoors) -> Iterator[Action]:
    ui, is_guest = indoors.ui, indoors.is_guest
    is_demo = indoors.application.is_demonstration
    words = leave_words(ui, is_guest=is_guest, is_demo=is_demo)
    yield Action(
        words if is_guest else ui.t("Lock the profile"),
        place.ask_lock,
        Icon.LEAVE if is_guest else Icon.LOCK,
        "Ctrl+L",
    )
    yield Action(ui.t("Show what was ever sent"), place.show_sent, Icon.SHIELD)
    models = ui.t("Models")
    yield Action(
        ui.t("Download the advised pack"),
        place.fetch_advised_pack,
        Icon.DOWNLOAD,
        group=models,
    )
    yield Action(
        ui.t("Add models from a file…"), place.add_models, Icon.FOLDER, group=models
    )


def _scenarios(place: Place, indoors: Indoors) -> Iterator[Action]:
    ui = indoors.ui
    group = ui.t("Practise")
    for scenario in indoors.application.library.scenarios.values():
        title = scenario.title.in_(ui.texts.language)
        prepare = partial(place.prepare, scenario.id)
        yield Action(title, prepare, Icon.PRACTICE, group=group)


def _sections(place: Place, ui: UiContext) -> Iterator[Action]:
    group = ui.t("Settings")
    for option in section_options(ui):
        show = partial(place.show_settings, option.value)
        yield Action(option.words, show, Icon.SETTINGS, group=group)


def _looks(preferences: PreferencesViewModel, ui: UiContext) -> Iterator[Action]:
    t = ui.t
    for option in theme_options(ui):
        theme = partial(preferences.choose_theme, Theme(option.value))
        yield Action(option.words, theme, Icon.CONTRAST, group=t("Theme"))
    for language in LANGUAGES:
        speak = partial(preferences.choose_language, language)
        name = LANGUAGE_NAMES[language][0]
        yield Action(name, speak, Icon.LANGUAGE, group=t("Language"))
    for option in text_options(ui):
        size = partial(preferences.choose_text_percent, int(option.value))
        yield Action(option.words, size, Icon.TEXT_SIZE, group=t("Size of the text"))


def _articles(place: Place, ui: UiContext) -> Iterator[Action]:
    group = ui.t("Help")
    for article in read_articles(ui.texts.language):
        show: Callable[[], None] = partial(place.show_article, article.id)
        yield Action(article.title, show, Icon.HELP, group=group)

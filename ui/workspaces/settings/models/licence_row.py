"""A model before it is fetched: what it adds, what allows its use, what is not known."""

from collections.abc import Iterator

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.models.catalogue.records import ModelEntry
from ui.design.components.button import Button, Kind
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label, Role, Tone
from ui.design.components.list_row import ListRow
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.report.tab_order import tab_in_reading_order
from ui.workspaces.settings.models.view_model import ModelsViewModel
from ui.workspaces.settings.models.words import PURPOSES, size_of
from ui.workspaces.settings.models.work import LicenceText


class LicenceRow(QWidget):
    """Its licence opens under it; ``alone``, it is open from the beginning.

    A licence that its publisher keeps is fetched by a button that says so, never by
    opening it.
    """

    def __init__(
        self, ui: UiContext, model: ModelsViewModel, entry: ModelEntry, *, alone: bool
    ) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._entry = entry
        self._text: Label | None = None
        self._fetch: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self._head())
        below = QVBoxLayout()
        below.setContentsMargins(Space.M, 0, Space.M, 0)
        below.setSpacing(Space.XS)
        column.addLayout(below)
        for warning in self._warnings():
            below.addWidget(Label(warning, Role.SMALL, Tone.WATCH))
        if alone:
            for part in self._made():
                below.addWidget(part)
            self._read(may_fetch=False)
        else:
            below.addWidget(self._disclosure())

    def _head(self) -> ListRow:
        ui, entry = self._ui, self._entry
        about = ui.t(
            "By {publisher}. Licence: {licence}.",
            publisher=entry.publisher,
            licence=entry.licence.name,
        )
        return ListRow(
            entry.name, f"{ui.t(PURPOSES[entry.purpose])} {about}", size_of(entry, ui)
        )

    def _warnings(self) -> Iterator[str]:
        t, entry = self._ui.t, self._entry
        if not entry.licence.any_use:
            yield t(
                "Not every use is allowed for certain. Read the licence before you use "
                "it at work."
            )
        if not entry.is_pinned:
            yield t(
                "The catalogue cannot check every file of it by itself: what the "
                "publisher’s server tells is checked instead."
            )

    def _disclosure(self) -> Disclosure:
        disclosure = Disclosure()
        disclosure.set_words(
            self._ui.t("Read the licence"),
            self._ui.t("Close the licence"),
            self._entry.name,
        )
        disclosure.show_content(self._made)
        disclosure.opened.connect(self._on_opened)
        return disclosure

    def _made(self) -> tuple[QWidget, ...]:
        t, licence = self._ui.t, self._entry.licence
        self._text = Label(t("Reading…"), Role.SMALL)
        self._text.make_selectable()
        self._fetch = Button(t("Fetch it"), Kind.SECONDARY)
        self._fetch.setAccessibleDescription(self._entry.name)
        self._fetch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._fetch.hide()
        self._fetch.clicked.connect(self._on_fetch)
        parts: tuple[QWidget, ...] = (self._text, self._fetch)
        if licence.source:
            noted = t("Noted in the catalogue: {source}", source=licence.source)
            return (Label(noted, Role.SOFT_SMALL), *parts)
        return parts

    def _on_opened(self) -> None:
        tab_in_reading_order(self)
        self._read(may_fetch=False)

    def _on_fetch(self) -> None:
        self._read(may_fetch=True)

    def _read(self, *, may_fetch: bool) -> None:
        if self._fetch is not None:
            self._fetch.hide()
        self._model.read_licence(
            self._entry, self._show, self._on_failed, may_fetch=may_fetch
        )

    def _show(self, licence: LicenceText) -> None:
        t, entry = self._ui.t, self._entry
        if licence.host:
            self._say(
                t(
                    "The publisher keeps it beside the model. To read it opens a "
                    "connection to {host}.",
                    host=licence.host,
                ),
                fetchable=True,
            )
            return
        self._say(
            licence.text or t("Known by its name: {name}.", name=entry.licence.name)
        )

    def _on_failed(self, problem: Problem) -> None:
        words = " ".join(filter(None, problem.in_words(self._ui.texts)))
        self._say(words, fetchable=True)

    def _say(self, words: str, *, fetchable: bool = False) -> None:
        if self._text is not None and self._fetch is not None:
            self._text.setText(words)
            self._fetch.setVisible(fetchable)

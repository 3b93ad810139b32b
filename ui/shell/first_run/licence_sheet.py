"""What is in a pack and what allows its use, before anything is fetched."""

from collections.abc import Sequence
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.application import Application
from app.domain.models import OfferedPack
from app.machine.wording import LEVEL_NAMES
from app.models.read_licence import needs_network, read_licence
from engine.models.catalogue.records import ModelEntry
from ui.design.components.button import Button, Kind
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label, Role
from ui.design.components.list_row import ListRow
from ui.design.components.row_card import RowCard
from ui.design.components.sheet import Sheet
from ui.design.tokens import Space
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.shell.first_run.pack_words import PURPOSES


class LicenceSheet(Sheet):
    """A row a model; its licence opens under it. Accepted: the download is wanted."""

    def __init__(
        self,
        ui: UiContext,
        parent: QWidget,
        application: Application,
        pack: OfferedPack,
    ) -> None:
        super().__init__(parent)
        t = ui.t
        size = size_in_words(pack.missing, ui.texts)
        self.set_words(
            t("The {level} pack", level=t(LEVEL_NAMES[pack.level])),
            t(
                "These models come from their publishers, and each is used under its "
                "own licence. They run on this computer alone."
            ),
            "" if pack.is_here else t("Download {size}", size=size),
            t("Close") if pack.is_here else t("Not now"),
        )
        card = RowCard([_ModelRow(ui, application, each) for each in pack.models])
        self.column.addWidget(card)


class _ModelRow(QWidget):
    """A model, what it adds, and its licence for who asks."""

    def __init__(
        self, ui: UiContext, application: Application, entry: ModelEntry
    ) -> None:
        super().__init__()
        self._ui = ui
        self._application = application
        self._entry = entry
        self._text = Label("", Role.SMALL)
        self._fetch = Button("", Kind.SECONDARY)
        size = entry.size
        about = ui.t(
            "Publisher: {publisher}. Licence: {licence}.",
            publisher=entry.publisher,
            licence=entry.licence.name,
        )
        words = ListRow(
            entry.name,
            f"{ui.t(PURPOSES[entry.purpose])} {about}",
            size_in_words(size, ui.texts) if size is not None else "",
        )
        self._licence = Disclosure()
        self._licence.set_words(
            ui.t("Read the licence"), ui.t("Close the licence"), entry.name
        )
        self._licence.show_content(self._made)
        self._licence.opened.connect(self._on_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(self._licence)
        self._licence.setContentsMargins(Space.M, 0, Space.M, 0)

    def _made(self) -> tuple[QWidget, ...]:
        self._text = Label(self._ui.t("Reading…"), Role.SMALL)
        self._text.make_selectable()
        self._fetch = Button(self._ui.t("Fetch it"), Kind.SECONDARY)
        self._fetch.setAccessibleDescription(self._entry.name)
        self._fetch.hide()
        self._fetch.clicked.connect(self._read)
        return self._text, self._fetch

    def _on_opened(self) -> None:
        models, entry = self._application.models, self._entry
        if not needs_network(models, entry):
            self._read()
            return
        self._say(
            self._ui.t(
                "The publisher keeps it beside the model. To read it opens a "
                "connection to {host}.",
                host=urlsplit(models.catalogue.hub).netloc,
            )
        )
        self._fetch.show()

    def _read(self) -> None:
        models, entry = self._application.models, self._entry
        self._fetch.hide()
        self._say(self._ui.t("Reading…"))
        self._ui.tasks.owned_by(self).query(
            partial(read_licence, models, entry.id),
            self._say,
            self._on_failed,
            lane=Lane.IO,
        )

    def _say(self, text: str) -> None:
        licence = self._entry.licence
        known = self._ui.t("Known by its name: {name}.", name=licence.name)
        self._text.setText(unfolded(text) or known)

    def _on_failed(self, problem: Problem) -> None:
        self._say(" ".join(filter(None, problem.in_words(self._ui.texts))))


def unfolded(text: str) -> str:
    """Return a text without the line breaks inside its paragraphs.

    Licences are written for a terminal. Lines that are indented or begin a point of a
    list stay lines; no word changes.
    """
    paragraphs = (each.split("\n") for each in text.strip().split("\n\n"))
    return "\n\n".join(_paragraph(lines) for lines in paragraphs)


def _paragraph(lines: Sequence[str]) -> str:
    joined = [lines[0].rstrip()]
    for line in lines[1:]:
        if line[:1].isspace() or line[:1] in {"-", "*", "#", "|"} or not line:
            joined.append(line.rstrip())
        else:
            joined[-1] = f"{joined[-1]} {line.strip()}"
    return "\n".join(joined)

"""One pack: what it adds, how it runs here, and the button that fetches it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.models import OfferedPack
from ui.design.components.button import Kind
from ui.design.components.card import Card
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.workspaces.settings.models.coming_buttons import ComingButtons
from ui.workspaces.settings.models.coming_panel import ComingPanel
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.models.words import (
    SIZES,
    pack_content,
    pack_name,
    pack_reason,
)


class PackCard(Card):
    """Shows one pack, whatever its state.

    Attributes:
        buttons: what can be done with it.

    Signals:
        content_wanted: show what is in it and under which licences.
    """

    content_wanted = Signal()

    def __init__(self, ui: UiContext, *, is_advised: bool) -> None:
        super().__init__(Space.L)
        self._ui = ui
        self._name = Label("", Role.HEADING)
        self._mark = _Mark(Icon.STAR_FULL if is_advised else Icon.CHECK)
        self._what = Label("")
        self._why = Label("", Role.SOFT_SMALL)
        self._content = Label("", Role.SOFT_SMALL)
        self._coming = ComingPanel(ui)
        self.buttons = ComingButtons(ui, Kind.PRIMARY if is_advised else Kind.SECONDARY)
        self.buttons.fetch_wanted.connect(self.content_wanted)
        self._arrange()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._name)
        words.addWidget(self._mark)
        words.addWidget(self._what)
        words.addWidget(self._why)
        words.addWidget(self._content)
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addLayout(words, 1)
        head.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setSpacing(Space.S)
        self.column.addLayout(head)
        self.column.addWidget(self._coming)

    def show_pack(self, pack: OfferedPack, state: ModelsState) -> None:
        """Show the pack as it stands."""
        ui = self._ui
        coming = state.coming(pack)
        name = pack_name(pack, ui)
        self._name.setText(name)
        self._show_mark(pack, is_advised=state.is_advised(pack))
        self._what.setText(ui.t(SIZES[pack.level]))
        self._why.setText(pack_reason(pack, state, ui))
        self._why.setVisible(bool(self._why.text()))
        self._content.setText(pack_content(pack, ui))
        self._coming.setVisible(coming is not None)
        if coming is not None:
            self._coming.show_coming(coming)
        size = size_in_words(pack.missing, ui.texts)
        offer = "" if pack.is_here else ui.t("Download {size}", size=size)
        self.buttons.show_state(coming, offer, name)

    def _show_mark(self, pack: OfferedPack, *, is_advised: bool) -> None:
        t = self._ui.t
        advised = t("Advised for this computer") if is_advised else ""
        here = t("Here, and checked") if pack.is_here else ""
        self._mark.say(" · ".join(each for each in (advised, here) if each))


class _Mark(QWidget):
    """A few words with a sign before them."""

    def __init__(self, icon_name: Icon) -> None:
        super().__init__()
        self._words = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(IconMark(icon_name, "accent", Size.ICON_SMALL))
        row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.setVisible(bool(words))

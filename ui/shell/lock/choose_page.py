"""Whose profile: everybody who has one on this computer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.icon_mark import IconMark
from ui.design.components.list_row import OpenRow
from ui.design.components.row_card import RowCard
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.shell.lock.door_page import DoorPage
from ui.shell.lock.state import DamagedProfile, LockedProfile, LockState

_MARK = 32


class ChoosePage(DoorPage):
    """Profiles as rows; damaged ones named, with remedies.

    Signals:
        chosen: carries the profile's id.
        folder_wanted: show the folder of a damaged profile; carries it.
        removal_wanted: remove a damaged profile; carries it.
    """

    chosen = Signal(object)
    folder_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._shown: tuple[LockedProfile, ...] = ()
        self._damaged_shown: tuple[DamagedProfile, ...] = ()
        self._rows = RowCard()
        self._damaged = QVBoxLayout()
        self._damaged.setSpacing(Space.L)
        self.body.addWidget(self._rows)
        self.body.addLayout(self._damaged)
        self._new = self.add_way()
        self._restore = self.add_way()
        self._new.clicked.connect(self.new_profile_wanted)
        self._restore.clicked.connect(self.restore_wanted)
        ui.say(self._say)

    def show_state(self, state: LockState) -> None:
        super().show_state(state)
        self._rows.setVisible(bool(state.profiles))
        if state.profiles != self._shown or state.damaged != self._damaged_shown:
            self._shown, self._damaged_shown = state.profiles, state.damaged
            self._say()

    def take_focus(self) -> None:
        self._rows.setFocus()

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("Who is practising?"),
            t("Each profile has its own key; nobody opens another’s."),
        )
        self._new.set_words(t("New profile"))
        self._restore.set_words(t("Restore a backup"))
        self._rows.show_rows([self._row(each) for each in self._shown])
        self._show_damaged(self._damaged_shown)

    def _row(self, locked: LockedProfile) -> OpenRow:
        t = self.ui.t
        opens = t("This computer keeps the key") if locked.by_computer else ""
        row = OpenRow(locked.profile.name, opens)
        row.leading.addWidget(IconMark(Icon.USER, "warm", _MARK, on_disc=True))
        row.trailing.addWidget(IconMark(Icon.RIGHT))
        profile_id = locked.profile.id
        row.clicked.connect(lambda: self.chosen.emit(profile_id))
        return row

    def _show_damaged(self, damaged: Sequence[DamagedProfile]) -> None:
        while (item := self._damaged.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for each in damaged:
            self._damaged.addWidget(self._damaged_card(each))

    def _damaged_card(self, damaged: DamagedProfile) -> QWidget:
        t = self.ui.t
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        banner = Banner(Gravity.WARNING)
        what, remedy = damaged.problem.in_words(self.ui.texts)
        banner.set_words(what, remedy)
        column.addWidget(banner)
        deeds = FlowLayout(across=Space.S, down=Space.S)
        for words, act in (
            (t("Show the folder"), lambda: self.folder_wanted.emit(damaged)),
            (t("Remove…"), lambda: self.removal_wanted.emit(damaged)),
        ):
            button = Button(words, Kind.SECONDARY)
            button.clicked.connect(act)
            deeds.addWidget(button)
        column.addLayout(deeds)
        return box

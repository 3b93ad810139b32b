"""The rail at the left: where one can go, where things stand, whose profile it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.design.components.button import IconButton
from ui.design.components.device_seal import DeviceSeal
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, look_changed, smooth_painter
from ui.design.components.profile_badge import ProfileBadge
from ui.design.components.rail_item import RailItem
from ui.design.components.rail_progress import RailProgress
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.shell.leave_words import leave_words
from ui.shell.workspaces import Room

_WIDEST_SHARE = 6
"""The rail has words while they take less than this part of the window."""


class NavigationRail(Painted):
    """Icons and words; icons alone, with tooltips, where words do not fit.

    Attributes:
        coming: models on their way; hidden while there are none.
        seal: where things stand.

    Signals:
        chosen: go to the room of this id.
        models_wanted: show the models, some of which are on their way.
        sent_wanted: show what was ever sent.
        profile_wanted: show what belongs to the profile.
        lock_wanted: lock the profile, or end the guest's visit.
    """

    chosen = Signal(str)
    models_wanted = Signal()
    sent_wanted = Signal()
    profile_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, ui: UiContext, rooms: Sequence[Room]) -> None:
        super().__init__()
        self._ui = ui
        self._rooms = tuple(rooms)
        self._name = ""
        self._is_guest = False
        self._is_demo = False
        self._is_compact = False
        self._brand = Label("", Role.BRAND, wrap=False)
        self._items = {room.id: RailItem(room.icon) for room in self._rooms}
        self.coming = RailProgress()
        self.coming.hide()
        self.seal = DeviceSeal(ui)
        self._badge = ProfileBadge()
        self._lock = IconButton(Icon.LOCK)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._connect()
        ui.say(self._say)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.XL, Space.M + 1, Space.L)
        column.setSpacing(Size.FOCUS)
        brand = QVBoxLayout()
        brand.setContentsMargins(Space.M, 0, 0, Space.L)
        brand.addWidget(self._brand)
        column.addLayout(brand)
        for item in self._items.values():
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self.coming)
        column.addSpacing(Space.XS)
        column.addWidget(self.seal)
        column.addSpacing(Space.S)
        self._foot.setSpacing(Space.XS)
        self._foot.addWidget(self._badge, 1)
        self._foot.addWidget(self._lock)
        column.addLayout(self._foot)

    def _connect(self) -> None:
        for room_id, item in self._items.items():
            item.setObjectName(room_id)
            item.clicked.connect(self._on_item)
        self.coming.clicked.connect(self.models_wanted)
        self.seal.clicked.connect(self.sent_wanted)
        self._badge.clicked.connect(self.profile_wanted)
        self._lock.clicked.connect(self.lock_wanted)

    def show_room(self, room_id: str) -> None:
        """Mark where one is."""
        if room_id in self._items:
            self._items[room_id].setChecked(True)

    def show_profile(self, name: str, *, is_guest: bool, is_demo: bool = False) -> None:
        """Show whose profile is open."""
        self._name, self._is_guest, self._is_demo = name, is_guest, is_demo
        self._say()

    def fit(self, window_width: int) -> None:
        """Show words where they fit in a window of this width, icons alone else."""
        roomy = window_width >= Size.RAIL_WORDS_FROM
        compact = not roomy or self._words_width() > window_width // _WIDEST_SHARE
        if compact != self._is_compact:
            self._is_compact = compact
            self._apply_width()

    def _words_width(self) -> int:
        widest = max(item.words_width() for item in self._items.values())
        return max(widest + 2 * Space.M + 1, Size.RAIL)

    def _apply_width(self) -> None:
        compact = self._is_compact
        self._brand.setVisible(not compact)
        for item in self._items.values():
            item.set_compact(compact=compact)
        self.coming.set_compact(compact=compact)
        self.seal.set_compact(compact=compact)
        self._badge.set_compact(compact=compact)
        self._foot.setDirection(
            QBoxLayout.Direction.TopToBottom
            if compact
            else QBoxLayout.Direction.LeftToRight
        )
        width = look().scaled(Size.RAIL_ICONS) if compact else self._words_width()
        self.setFixedWidth(width)

    def _say(self) -> None:
        t = self._ui.t
        self._brand.setText(t("Exerzia"))
        for room in self._rooms:
            self._items[room.id].set_words(t(room.name), room.keys)
        guest = self._is_guest and not self._is_demo
        name = t("Guest") if guest else self._name
        self._badge.set_name(name, t("Keys and security"))
        words = leave_words(self._ui, is_guest=guest, is_demo=self._is_demo)
        self._lock.set_icon(Icon.LEAVE if self._is_guest else Icon.LOCK)
        self._lock.set_words(words)
        self._lock.set_shortcut("Ctrl+L")
        self._apply_width()

    def _on_item(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.chosen.emit(sender.objectName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event) and self._items:
            self._apply_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        edge = QRectF(self.width() - 1, 0, 1, self.height())
        painter.fillRect(edge, look().colours.line)

"""What every page of the lock screen has: a heading, a banner, a body, ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.shell.lock.state import LockState


class DoorPage(ScrollPage):
    """A narrow column, a third of the way down.

    Signals:
        new_profile_wanted: another person wants a profile.
        restore_wanted: a backup shall become a profile again.
    """

    new_profile_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__(max_width=look().scaled(Size.DOOR), fill=True)
        self.ui = ui
        self._brand = Label("", Role.BRAND)
        self._title = Label("", Role.DISPLAY)
        self._subtitle = Label("", Role.SOFT)
        self._trouble = Banner(Gravity.ERROR)
        self._mend = Button("", Kind.SECONDARY)
        self._mend.clicked.connect(self.restore_wanted)
        for part in (self._trouble, self._mend):
            part.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.ways = FlowLayout(across=Space.XL, down=Space.S)
        self._arrange()
        ui.say(self._say_brand)

    def _arrange(self) -> None:
        heading = QVBoxLayout()
        heading.setSpacing(Space.XS)
        heading.addWidget(self._title)
        heading.addWidget(self._subtitle)
        ways = QHBoxLayout()
        ways.addLayout(self.ways, 1)
        self.column.addStretch(1)
        self.column.addWidget(self._brand)
        self.column.addSpacing(Space.L)
        self.column.addLayout(heading)
        self.column.addWidget(self._trouble)
        self.column.addWidget(self._mend, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self.body)
        self.column.addSpacing(Space.S)
        self.column.addLayout(ways)
        self.column.addStretch(2)

    def set_heading(self, title: str, subtitle: str = "") -> None:
        """Say whose door it is, and what is asked."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_way(self) -> Button:
        """Return a new link under the body."""
        button = Button("", Kind.LINK)
        self.ways.addWidget(button)
        return button

    def show_state(self, state: LockState) -> None:
        """Show ``state``: here, what is in trouble."""
        for part in (self._trouble, self._mend):
            part.setVisible(state.trouble is not None)
        if state.trouble is not None:
            self._trouble.set_words(*state.trouble.in_words(self.ui.texts))
            self._mend.set_words(self.ui.t("Restore a backup"))

    def take_focus(self) -> None:
        """Give the keyboard to what is asked."""

    def _say_brand(self) -> None:
        self._brand.setText(self.ui.t("Exerzia"))

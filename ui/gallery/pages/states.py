"""Empty, loading, working, telling, asking: states are designed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.countdown_clock import CountdownClock
from ui.design.components.device_seal import DeviceSeal
from ui.design.components.empty_state import EmptyState
from ui.design.components.notification import Notification
from ui.design.components.profile_badge import ProfileBadge
from ui.design.components.progress import Progress
from ui.design.components.rail_item import RailItem
from ui.design.components.rail_progress import RailProgress
from ui.design.components.sheet import Sheet
from ui.design.components.skeleton import Skeleton
from ui.design.components.step_dots import StepDots
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.gallery.pages.base import Page, row
from ui.kit.context import UiContext

_BANNERS = (
    (Gravity.INFO, "info", "subtitle", "resume"),
    (Gravity.GOOD, "good", "", ""),
    (Gravity.WARNING, "warning", "mic_more", "check"),
    (Gravity.ERROR, "error", "remedy", "again"),
)


class StatesPage(Page):
    """Banners, waiting, emptiness, the frame."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "States and frame")
        self._banners()
        self._waiting(self.section("Waiting"))
        self._empty(self.section("Empty"))
        self._frame(self.section("Frame"))
        self._asking(self.section("Telling and asking"))
        self.finish()

    def _banners(self) -> None:
        for gravity, what, remedy, action in _BANNERS:
            banner = Banner(gravity)
            self.column.addWidget(banner)
            self.tell(banner.set_words, what, remedy, action, "cancel")

    def _waiting(self, column: QVBoxLayout) -> None:
        known, unknown = Progress(), Progress()
        skeleton = Skeleton()

        def say() -> None:
            stop = self.words("cancel")
            known.show_progress(self.words("copying"), 0.62, self.words("left"), stop)
            unknown.show_progress(self.words("opening"), None)
            skeleton.set_words(self.words("opening"))

        self.say(say)
        for widget in (known, unknown, skeleton):
            column.addWidget(widget)

    def _empty(self, column: QVBoxLayout) -> None:
        empty = EmptyState(Icon.HISTORY)
        column.addWidget(empty)
        self.tell(empty.set_words, "empty", "empty_words", "begin")

    def _frame(self, column: QVBoxLayout) -> None:
        rail = self._rail()
        clocks = [CountdownClock(self.ui) for _ in range(3)]
        clocks[0].show_time(702_000, 1_200_000)
        clocks[1].show_time(98_000, 1_200_000)
        clocks[2].show_time(702_000, 1_200_000, paused=True)
        dots = StepDots()
        self.say(lambda: dots.show_step(3, 6, self.words("step")))
        right = QWidget()
        stack = QVBoxLayout(right)
        stack.addLayout(row(*clocks))
        stack.addWidget(dots)
        stack.addStretch(1)
        column.addLayout(row(rail, right))

    def _rail(self) -> QWidget:
        rail = QWidget()
        rail.setFixedWidth(Size.RAIL * 2)
        items = QVBoxLayout(rail)
        items.setSpacing(Space.XS)
        for icon, key in (
            (Icon.PRACTICE, "practice"),
            (Icon.HISTORY, "history"),
            (Icon.LIBRARY, "library"),
            (Icon.SETTINGS, "settings"),
        ):
            item = RailItem(icon)
            item.setChecked(key == "practice")
            items.addWidget(item)
            self.tell(item.set_words, key)
        seal, busy = DeviceSeal(self.ui), DeviceSeal(self.ui)
        busy.show_connections(1)
        fetching = DeviceSeal(self.ui)
        fetching.show_fetching("models.example")
        coming = RailProgress()
        self.say(
            lambda: coming.show_progress(
                self.words("pack_coming"), 0.43, self.words("show_models")
            )
        )
        for widget in (coming, seal, busy, fetching, ProfileBadge("Camille Lefèvre")):
            items.addWidget(widget)
        return rail

    def _asking(self, column: QVBoxLayout) -> None:
        self._notification = Notification(self.ui, self)
        tell, ask = Button(), Button("", Kind.SECONDARY)
        tell.clicked.connect(self._on_tell)
        ask.clicked.connect(self.open_sheet)

        self.tell(tell.set_words, "deleted")
        self.tell(ask.set_words, "ask_title")
        column.addLayout(row(tell, ask))

    def _on_tell(self) -> None:
        self._notification.tell(self.words("deleted"), self._notification.close_now)

    def open_sheet(self) -> Sheet:
        """Open the sample sheet and return it."""
        sheet = Sheet(self, destructive=True)
        sheet.set_words(
            self.words("ask_title"),
            self.words("ask_words"),
            self.words("delete"),
            self.words("cancel"),
        )
        sheet.open()
        return sheet

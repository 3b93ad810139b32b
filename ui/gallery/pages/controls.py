"""What people press, choose and fill in."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.button import Button, IconButton, Kind
from ui.design.components.chip import ChipRow
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.key_hint import KeyHint
from ui.design.components.option import Option
from ui.design.components.password_field import PasswordField
from ui.design.components.search_field import SearchField
from ui.design.components.segmented import Segmented
from ui.design.components.select import Select
from ui.design.components.switch import SwitchRow
from ui.design.components.text_area import TextArea
from ui.design.components.text_field import TextField
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.gallery.pages.base import Page, row
from ui.kit.context import UiContext

_BUTTONS = (
    (Kind.PRIMARY, "begin", None),
    (Kind.SECONDARY, "export", Icon.EXPORT),
    (Kind.QUIET, "not_now", None),
    (Kind.DESTRUCTIVE, "delete", None),
    (Kind.LINK, "learn", None),
)


class ControlsPage(Page):
    """Buttons, choices, fields."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "Controls")
        self._buttons(self.section("Buttons"))
        self._choices(self.section("Choices"))
        self._fields(self.section("Fields"))
        self.finish()

    def _buttons(self, column: QVBoxLayout) -> None:
        for enabled in (True, False):
            strip = QWidget()
            flow = FlowLayout(strip, across=Space.M)
            for kind, key, icon in _BUTTONS:
                button = Button("", kind, icon)
                button.setEnabled(enabled)
                flow.addWidget(button)
                self.tell(button.set_words, key)
            for icon in (Icon.PAUSE, Icon.REPEAT, Icon.SKIP):
                small = IconButton(icon, icon.name.title())
                small.setEnabled(enabled)
                flow.addWidget(small)
            column.addWidget(strip)
        finish = Button("", Kind.PRIMARY, Icon.CHECK)
        finish.set_shortcut("Ctrl+Return")
        self.tell(finish.set_words, "again")
        column.addLayout(row(finish, KeyHint("Ctrl+Return"), KeyHint("Space")))

    def _choices(self, column: QVBoxLayout) -> None:
        chips = ChipRow()
        theme = Segmented()
        language = Select()

        def say() -> None:
            chips.show_options(
                self._options("all", "interviews", "conversations", "short"), "all"
            )
            theme.show_options(self._options("light", "dark", "system"), "light")
            language.show_options(self._options("french", "english"), "french")

        self.say(say)
        self.tell(chips.setAccessibleName, "scenarios")
        self.tell(theme.setAccessibleName, "light")
        self.tell(language.setAccessibleName, "language")
        column.addWidget(chips)
        column.addLayout(row(theme))
        column.addLayout(row(language))
        for key, on, enabled in (
            ("switch", True, True),
            ("voice", False, True),
            ("voice", True, False),
        ):
            switch = SwitchRow()
            switch.set_on(on=on)
            switch.setEnabled(enabled)
            column.addWidget(switch)
            self.tell(switch.set_words, key, "switch_help" if key == "switch" else "")

    def _options(self, *keys: str) -> list[Option]:
        return [Option(key, self.words(key)) for key in keys]

    def _fields(self, column: QVBoxLayout) -> None:
        plain, wrong = TextField(), TextField()
        secret = PasswordField(self.ui, judged=True)
        secret.set_text("a boat, four lamps")
        search = SearchField()
        area = TextArea(reading=True)

        def say() -> None:
            plain.set_words(self.words("name"), self.words("name_help"), "Camille")
            wrong.set_words(self.words("name"))
            wrong.set_problem(self.words("name_wrong"))
            secret.set_words(self.words("passphrase"), self.words("passphrase_help"))
            search.set_words(self.words("search"))
            area.set_words(self.words("answer"), self.words("answer_hint"))

        self.say(say)
        pair = QHBoxLayout()
        pair.setSpacing(Space.XL)
        pair.addWidget(plain)
        pair.addWidget(wrong)
        column.addLayout(pair)
        for widget in (secret, search, area):
            column.addWidget(widget)

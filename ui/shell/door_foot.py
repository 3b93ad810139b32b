"""The foot of every page outside the rooms: seal, language, help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.api.language import LANGUAGES
from ui.design.components.button import Button, Kind
from ui.design.components.device_seal import DeviceSeal
from ui.design.components.option import Option
from ui.design.components.segmented import Segmented
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import LANGUAGE_NAMES
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel


class DoorFoot(QWidget):
    """Three things everybody may need before a profile is open.

    Signals:
        sent_wanted: show what was ever sent.
        help_wanted: explain what is on the screen.
    """

    sent_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, ui: UiContext, preferences: PreferencesViewModel) -> None:
        super().__init__()
        self._ui = ui
        self._preferences = preferences
        self._seal = DeviceSeal(ui)
        self._seal.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._help = Button("", Kind.QUIET, Icon.HELP)
        self._language = Segmented()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.M, Space.XL, Space.XL)
        row.setSpacing(Space.M)
        row.addWidget(self._seal)
        row.addStretch(1)
        row.addWidget(self._help)
        row.addWidget(self._language)
        self._seal.clicked.connect(self.sent_wanted)
        self._help.clicked.connect(self.help_wanted)
        self._language.chosen.connect(self._on_language)
        ui.say(self._say)

    def _say(self) -> None:
        t = self._ui.t
        self._seal.setMinimumWidth(look().scaled(Size.RAIL - Space.XL))
        self._help.set_words(t("Help"))
        self._help.set_shortcut("F1")
        self._language.setAccessibleName(t("Language"))
        options = [Option(each, LANGUAGE_NAMES[each][0]) for each in LANGUAGES]
        self._language.show_options(options, self._ui.texts.language)

    def _on_language(self, value: str) -> None:
        for language in LANGUAGES:
            if language == value:
                self._preferences.choose_language(language)

"""A passphrase: hidden, shown on demand, its strength told in words."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.design.components.button import IconButton
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_bar import LevelBar
from ui.design.components.passphrase_strength import Strength, strength_of
from ui.design.components.text_field import TextField
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext


class PasswordField(TextField):
    """A text field for a passphrase; ``judged`` adds the strength of a new one."""

    def __init__(
        self,
        ui: UiContext,
        name: str = "",
        help_words: str = "",
        *,
        judged: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, help_words, parent)
        self._ui = ui
        self._judged = judged
        self._bar = LevelBar(steps=len(Strength))
        self._verdict = Label("", Role.SMALL)
        self._show = IconButton(Icon.EYE)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._on_show_toggled)
        self.beside.addWidget(self._show)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.textChanged.connect(self._on_text_changed)
        judgement = QHBoxLayout()
        judgement.setSpacing(Space.S)
        judgement.addWidget(self._bar)
        judgement.addWidget(self._verdict, 1)
        self.column.addLayout(judgement)
        ui.say(self._say)

    @property
    def strength(self) -> Strength:
        """How hard what is written is to guess."""
        return strength_of(self.text)

    def forget(self) -> None:
        """Empty the field and hide its words again."""
        self.line.clear()
        self._show.setChecked(False)

    def _say(self) -> None:
        shown = self._show.isChecked()
        words = (
            self._ui.t("Hide the passphrase")
            if shown
            else self._ui.t("Show the passphrase")
        )
        self._show.set_words(words)
        self._show.set_icon(Icon.EYE_CLOSED if shown else Icon.EYE)
        self._judge()

    def _judge(self) -> None:
        wanted = self._judged and bool(self.text)
        self._bar.setVisible(wanted)
        self._verdict.setVisible(wanted)
        if wanted:
            words, tone = self._verdict_words()
            self._bar.show_level(self.strength.value, words)
            self._verdict.setText(words)
            self._verdict.set_tone(tone)
            self.line.setAccessibleDescription(words)

    def _verdict_words(self) -> tuple[str, Tone]:
        t = self._ui.t
        return {
            Strength.TOO_SHORT: (
                t("Too short: use at least 10 characters."),
                Tone.WATCH,
            ),
            Strength.WEAK: (t("Weak: quick to guess. Add words."), Tone.WATCH),
            Strength.FAIR: (t("Fair: another word would help."), Tone.NONE),
            Strength.STRONG: (t("Strong."), Tone.GOOD),
            Strength.VERY_STRONG: (t("Very strong."), Tone.GOOD),
        }[self.strength]

    def _on_show_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self._say()

    def _on_text_changed(self) -> None:
        self._judge()

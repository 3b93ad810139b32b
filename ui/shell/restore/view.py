"""The page of a restoration: which file, what opens it, what will open it here."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.label import ElidedLabel, Label, Role, Tone
from ui.design.components.option import Option
from ui.design.components.passphrase_strength import Strength
from ui.design.components.password_field import PasswordField
from ui.design.components.segmented import Segmented
from ui.design.components.select import Select
from ui.design.components.switch import SwitchRow
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.shell.first_run.frame import StepFrame
from ui.shell.restore.state import OpensBy, RestoreState
from ui.shell.restore.view_model import RestoreViewModel, Secrets

_NEW = "new"


class RestorePage(StepFrame):
    """Two cards: the backup, and the profile it becomes.

    Signals:
        left: not now.
    """

    left = Signal()

    def __init__(self, ui: UiContext, model: RestoreViewModel) -> None:
        super().__init__(ui)
        self._model = model
        self._choose = Button("", Kind.SECONDARY, Icon.FOLDER)
        self._file = ElidedLabel("", Role.BODY, Tone.SOFT)
        self._opens_title = Label("", Role.STRONG_SMALL)
        self._opens_by = Segmented()
        self._secret = PasswordField(ui)
        self._place_title = Label("", Role.STRONG_SMALL)
        self._place = Select()
        self._new = PasswordField(ui, judged=True)
        self._computer = SwitchRow()
        self._arrange()
        self._connect()
        ui.say(self._say)
        model.load()

    def _arrange(self) -> None:
        self.hide_place()
        file = QHBoxLayout()
        file.setSpacing(Space.M)
        file.addWidget(self._choose)
        file.addWidget(self._file, 1)
        backup, here = Card(), Card()
        backup.column.addLayout(file)
        backup.column.addSpacing(Space.S)
        for part in (self._opens_title, self._opens_by, self._secret):
            backup.column.addWidget(part)
        for other in (self._place_title, self._place, self._new, self._computer):
            here.column.addWidget(other)
        self.body.addWidget(backup)
        self.body.addWidget(here)
        self.add_buttons()

    def _connect(self) -> None:
        self._choose.clicked.connect(self._on_choose)
        self._opens_by.chosen.connect(self._on_opens_by)
        self._place.chosen.connect(self._on_place)
        for field in (self._secret, self._new):
            field.edited.connect(self._on_edited)
            field.submitted.connect(self._on_submitted)
        self._computer.toggled.connect(self._on_edited)
        self.primary.clicked.connect(self._on_submitted)
        self.quiet.clicked.connect(self.left)
        back = QShortcut(QKeySequence("Escape"), self)
        back.activated.connect(self.left)
        self._model.state_changed.connect(self._say)

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("Restore a backup"),
            t("A backup is one encrypted file. It becomes a profile on this computer."),
        )
        self._choose.set_words(t("Choose the file…"))
        self._opens_title.setText(t("What opens the backup"))
        self._opens_by.setAccessibleName(t("What opens the backup"))
        self._place_title.setText(t("Where it goes"))
        self._place.setAccessibleName(t("Where it goes"))
        self._new.set_words(
            t("Passphrase from now on"), t("It may be the same as before.")
        )
        self._computer.set_words(t("Also open without typing on this computer"))
        self._render(self._model.state)

    def _render(self, state: RestoreState) -> None:
        t = self.ui.t
        self._file.setText(state.source.name if state.source else t("No file chosen"))
        by_passphrase = state.opens_by is OpensBy.PASSPHRASE
        self._opens_by.show_options(
            (
                Option(OpensBy.PASSPHRASE, t("Its passphrase")),
                Option(OpensBy.RECOVERY_CODE, t("A recovery code")),
            ),
            state.opens_by,
        )
        self._secret.set_words(
            t("Passphrase of the backup") if by_passphrase else t("Recovery code")
        )
        self._place.show_options(
            (
                Option(_NEW, t("As a new profile")),
                *(
                    Option(str(each.id), t("In the place of {name}", name=each.name))
                    for each in state.profiles
                ),
            ),
            str(state.into) if state.into else _NEW,
        )
        for part in (self._place_title, self._place):
            part.setVisible(bool(state.profiles))
        self._computer.setVisible(state.has_key_store)
        self.show_problem(state.problem)
        self.set_buttons(
            t("Restoring…") if state.is_busy else t("Restore"),
            "",
            "" if state.is_busy else t("Not now"),
        )
        self.set_footnote(
            t("What is replaced is kept for a while in the folder of the profile.")
            if state.into
            else ""
        )
        self._on_edited()

    def _on_edited(self) -> None:
        state = self._model.state
        opens = self._new.strength > Strength.TOO_SHORT or (
            not self._new.text and self._computer.is_on
        )
        ready = state.source is not None and bool(self._secret.text) and opens
        self.primary.setEnabled(ready and not state.is_busy)

    def _on_choose(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self,
            self.ui.t("Choose a backup"),
            str(Path.home()),
            self.ui.t("Backups of Exerzia (*.exerzia)"),
        )
        if chosen:
            self._model.choose_source(Path(chosen))

    def _on_opens_by(self, value: str) -> None:
        self._secret.forget()
        self._model.choose_opens_by(OpensBy(value))

    def _on_place(self, value: str) -> None:
        self._model.choose_place(None if value == _NEW else UUID(value))

    def _on_submitted(self) -> None:
        if self.primary.isEnabled():
            self._model.restore(
                Secrets(self._secret.text, self._new.text, self._computer.is_on)
            )

"""A recovery code, shown once: copied, printed or saved, and confirmed."""

from pathlib import Path

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.storage.files import write_whole
from ui.design.components.button import Button, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.components.switch import SwitchRow
from ui.design.components.text_field import TextField
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.settings.paper import print_words

ASKED_GROUPS = (2, 6)
"""Groups, from 1, that the person types to show that the code is on paper."""

_CLIPBOARD_MS = 60_000


class RecoveryCode(QWidget):
    """The code in groups, what to do with it, and the proof that it was kept.

    Signals:
        confirmed: the proof is there, or not any more; carries which.
    """

    confirmed = Signal(bool)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._code = ""
        self._owner = ""
        self._panel = _CodePanel()
        self._copy = Button("", Kind.SECONDARY, Icon.COPY)
        self._print = Button("", Kind.SECONDARY, Icon.PRINT)
        self._save = Button("", Kind.SECONDARY, Icon.DOWNLOAD)
        self._proof = Label("", Role.STRONG)
        self._fields = tuple(TextField() for _ in ASKED_GROUPS)
        self._written = SwitchRow()
        self._arrange()
        self.setFocusProxy(self._copy)
        self._copy.clicked.connect(self._on_copy)
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._written.toggled.connect(self._on_changed)
        for field in self._fields:
            field.edited.connect(self._on_changed)
        ui.say(self._say)

    def _arrange(self) -> None:
        deeds = QWidget()
        row = FlowLayout(deeds)
        for button in (self._copy, self._print, self._save):
            row.addWidget(button)
        groups = QHBoxLayout()
        groups.setSpacing(Space.L)
        for field in self._fields:
            groups.addWidget(field)
        groups.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._panel)
        column.addWidget(deeds)
        column.addSpacing(Space.S)
        column.addWidget(self._proof)
        column.addLayout(groups)
        column.addWidget(self._written)

    def show_code(self, code: str, owner: str) -> None:
        """Show ``code`` of the profile named ``owner``; unproved until shown kept."""
        if code == self._code:
            return
        self._code, self._owner = code, owner
        self._panel.show_groups(code.split("-") if code else [])
        for field in self._fields:
            field.set_text("")
        self._written.set_on(on=False)
        self._on_changed()

    @property
    def is_confirmed(self) -> bool:
        """Whether two groups were typed right, or the person says it is written down."""
        return self._written.is_on or groups_match(
            self._code, tuple(field.text for field in self._fields)
        )

    def _say(self) -> None:
        t = self._ui.t
        self._panel.setAccessibleName(t("Your recovery code"))
        self._copy.set_words(t("Copy"))
        self._print.set_words(t("Print…"))
        self._save.set_words(t("Save as a file…"))
        self._proof.setText(t("To be sure it is on paper, type two of its groups."))
        for number, field in zip(ASKED_GROUPS, self._fields, strict=True):
            field.set_words(t("Group {number}", number=number))
        self._written.set_words(t("Or simply: I have written it down"))

    def _on_changed(self) -> None:
        self.confirmed.emit(self.is_confirmed)

    def _on_copy(self) -> None:
        clipboard = QGuiApplication.clipboard()
        code = self._code
        clipboard.setText(code)

        def forget() -> None:
            if clipboard.text() == code:
                clipboard.clear()

        QTimer.singleShot(_CLIPBOARD_MS, forget)
        self._ui.notices.tell(
            self._ui.t("Copied. The clipboard forgets it in a minute.")
        )

    def _on_print(self) -> None:
        if not print_words(self, self._ui.t("Recovery code"), self._on_paper()):
            self._ui.notices.tell(
                self._ui.t("This system cannot print. Save the code, or copy it.")
            )

    def _on_save(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            self._ui.t("Save the recovery code"),
            str(Path.home() / self._ui.t("exerzia-recovery-code.txt")),
        )
        if not chosen:
            return
        words = self._on_paper().encode()

        def done(_: None) -> None:
            self._ui.notices.tell(
                self._ui.t("Saved. Keep this file away from this computer.")
            )

        self._ui.tasks.owned_by(self).query(
            lambda: write_whole(Path(chosen), words), done
        )

    def _on_paper(self) -> str:
        t = self._ui.t
        return "\n\n".join(
            (
                t("Exerzia: recovery code of the profile {name}", name=self._owner),
                self._code,
                t(
                    "Whoever has this code can open the sessions of this profile, with "
                    "its files and without the passphrase. Keep it away from the "
                    "computer. It is kept nowhere else: Exerzia cannot show it again, "
                    "only make another one."
                ),
            )
        )


class _CodePanel(Painted):
    """The groups on a soft ground, each under its number."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.M, Space.XL, Space.L)
        self._box = QWidget()
        self._flow = FlowLayout(self._box, across=Space.XL)
        self._groups: list[QWidget] = []
        column.addWidget(self._box)

    def show_groups(self, groups: list[str]) -> None:
        for shown in self._groups:
            self._flow.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._groups = [_group(*each) for each in enumerate(groups, 1)]
        for made in self._groups:
            self._flow.addWidget(made)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        fill_rounded(
            smooth_painter(self),
            QRectF(self.rect()),
            Size.RADIUS_CARD,
            colours.accent_tint,
            colours.accent,
        )


def _group(number: int, signs: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(str(number), Role.SOFT_SMALL, wrap=False))
    label = Label(signs, Role.FIGURE, wrap=False)
    label.make_selectable()
    column.addWidget(label)
    return box


def groups_match(code: str, typed: tuple[str, ...]) -> bool:
    """Return whether the groups asked for were typed as they stand in ``code``.

    Case and spaces do not matter, and what looks alike counts as alike.
    """
    groups = code.split("-")
    if len(groups) < max(ASKED_GROUPS):
        return False
    wanted = [groups[number - 1] for number in ASKED_GROUPS]
    return [_tidy(each) for each in typed] == [_tidy(each) for each in wanted]


def _tidy(group: str) -> str:
    kept = "".join(sign for sign in group if sign.isalnum()).upper()
    return kept.replace("I", "1").replace("L", "1").replace("O", "0")

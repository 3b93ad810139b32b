"""The way to the network, for who has to go another one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.disclosure import Disclosure
from ui.design.components.password_field import PasswordField
from ui.design.components.text_field import TextField
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.models.network_state import NetworkState, Way
from ui.workspaces.settings.models.network_view_model import NetworkViewModel


class NetworkSection(QWidget):
    """Closed at first: most people need none of it.

    Signals:
        opened: the person asked to see it.
    """

    opened = Signal()

    def __init__(self, ui: UiContext, model: NetworkViewModel) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._disclosure = Disclosure()
        self._form: _Form | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._disclosure)
        self._disclosure.show_content(self._make)
        self._disclosure.opened.connect(model.refresh)
        self._disclosure.opened.connect(self.opened)
        model.state_changed.connect(self._render)

    def say(self) -> None:
        """Speak the language in force; what is written stays."""
        t = self._ui.t
        self._disclosure.set_words(
            t("Network for downloads"), t("Close the network settings")
        )
        if self._form is not None and isValid(self._form):
            self._form.say()

    def _make(self) -> tuple[QWidget, ...]:
        self._form = _Form(self._ui, self._model)
        self._form.show_state(self._model.state)
        return (self._form,)

    def _render(self) -> None:
        if self._form is not None and isValid(self._form):
            self._form.show_state(self._model.state)


class _Form(Card):
    """Everything together, and one button that keeps it."""

    def __init__(self, ui: UiContext, model: NetworkViewModel) -> None:
        super().__init__(Space.L)
        self._ui = ui
        self._model = model
        self._shown: Way | None = None
        self._problem = Banner(Gravity.ERROR)
        self._mirror = TextField()
        self._proxy = TextField()
        self._user = TextField()
        self._password = PasswordField(ui)
        self._certificates = TextField()
        self._choose = Button("", Kind.SECONDARY)
        self._certificates.beside.addWidget(self._choose)
        self._limit = TextField()
        self._keep = Button("", Kind.SECONDARY)
        for part in (
            self._mirror,
            self._proxy,
            self._user,
            self._password,
            self._certificates,
            self._limit,
            self._problem,
        ):
            self.column.addWidget(part)
        self.column.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (self._mirror, self._proxy, self._user, self._limit):
            field.submitted.connect(self._on_keep)
        self._password.submitted.connect(self._on_keep)
        self._choose.clicked.connect(self._on_choose)
        self._keep.clicked.connect(self._on_keep)
        model.kept.connect(self._password.forget)
        self.say()

    def show_state(self, state: NetworkState) -> None:
        """Fill in what is in force, unless it is filled in already."""
        if state.way is not None and state.way != self._shown:
            self._shown = way = state.way
            self._mirror.set_text(way.mirror)
            self._proxy.set_text(way.proxy)
            self._user.set_text(way.user)
            self._certificates.set_text(way.certificates)
            self._limit.set_text(way.limit)
        self._problem.setVisible(state.problem is not None)
        if state.problem is not None:
            self._problem.set_words(*state.problem.in_words(self._ui.texts))
        self._say_password(known=state.has_password)

    def say(self) -> None:
        """Say what each is for."""
        t = self._ui.t
        self._mirror.set_words(
            t("Mirror: address of your organisation’s models"),
            t("Asked first, before the publishers. Empty: the publishers alone."),
            "https://models.example.org",
        )
        self._proxy.set_words(
            t("Proxy"),
            t("Empty: as the system says."),
            "http://proxy.example.org:3128",
        )
        self._user.set_words(
            t("User at the proxy"), t("Empty where the proxy asks for none.")
        )
        self._say_password(known=self._model.state.has_password)
        self._certificates.set_words(
            t("Certificate file"),
            t(
                "A PEM file with your organisation’s own authority, trusted beside "
                "those of the system."
            ),
        )
        self._choose.set_words(t("Choose a file…"))
        self._choose.setAccessibleDescription(t("Certificate file"))
        self._limit.set_words(
            t("Most kilobytes a second"),
            t("Leaves room for others on the line. Empty: as fast as it goes."),
        )
        self._keep.set_words(t("Use this network"))

    def _say_password(self, *, known: bool) -> None:
        t = self._ui.t
        self._password.set_words(
            t("Password at the proxy"),
            t("One is kept. Write another to replace it.")
            if known
            else t("Kept in the key store of this computer, never in a file."),
        )

    def _on_choose(self) -> None:
        t = self._ui.t
        found, _filter = QFileDialog.getOpenFileName(
            self,
            t("Choose a certificate file"),
            str(Path.home()),
            t("Certificates (*.pem *.crt *.cer);;All files (*)"),
        )
        if found:
            self._certificates.set_text(found)

    def _on_keep(self) -> None:
        way = Way(
            self._mirror.text,
            self._proxy.text,
            self._user.text,
            self._certificates.text,
            self._limit.text,
        )
        self._model.keep(way, self._password.text)

"""What can be done with models on their way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.models.coming import Coming, Standing


class ComingButtons(QWidget):
    """One button for the next step, one to want it no longer.

    The first one stays the same while its words change, so that the keyboard stays
    where it is.

    Signals:
        fetch_wanted: fetch what is missing.
        pause_wanted: let it stand still.
        resume_wanted: go on.
        cancel_wanted: want it no longer.
    """

    fetch_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, ui: UiContext, kind: Kind = Kind.SECONDARY) -> None:
        super().__init__()
        self._ui = ui
        self._kind = kind
        self._standing: Standing | None = None
        self._step = Button("", kind)
        self._cancel = Button("", Kind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self._cancel)
        row.addWidget(self._step)
        self._step.clicked.connect(self._on_step)
        self._cancel.clicked.connect(self.cancel_wanted)

    def show_state(self, coming: Coming | None, offer: str, about: str) -> None:
        """Show what can be done.

        Args:
            coming: how it comes; None: nobody asked for it.
            offer: words of the button that asks for it; empty: there is nothing to ask.
            about: what they are about, for a screen reader.
        """
        t = self._ui.t
        self._standing = standing = None if coming is None else coming.standing
        words = {
            None: offer,
            Standing.GOING: t("Pause"),
            Standing.PAUSED: t("Resume"),
            Standing.FAILED: t("Try again"),
        }[standing]
        icons = {
            None: Icon.DOWNLOAD,
            Standing.GOING: Icon.PAUSE,
            Standing.PAUSED: Icon.PLAY,
            Standing.FAILED: Icon.RETRY,
        }
        if words != self._step.accessibleName():
            self._step.set_words(words)
            quiet = standing is Standing.GOING
            self._step.set_kind(Kind.SECONDARY if quiet else self._kind)
            self._step.set_icon(icons[standing])
        self._step.setVisible(bool(words))
        self._step.setAccessibleDescription(about)
        self._cancel.set_words(t("Cancel"))
        self._cancel.setVisible(standing is not None)
        self._cancel.setAccessibleDescription(about)

    def _on_step(self) -> None:
        if self._standing is None:
            self.fetch_wanted.emit()
        elif self._standing is Standing.GOING:
            self.pause_wanted.emit()
        else:
            self.resume_wanted.emit()

"""What every screen receives: words, look, tasks and changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.text import Texts
from ui.design.theme import Theme
from ui.kit.changes import ChangeHub
from ui.kit.notices import Notices
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks


class UiContext(QObject):
    """Handed to each view and view model in its constructor.

    Signals:
        texts_changed: another language is in force; say everything again.
    """

    texts_changed = Signal()

    def __init__(
        self,
        texts: Texts,
        theme: Theme,
        tasks: Tasks,
        changes: ChangeHub,
        problems: ProblemDesk,
    ) -> None:
        super().__init__()
        self._texts = texts
        self.theme = theme
        self.tasks = tasks
        self.changes = changes
        self.problems = problems
        self.notices = Notices()

    @property
    def texts(self) -> Texts:
        """The catalogue in force."""
        return self._texts

    def t(self, message: str, **values: object) -> str:
        """Return ``message`` in the language in force."""
        return self._texts.t(message, **values)

    def tn(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the sentence for ``count`` in the language in force."""
        return self._texts.tn(one, many, count, **values)

    def speak(self, texts: Texts) -> None:
        """Change the language of every screen at once."""
        self._texts = texts
        self.texts_changed.emit()

    def say(self, say_it: Callable[[], None]) -> None:
        """Call ``say_it`` now and after each change of language.

        Pass a bound method of a widget (not a lambda): Qt forgets it when the
        widget is gone.
        """
        self.texts_changed.connect(say_it)
        say_it()

"""What can be chosen about how the window looks, speaks and locks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.account.auto_lock import CHOICES_MINUTES
from app.domain.settings import Theme
from engine.api.language import Language
from ui.design.components.list_row import ListRow
from ui.design.components.option import Option
from ui.design.components.segmented import Segmented
from ui.design.components.select import Select
from ui.design.components.slider import Slider
from ui.kit.context import UiContext

LANGUAGE_NAMES: dict[Language, tuple[str, str]] = {
    "fr": ("Français", "Les entretiens et le retour en français."),
    "en": ("English", "Interviews and feedback in English."),
}
"""Each in its own language, whatever is in force."""

TEXT_PERCENTS = (100, 115, 130, 150, 175, 200)

NEVER = "never"


def theme_options(ui: UiContext) -> tuple[Option, ...]:
    """Return the themes."""
    words = {
        Theme.SYSTEM: ui.t("System"),
        Theme.LIGHT: ui.t("Light colours"),
        Theme.DARK: ui.t("Dark colours"),
        Theme.HIGH_CONTRAST: ui.t("High contrast"),
    }
    return tuple(Option(theme.value, said) for theme, said in words.items())


def text_options(ui: UiContext) -> tuple[Option, ...]:
    """Return the sizes of text."""
    return tuple(
        Option(str(percent), ui.t("{percent} %", percent=percent))
        for percent in TEXT_PERCENTS
    )


def auto_lock_options(ui: UiContext) -> tuple[Option, ...]:
    """Return after how long a profile may lock itself."""
    minutes = tuple(
        Option(str(each), ui.tn("After {count} minute", "After {count} minutes", each))
        for each in CHOICES_MINUTES
    )
    return (*minutes, Option(NEVER, ui.t("Never")))


class ChoiceRow(ListRow):
    """A row whose choice is at its right.

    Signals:
        chosen: the person chose; carries the option's value.
    """

    chosen = Signal(str)

    def __init__(self, control: Segmented | Select) -> None:
        super().__init__()
        self._control = control
        self.trailing.addWidget(control)
        control.chosen.connect(self.chosen)

    def say(self, title: str, detail: str = "") -> None:
        """Say what is chosen here."""
        self.set_words(title, detail)
        self._control.setAccessibleName(title)
        self._control.setAccessibleDescription(detail)

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        """Show what there is, and what is in force."""
        self._control.show_options(options, chosen)


class SliderRow(ListRow):
    """A row whose value is set along a line.

    Signals:
        chosen: the person let go of another value; carries it.
        moved: the value changes under the hand; carries it.
    """

    chosen = Signal(int)
    moved = Signal(int)

    def __init__(self, slider: Slider) -> None:
        super().__init__()
        self.slider = slider
        self.trailing.addWidget(slider)
        slider.chosen.connect(self.chosen)
        slider.moved.connect(self.moved)

    def say(self, title: str, detail: str, value: str, widest: str) -> None:
        """Say what is set here, and its value in words."""
        self.set_words(title, detail)
        self.slider.set_words(title, value, widest)

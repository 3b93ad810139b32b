"""The look in force, and how it changes."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.fonts import figures, sans, serif
from ui.design.look import look
from ui.design.theme import Theme, ThemeChoice, style_sheet
from ui.design.tokens import DARK, LIGHT, SANS, SERIF, Look, high_contrast

pytestmark = pytest.mark.usefixtures("ui")


@pytest.mark.requirement("E-242")
@pytest.mark.parametrize(
    ("choice", "colours"),
    [
        (ThemeChoice.LIGHT, LIGHT),
        (ThemeChoice.DARK, DARK),
        (ThemeChoice.HIGH_CONTRAST, high_contrast(LIGHT)),
    ],
)
def test_a_choice_puts_its_colours_in_force(
    theme: Theme, choice: ThemeChoice, colours: object
) -> None:
    theme.apply(choice)

    window = QApplication.palette().color(QPalette.ColorRole.Window).name().upper()
    assert look().colours == colours
    assert window == look().colours.paper


@pytest.mark.requirement("E-241")
@pytest.mark.parametrize(
    ("asked", "given"), [(50, 15), (100, 15), (150, 22), (400, 30)]
)
def test_text_grows_from_one_hundred_to_two_hundred_percent(
    theme: Theme, asked: int, given: int
) -> None:
    theme.apply(ThemeChoice.LIGHT, asked)

    assert look().type.body == given


def test_a_widget_that_is_shown_takes_up_another_text_size(
    theme: Theme, qtbot: QtBot
) -> None:
    label = Label("Words", Role.DISPLAY)
    qtbot.addWidget(label)
    label.show()
    before = QFontMetrics(label.font()).height()

    theme.apply(ThemeChoice.LIGHT, 200)

    assert QFontMetrics(label.font()).height() >= 2 * before - 2


def test_reduced_motion_takes_all_durations_away(theme: Theme) -> None:
    theme.apply(ThemeChoice.LIGHT, reduced_motion=True)
    still = look().motion
    theme.apply(ThemeChoice.LIGHT)

    assert still.still
    assert (still.quick_ms, still.calm_ms) == (0, 0)
    assert (look().motion.quick_ms, look().motion.calm_ms) == (120, 200)


def test_a_change_of_theme_is_announced(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.apply(ThemeChoice.DARK)


@pytest.mark.parametrize("colours", [LIGHT, DARK, high_contrast(DARK)])
def test_the_style_sheet_has_every_value_filled_in(colours: object) -> None:
    assert "$" not in style_sheet(Look(colours=colours))  # type: ignore[arg-type]  # parametrize hides the type


def test_an_icon_takes_the_ink_of_its_theme(theme: Theme, qtbot: QtBot) -> None:
    button = Button("Save", Kind.SECONDARY)
    qtbot.addWidget(button)
    button.show()
    light = button.palette().color(QPalette.ColorRole.ButtonText).name()

    theme.apply(ThemeChoice.DARK)

    assert button.palette().color(QPalette.ColorRole.ButtonText).name() != light


def test_the_two_typefaces_are_the_ones_asked_for() -> None:
    assert QFontInfo(sans(15)).family() == SANS
    assert QFontInfo(serif(15)).family() == SERIF


def test_figures_of_the_clock_have_one_width() -> None:
    metrics = QFontMetrics(figures(34))

    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_a_plain_qt_button_is_readable_too(qtbot: QtBot) -> None:
    button = QPushButton("Plain")
    qtbot.addWidget(button)
    button.show()

    assert button.fontInfo().family() == SANS


def test_the_look_loads_nothing_heavy() -> None:
    heavy = {
        "numpy",
        "qtawesome",
        "qtpy",
        "pydantic",
        "yaml",
        "sqlalchemy",
        "engine.content",
    }
    program = (
        "import sys, ui.design.theme, ui.kit.context, ui.design.icons, "
        "ui.stage.portrait_view, ui.design.components.button;"
        f"print(*({heavy!r} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == ""

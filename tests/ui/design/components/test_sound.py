"""What shows sound and sets it: the level meter, the slider, the bar of stages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from tests.examples import examples
from ui.design.components.level_meter import LevelMeter, share_of
from ui.design.components.slider import Slider
from ui.design.components.stage_bar import StageBar, stage_shade
from ui.design.look import look
from ui.design.theme import Theme, ThemeChoice

pytestmark = pytest.mark.usefixtures("ui")


@pytest.fixture
def meter(qtbot: QtBot) -> LevelMeter:
    made = LevelMeter()
    qtbot.addWidget(made)
    made.set_words("Level of the microphone", "Quiet", "You are heard")
    made.resize(240, 36)
    return made


def pixels_of(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


@given(st.floats(-200, 20), st.floats(-200, 20))
@settings(max_examples=examples(60))
def test_louder_is_never_lower(one: float, other: float) -> None:
    quiet, loud = sorted((one, other))

    assert 0 <= share_of(quiet) <= share_of(loud) <= 1


@pytest.mark.requirement("E-008")
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("still", [True, False])
def test_speech_is_warm_and_noise_is_not(
    meter: LevelMeter, theme: Theme, choice: ThemeChoice, still: bool
) -> None:
    theme.apply(choice, reduced_motion=still)
    meter.add(-20.0, speech=False)
    noise = pixels_of(meter.grab().toImage(), look().colours.warm)
    meter.rest()
    meter.add(-20.0, speech=True)

    assert noise == 0
    assert pixels_of(meter.grab().toImage(), look().colours.warm) > 10


def test_levels_within_one_beat_raise_its_bar(meter: LevelMeter) -> None:
    meter.add(-50.0, speech=False)
    meter.add(-20.0, speech=True)
    meter.add(-60.0, speech=False)

    assert meter.level == pytest.approx(share_of(-20.0))


def test_a_screen_reader_learns_whether_one_is_heard(meter: LevelMeter) -> None:
    said = [meter.accessibleDescription()]
    meter.add(-20.0, speech=True)
    said.append(meter.accessibleDescription())
    meter.rest()
    said.append(meter.accessibleDescription())

    assert said == ["Quiet", "You are heard", "Quiet"]


@pytest.fixture
def slider(qtbot: QtBot) -> Slider:
    made = Slider(80, 120, 5)
    qtbot.addWidget(made)
    made.set_words("Speed", "100 %", "120 %")
    made.set_value(100)
    made.show()
    return made


def test_arrows_move_a_slider_by_its_step(slider: Slider) -> None:
    chosen: list[int] = []
    slider.chosen.connect(chosen.append)
    (line,) = slider.findChildren(QSlider)

    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClick(line, Qt.Key.Key_Home)

    assert chosen == [105, 120, 80]


def test_a_slider_shows_a_value_without_a_signal(slider: Slider) -> None:
    chosen: list[int] = []
    slider.chosen.connect(chosen.append)

    slider.set_value(90)

    assert slider.value == 90
    assert chosen == []


def test_stages_are_as_long_as_their_times(qtbot: QtBot) -> None:
    bar = StageBar()
    qtbot.addWidget(bar)
    bar.resize(200, 10)

    bar.show_stages([300.0, 100.0], 800.0, "silence 300 ms, recognition 100 ms")

    image = bar.grab().toImage()
    row = [image.pixelColor(x, 5).name() for x in range(image.width())]
    first, second = (QColor(stage_shade(look().colours, at)).name() for at in (0, 1))
    assert row.count(first) == pytest.approx(75, abs=3)
    assert row.count(second) == pytest.approx(25, abs=3)

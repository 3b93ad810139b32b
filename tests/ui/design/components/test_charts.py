"""Charts over the time of an answer, reached by the keyboard and told in words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from ui.design.components.band_mark import BandMark
from ui.design.components.pace_curve import PaceCurve, PaceMoment
from ui.design.components.scale_marks import ScaleMark, ScaleMarks
from ui.design.components.speech_timeline import Happening, SpeechTimeline

pytestmark = pytest.mark.usefixtures("theme")
MOMENTS = [PaceMoment(at * 5_000, 200 + 10 * at, f"moment {at}") for at in range(1, 6)]
HAPPENINGS = [
    Happening(6_000, 7_800, "a pause"),
    Happening(13_000, 13_300, "a filler", filler=True),
]


@pytest.fixture
def pace(qtbot: QtBot) -> PaceCurve:
    made = PaceCurve()
    qtbot.addWidget(made)
    made.resize(400, 140)
    made.show_pace(MOMENTS, 30_000, ("00:00", "00:30"), usual=215)
    made.set_name("Pace", "It went up all along.")
    made.show()
    return made


@pytest.fixture
def line(qtbot: QtBot) -> SpeechTimeline:
    made = SpeechTimeline()
    qtbot.addWidget(made)
    made.resize(400, 70)
    made.show_happenings(HAPPENINGS, 30_000, ("00:00", "00:30"))
    made.show()
    return made


@pytest.mark.requirement("E-241")
def test_a_chart_has_the_same_in_words_for_who_does_not_see_it(pace: PaceCurve) -> None:
    assert pace.accessibleName() == "Pace"
    assert pace.accessibleDescription() == "It went up all along."


@pytest.mark.requirement("E-241")
def test_the_arrows_go_from_point_to_point(pace: PaceCurve) -> None:
    pointed = QSignalSpy(pace.pointed)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(pace, key)

    assert [pointed.at(n)[0] for n in range(pointed.count())] == [0, 1, 0, 4]
    assert pace.words_at(pace.current) == "moment 5"


def test_home_goes_to_the_first_point(pace: PaceCurve) -> None:
    QTest.keyClick(pace, Qt.Key.Key_End)

    QTest.keyClick(pace, Qt.Key.Key_Home)

    assert pace.current == 0


def test_enter_chooses_the_point_the_keyboard_is_on(line: SpeechTimeline) -> None:
    chosen = QSignalSpy(line.chosen)

    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert [chosen.at(n)[0] for n in range(chosen.count())] == [1]


def test_the_pointer_finds_what_is_near_it(line: SpeechTimeline) -> None:
    QTest.mouseMove(line, QPoint(1, 1))
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))

    assert line.current == -1


def test_a_chart_with_nothing_in_it_takes_no_keyboard(
    qtbot: QtBot,
) -> None:
    empty = SpeechTimeline()
    qtbot.addWidget(empty)

    empty.show_happenings([], 30_000, ("", ""))
    empty.show()
    empty.grab()

    assert empty.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    ("value", "band", "usual"),
    [
        (154.0, (100.0, 190.0), 150.0),
        (6.0, (None, 5.0), None),
        (90.0, (100.0, None), None),
        (0.0, None, 0.0),
    ],
)
def test_a_figure_is_drawn_wherever_it_lies(
    qtbot: QtBot,
    value: float,
    band: tuple[float | None, float | None] | None,
    usual: float | None,
) -> None:
    mark = BandMark()
    qtbot.addWidget(mark)

    mark.show_figure(value, "where it lies", band, usual)
    mark.show()

    assert not mark.grab().isNull()
    assert mark.accessibleName() == "where it lies"


def test_two_marks_on_a_scale_are_told_in_words(qtbot: QtBot) -> None:
    scale = ScaleMarks()
    qtbot.addWidget(scale)

    scale.show_marks(
        [ScaleMark("yours: 2", 2, own=True), ScaleMark("theirs: 3.6", 3.6, own=False)],
        "yours: 2, theirs: 3.6",
    )
    scale.show()

    assert not scale.grab().isNull()
    assert scale.accessibleName() == "yours: 2, theirs: 3.6"

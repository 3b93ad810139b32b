"""The overview of progress: next steps, competencies over time, best answers."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.application import Application
from app.domain.favourites import FavouriteKind
from app.practice.rate_session import rate_session
from app.progress.list_favourites import list_favourites
from app.text import Texts
from tests.app.progress.holding import STORIES, VIEWS, Rehearsing
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.workspaces.progress.looking import look_at, settle
from ui.design.components.dose_marks import DoseMarks
from ui.design.components.figures_table import FiguresTable
from ui.design.components.level_chart import LevelChart
from ui.design.components.skeleton import Skeleton
from ui.design.components.star_button import StarButton
from ui.kit.context import UiContext
from ui.workspaces.progress.overview.state import Ready
from ui.workspaces.progress.workspace import ProgressWorkspace


def chart(room: ProgressWorkspace, name: str) -> LevelChart:
    return next(
        each for each in visible(room, LevelChart) if name in each.accessibleName()
    )


def test_before_anything_is_known_a_skeleton_says_what_is_awaited(
    room: ProgressWorkspace,
) -> None:
    (skeleton,) = visible(room, Skeleton)

    assert skeleton.accessibleName() == "Reading your progress"


def test_an_empty_room_explains_itself_and_leads_on(room: ProgressWorkspace) -> None:
    wanted: list[str] = []
    room.practise_wanted.connect(wanted.append)
    look_at(room)

    button(room, "Prepare the session").click()
    settle()

    assert "against yourself, never against others" in words_on(room)
    assert wanted == ["first-steps"]


@pytest.mark.requirement("E-072")
def test_below_three_sessions_nothing_is_said_of_change(
    room: ProgressWorkspace, person: Rehearsing
) -> None:
    person.interview(VIEWS)

    look_at(room)

    assert "Not enough sessions yet: 2 more." in words_on(room)
    assert "Your first three" not in words_on(room)


@pytest.mark.requirement("E-072")
@pytest.mark.usefixtures("practised")
def test_three_sessions_are_three_points_and_the_table_lists_them(
    room: ProgressWorkspace,
) -> None:
    look_at(room)

    button(room, "Show the figures").click()
    settle()

    (table,) = visible(room, FiguresTable)
    assert table.accessibleName() in words_on(room)
    assert table.as_text().count("Interview: customer adviser") == 3
    assert "Your first three" in words_on(room)


@pytest.mark.requirement("E-072")
@pytest.mark.requirement("E-241")
@pytest.mark.usefixtures("practised")
def test_a_chart_says_the_same_in_words(room: ProgressWorkspace) -> None:
    look_at(room)

    told = chart(room, "Communication").accessibleDescription()

    assert "first three" in told or "chance" in told
    assert "Enter opens the report" in told


@pytest.mark.requirement("E-072")
@pytest.mark.usefixtures("practised")
def test_a_point_is_told_and_opens_its_session(room: ProgressWorkspace) -> None:
    opened: list[UUID] = []
    room.session_wanted.connect(opened.append)
    look_at(room)
    drawn = chart(room, "Communication")

    QTest.keyClick(drawn, Qt.Key.Key_Home)
    told = words_on(room)
    QTest.keyClick(drawn, Qt.Key.Key_Return)

    state = room.overview_model.state
    assert isinstance(state, Ready)
    assert "2 March 2026, Interview: customer adviser: level 2" in told
    communication = next(
        trend for trend in state.overview.trends if trend.competency == "communication"
    )
    assert opened == [communication.points[0].session_id]


@pytest.mark.requirement("E-073")
@pytest.mark.usefixtures("practised")
def test_each_step_has_its_reason_and_leads_to_its_session(
    room: ProgressWorkspace, application: Application
) -> None:
    drills: list[str] = []
    retries: list[tuple[UUID, int]] = []
    scenarios: list[str] = []
    room.drill_wanted.connect(drills.append)
    room.retry_wanted.connect(lambda session, turn: retries.append((session, turn)))
    room.practise_wanted.connect(scenarios.append)
    look_at(room)

    button(room, "Do the exercise").click()
    settle()
    button(room, "Answer it again").click()
    settle()
    button(room, "Prepare the session").click()
    settle()

    assert "stands lowest of what your sessions showed" in words_on(room)
    assert drills[0] in application.library.drills
    assert retries[0][1] % 2 == 1
    assert scenarios[0] in application.library.scenarios


@pytest.mark.requirement("E-073")
@pytest.mark.usefixtures("practised")
def test_the_dose_is_told_with_its_source(room: ProgressWorkspace) -> None:
    look_at(room)

    button(room, "Where these numbers come from").click()
    settle()

    (marks,) = visible(room, DoseMarks)
    assert marks.accessibleName() in words_on(room)
    assert "doi:10.1177/21651434231160532" in words_on(room)


@pytest.mark.requirement("E-072")
@pytest.mark.usefixtures("practised")
def test_own_ratings_stand_beside_levels(
    room: ProgressWorkspace, application: Application
) -> None:
    look_at(room)
    before = words_on(room)
    state = room.overview_model.state
    assert isinstance(state, Ready)
    held = {point.session_id for point in state.overview.trends[0].points}
    for session_id in held:
        rate_session(application.vault, session_id, 1)

    look_at(room)

    assert "Your own rating" not in before
    assert "you rated yourself" in words_on(room)


@pytest.mark.requirement("E-018")
@pytest.mark.usefixtures("practised")
def test_a_best_answer_becomes_a_favourite_and_keeps_the_keyboard(
    room: ProgressWorkspace, application: Application
) -> None:
    look_at(room)
    star = visible(room, StarButton)[0]

    star.click()
    settle()

    (kept,) = list_favourites(application.vault)
    assert kept.thing.kind is FavouriteKind.ANSWER
    assert visible(room, StarButton)[0] is star
    assert star.isChecked()


@pytest.mark.requirement("E-241")
@pytest.mark.usefixtures("practised")
def test_every_control_has_a_name(room: ProgressWorkspace) -> None:
    look_at(room)

    assert all(control_names(room))


@pytest.mark.usefixtures("practised")
def test_the_keyboard_lands_on_the_first_step(room: ProgressWorkspace) -> None:
    look_at(room)

    focused = room.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.accessibleName() == "Do the exercise"


def test_the_room_is_said_again_in_french(
    room: ProgressWorkspace, person: Rehearsing, ui: UiContext
) -> None:
    person.interview(STORIES)
    look_at(room)

    ui.speak(Texts("fr"))
    settle()

    assert "Vos compétences" in words_on(room)


def test_a_locked_profile_is_told_with_what_to_do(
    room: ProgressWorkspace, application: Application
) -> None:
    application.lock()

    look_at(room)

    assert "This profile is locked." in words_on(room)
    assert button(room, "Try again").isEnabled()

"""View models: state, signal, and when they read again."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.shared.changes import Changes, Noun
from app.text import Texts
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.list_model import ROW_ROLE, RowsModel
from ui.kit.tasks import inline_tasks
from ui.kit.view_model import ViewModel

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Count:
    reads: int = 0


class Counting(ViewModel[Count]):
    listens_to = frozenset({Noun.SESSION})

    def refresh(self) -> None:
        self._set(replace(self.state, reads=self.state.reads + 1))

    def repeat(self) -> None:
        self._set(self.state)


@pytest.fixture
def hub() -> ChangeHub:
    return ChangeHub()


@pytest.fixture
def counting(hub: ChangeHub) -> Counting:
    return Counting(Count(), inline_tasks(hub), hub)


def test_a_new_state_is_announced_once(counting: Counting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(counting.state_changed):
        counting.refresh()

    assert counting.state == Count(1)


def test_the_same_state_is_not_announced(counting: Counting, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(counting.state_changed):
        counting.repeat()


def test_a_change_that_concerns_the_screen_makes_it_read_again(
    counting: Counting, hub: ChangeHub
) -> None:
    hub.broadcast(Changes.of(Noun.SESSION))
    hub.broadcast(Changes.of(Noun.SETTINGS))

    assert counting.state.reads == 1


def test_a_hidden_screen_reads_again_once_when_it_is_shown(
    counting: Counting, hub: ChangeHub
) -> None:
    counting.set_visible(visible=False)
    hub.broadcast(Changes.of(Noun.SESSION))
    hub.broadcast(Changes.of(Noun.SESSION))
    unread = counting.state.reads
    counting.set_visible(visible=True)
    counting.set_visible(visible=True)

    assert (unread, counting.state.reads) == (0, 1)


def test_a_closed_view_model_hears_no_more_results(counting: Counting) -> None:
    heard: list[int] = []
    counting.close()

    counting.tasks.query(lambda: 1, heard.append)

    assert heard == []


def test_rows_are_a_sound_qt_model(qtmodeltester: ModelTester) -> None:
    model = RowsModel[int](str)
    model.show((1, 2, 3))

    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt publishes it without types


def test_a_row_is_found_with_its_words() -> None:
    model = RowsModel[int](lambda row: f"number {row}")
    model.show((4, 5))
    index = model.index(1)

    assert model.data(index, ROW_ROLE) == 5
    assert model.data(index, Qt.ItemDataRole.DisplayRole) == "number 5"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "number 5"


def test_the_language_changes_while_the_screen_is_open(ui: UiContext) -> None:
    said: list[str] = []

    def say() -> None:
        said.append(ui.texts.language)

    ui.say(say)
    ui.speak(Texts("fr"))

    assert said == ["en", "fr"]

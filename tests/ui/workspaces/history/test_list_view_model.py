"""The list of past sessions without a widget."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.history import HistoryRow
from app.domain.sessions import SessionStatus
from app.shared.clock import ManualClock
from tests.builders import A_MOMENT
from tests.ui.workspaces.history.sessions import held, judged, many
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.workspaces.history.list_view_model import ListViewModel
from ui.workspaces.history.pages import PAGE
from ui.workspaces.history.state import Filters, Lines, Loading


class HeldRunner:
    """Keeps work until it is told to do it."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(self, _lane: Lane, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def on_main(self, call: Callable[[], None]) -> None:
        call()

    def close(self) -> None:
        self.waiting.clear()

    def do_all(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def model(ui: UiContext, application: Application) -> ListViewModel:
    return ListViewModel(ui, application)


def lines(model: ListViewModel) -> Lines:
    content = model.state.content
    assert isinstance(content, Lines)
    return content


def titles(model: ListViewModel) -> list[str | None]:
    return [row.title if row else None for row in lines(model).rows]


def first(model: ListViewModel) -> HistoryRow:
    row = lines(model).rows[0]
    assert row is not None
    return row


def test_the_list_begins_with_nothing_known(model: ListViewModel) -> None:
    assert model.state.content == Loading()


def test_an_empty_history_has_no_lines(model: ListViewModel) -> None:
    model.refresh()

    assert lines(model).rows == ()


def test_the_latest_session_comes_first_with_whom_it_was(
    model: ListViewModel, application: Application
) -> None:
    held(application, title="Earlier", started_at=A_MOMENT - timedelta(days=1))
    held(application, title="Later", persona_id="gone")

    model.refresh()

    assert titles(model) == ["Later", "Earlier"]
    assert {each: person.name.en for each, person in lines(model).people.items()} == {
        "claire-morel": "Claire Morel"
    }


def test_only_the_lines_looked_at_are_read(
    model: ListViewModel, application: Application
) -> None:
    many(application, PAGE * 3)
    model.refresh()
    before = titles(model)

    model.look_at(PAGE * 2 + 1, PAGE * 2 + 5)

    assert before[PAGE:] == [None] * PAGE * 2
    assert titles(model)[PAGE : PAGE * 2] == [None] * PAGE
    assert titles(model)[PAGE * 2] == f"Session {PAGE * 2}"


def test_a_change_elsewhere_is_read_where_one_looks(
    model: ListViewModel, application: Application
) -> None:
    many(application, PAGE + 2)
    model.refresh()
    model.look_at(PAGE, PAGE + 1)

    held(application, title="New", started_at=A_MOMENT + timedelta(days=1))
    model.refresh()

    assert len(titles(model)) == PAGE + 3
    assert titles(model)[PAGE] == f"Session {PAGE - 1}"


@pytest.mark.parametrize(
    ("narrow", "found"),
    [
        (lambda model: model.search("vouch"), ["Refund", "Voucher"]),
        (lambda model: model.search("  nowhere "), []),
        (lambda model: model.choose_language("fr"), ["Bon"]),
        (lambda model: model.choose_person("karim-haddad"), ["Voucher"]),
        (lambda model: model.choose_recent(True), ["Bon", "Refund"]),
        (lambda model: model.choose_unfinished(True), ["Bon"]),
        (lambda model: model.choose_family("conversation"), []),
        (lambda model: model.choose_family(""), ["Bon", "Refund", "Voucher"]),
    ],
)
def test_a_filter_keeps_what_fits(
    model: ListViewModel,
    application: Application,
    narrow: Callable[[ListViewModel], None],
    found: list[str],
) -> None:
    day = timedelta(days=1)
    held(application, title="Refund", started_at=A_MOMENT - day)
    held(
        application,
        title="Voucher",
        persona_id="karim-haddad",
        started_at=A_MOMENT - 40 * day,
    )
    held(
        application,
        title="Bon",
        said="Un bon d’achat.",
        language="fr",
        status=SessionStatus.PAUSED,
    )
    model.refresh()

    narrow(model)

    assert titles(model) == found


def test_found_words_come_with_the_line(
    model: ListViewModel, application: Application
) -> None:
    held(application)

    model.search("voucher")

    snippet = first(model).snippet
    assert snippet is not None
    assert [span.of(snippet.text) for span in snippet.found] == ["voucher"]


def test_showing_all_again_forgets_every_filter(
    model: ListViewModel, application: Application
) -> None:
    held(application)
    model.search("nowhere")
    model.choose_recent(True)

    model.clear()

    assert model.state.filters == Filters()
    assert len(titles(model)) == 1


def test_a_search_that_was_overtaken_changes_nothing(
    ui: UiContext, application: Application
) -> None:
    held(application, title="Refund", said="A refund.")
    held(application, title="Voucher", said="A voucher.")
    runner = HeldRunner()
    ui.tasks = Tasks(runner, ui.changes, ui.problems)
    model = ListViewModel(ui, application)
    seen: list[list[str | None]] = []
    model.state_changed.connect(
        lambda: (
            seen.append(titles(model))
            if isinstance(model.state.content, Lines)
            else None
        )
    )

    model.search("ref")
    model.search("vou")
    runner.do_all()

    assert seen == [["Voucher"]]


def test_renaming_shows_the_new_title(
    model: ListViewModel, application: Application
) -> None:
    held(application)
    model.refresh()

    model.rename(first(model), " My  first try ")

    assert titles(model) == ["My first try"]


def test_the_same_title_is_no_change(
    model: ListViewModel, application: Application, ui: UiContext, qtbot: QtBot
) -> None:
    held(application)
    model.refresh()

    with qtbot.assertNotEmitted(ui.changes.changed):
        model.rename(first(model), "Customer adviser ")


def test_a_deleted_session_leaves_the_list_and_can_come_back(
    model: ListViewModel, application: Application, ui: UiContext, qtbot: QtBot
) -> None:
    held(application)
    model.refresh()

    with qtbot.waitSignal(ui.notices.told) as told:
        model.delete(first(model))
    gone = titles(model)
    told.args[1]()

    assert told.args[0].startswith("“Customer adviser” is deleted.")
    assert (gone, titles(model)) == ([], ["Customer adviser"])


@pytest.mark.requirement("E-145")
def test_a_deleted_session_is_erased_when_the_profile_locks(
    model: ListViewModel, application: Application
) -> None:
    held(application)
    model.refresh()

    model.delete(first(model))

    assert application.vault.erase_trash() == 1


def test_a_report_is_read_for_export(
    model: ListViewModel, application: Application, qtbot: QtBot
) -> None:
    session = judged(application)
    model.refresh()

    with qtbot.waitSignal(model.report_read) as heard:
        model.export(first(model))

    assert heard.args[0].session.id == session.id


def test_a_session_without_a_report_cannot_be_exported(
    model: ListViewModel, application: Application, ui: UiContext, qtbot: QtBot
) -> None:
    held(application)
    model.refresh()

    with qtbot.waitSignal(ui.problems.reported) as heard:
        model.export(first(model))

    assert heard.args[0].what == "This session has no report yet."


def test_a_locked_vault_is_a_problem_on_the_page(
    model: ListViewModel, application: Application
) -> None:
    application.lock()

    model.refresh()

    assert isinstance(model.state.content, Problem)


def test_the_last_thirty_days_are_counted_from_now(
    model: ListViewModel, application: Application, clock: ManualClock
) -> None:
    held(application)
    clock.advance(31 * 24 * 3_600_000)

    model.choose_recent(True)

    assert titles(model) == []

"""Looking through the library by hand and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.application import Application
from app.text import Texts
from tests.ui.seeing import button, visible, words_on
from ui.design.components.chip import Chip
from ui.design.components.level_bar import LevelBar
from ui.design.components.list_row import OpenRow
from ui.design.components.search_field import SearchField
from ui.design.components.select import Select
from ui.kit.context import UiContext
from ui.workspaces.library.cards import PersonCard, ScenarioCard
from ui.workspaces.library.workspace import LibraryWorkspace


@pytest.fixture
def library(ui: UiContext, application: Application, qtbot: QtBot) -> LibraryWorkspace:
    """The room, entered."""
    made = LibraryWorkspace(ui, application)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.entered()
    made.grab()
    return made


def row(library: QWidget, name: str) -> QAbstractButton:
    return next(
        each
        for each in visible(library, OpenRow)
        if each.accessibleName().startswith(name)
    )


def test_every_scenario_has_a_card_that_says_all_of_it(
    library: LibraryWorkspace, application: Application
) -> None:
    names = [card.accessibleName() for card in visible(library, ScenarioCard)]

    assert len(names) == len(application.library.scenarios)
    assert any(
        name.startswith("Interview: customer adviser. Interview · Junior · 12 min.")
        and "Trains: Listening" in name
        for name in names
    )


@pytest.mark.requirement("E-023")
def test_chips_choices_and_words_narrow_the_cards(
    library: LibraryWorkspace, qtbot: QtBot
) -> None:
    next(each for each in visible(library, Chip) if each.text() == "Interviews").click()
    trades = visible(library, Select)[0]
    trades.setCurrentIndex(trades.findText("Care"))
    trades.activated.emit(trades.currentIndex())
    qtbot.waitUntil(lambda: len(visible(library, ScenarioCard)) == 1)
    QTest.keyClicks(visible(library, SearchField)[0], "nowhere")
    qtbot.waitUntil(lambda: not visible(library, ScenarioCard))

    assert "Nothing found" in words_on(library)


def test_showing_everything_again_empties_the_search(
    library: LibraryWorkspace, application: Application, qtbot: QtBot
) -> None:
    search = visible(library, SearchField)[0]
    QTest.keyClicks(search, "nowhere")
    qtbot.waitUntil(lambda: not visible(library, ScenarioCard))

    button(library, "Show all scenarios").click()
    library.grab()

    assert search.text() == ""
    count = len(application.library.scenarios)
    qtbot.waitUntil(lambda: len(visible(library, ScenarioCard)) == count)


def test_a_scenario_opens_with_what_the_briefing_will_say(
    library: LibraryWorkspace, application: Application
) -> None:
    visible(library, ScenarioCard)[0].click()
    shown = words_on(library)

    scenario = application.library.scenarios["first-steps"]
    assert scenario.situation.en in shown
    assert scenario.goal.en in shown
    assert scenario.your_role.en in shown


def test_a_conversation_gives_none_of_its_secrets_away(
    library: LibraryWorkspace, application: Application
) -> None:
    library.model.open_scenario("raise-with-manager")
    shown = words_on(library)

    scenario = application.library.scenarios["raise-with-manager"]
    secrets = [fact.matters_because.en for fact in getattr(scenario, "facts", ())]
    assert secrets
    assert not any(secret in shown for secret in secrets)


def test_a_competency_opens_its_five_levels(
    library: LibraryWorkspace, application: Application
) -> None:
    library.model.open_scenario("customer-adviser")
    before = len(visible(library, LevelBar))

    button(library, "Show the five levels").click()
    library.grab()

    listening = application.library.competencies["listening"]
    shown = words_on(library)
    assert (before, len(visible(library, LevelBar))) == (0, 5)
    assert all(anchor.behaviour.en in shown for anchor in listening.anchors)


def test_practising_names_the_scenario(library: LibraryWorkspace, qtbot: QtBot) -> None:
    library.model.open_scenario("customer-adviser")

    with qtbot.waitSignal(library.practise_wanted) as heard:
        button(library, "Practise").click()

    assert heard.args == ["customer-adviser"]


def test_people_are_shown_with_their_portraits(
    library: LibraryWorkspace, application: Application, qtbot: QtBot
) -> None:
    button_of_people = next(
        each for each in visible(library, QAbstractButton) if each.text() == "People"
    )

    button_of_people.click()

    count = len(application.library.personas)
    qtbot.waitUntil(lambda: len(visible(library, PersonCard)) == count)
    assert visible(library, ScenarioCard) == []


def test_a_person_is_met_with_their_own_first_words(library: LibraryWorkspace) -> None:
    library.model.open_person("claire-morel")

    shown = words_on(library)
    assert "Claire Morel is an artificial intelligence." in shown
    assert "Puts you at ease" in shown
    assert "“" in shown


def test_from_a_scenario_to_who_holds_it_and_back(library: LibraryWorkspace) -> None:
    library.model.open_scenario("customer-adviser")
    row(library, "Claire Morel").click()
    met = "What you can practise with Claire Morel" in words_on(library)

    QTest.keyClick(library, Qt.Key.Key_Escape)

    assert met
    assert "What it trains" in words_on(library)


def test_a_persons_scenario_can_be_practised_at_once(
    library: LibraryWorkspace, qtbot: QtBot
) -> None:
    library.model.open_person("victor-dumas")

    with qtbot.waitSignal(library.practise_wanted) as heard:
        button(library, "Practise").click()

    assert heard.args == ["raise-with-manager"]


def test_enter_opens_a_card(library: LibraryWorkspace) -> None:
    QTest.keyClick(visible(library, ScenarioCard)[0], Qt.Key.Key_Return)

    assert "What it trains" in words_on(library)


def test_an_open_page_follows_the_language(
    library: LibraryWorkspace, ui: UiContext, application: Application
) -> None:
    library.model.open_scenario("customer-adviser")

    ui.speak(Texts("fr"))

    situation = application.library.scenarios["customer-adviser"].situation.fr
    assert situation in words_on(library)


@pytest.mark.parametrize("width", [560, 776, 1400])
@pytest.mark.parametrize("page", ["shelf", "scenario", "person"])
def test_no_line_is_cut_at_any_width(
    library: LibraryWorkspace, qtbot: QtBot, page: str, width: int
) -> None:
    {
        "shelf": lambda: None,
        "scenario": lambda: library.model.open_scenario("unhappy-client"),
        "person": lambda: library.model.open_person("bernard-lenoir"),
    }[page]()
    library.resize(width, 700)

    def whole() -> bool:
        library.grab()
        return all(
            label.height() >= label.heightForWidth(label.width())
            for label in visible(library, QLabel)
            if label.wordWrap()
        )

    qtbot.waitUntil(whole)


def test_every_control_has_a_name(library: LibraryWorkspace) -> None:
    controls = [
        *visible(library, QAbstractButton),
        *visible(library, Select),
        *visible(library, SearchField),
    ]

    nameless = [
        type(each).__name__
        for each in controls
        if not (each.accessibleName() or getattr(each, "text", str)())
    ]

    assert nameless == []

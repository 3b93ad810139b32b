"""Where the progress room leads: reports, people, sessions of one question."""

import pytest
from pytestqt.qtbot import QtBot

from app.account.unlock import unlock
from app.application import Application
from app.shared.clock import ManualClock
from app.storage.keys import WithPassphrase
from tests.app.progress.holding import VIEWS, Rehearsing
from tests.ui.seeing import words_on
from tests.vault_fixtures import PASSPHRASE
from ui.kit.context import UiContext
from ui.shell.inside import Inside
from ui.shell.workspaces import Indoors
from ui.workspaces.progress.workspace import ProgressWorkspace
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel


@pytest.fixture
def person(application: Application, clock: ManualClock) -> Rehearsing:
    """Léa, inside, after one session."""
    profile = application.accounts.profiles.profiles()[0]
    opener = WithPassphrase(PASSPHRASE)
    application.use(unlock(application.accounts, profile.id, opener))
    made = Rehearsing(application.vault, application.library, clock)
    made.interview(VIEWS)
    return made


@pytest.fixture
def inside(
    application: Application, ui: UiContext, qtbot: QtBot, person: Rehearsing
) -> Inside:
    """The rooms, at the progress."""
    profile, places = person.vault.profile, application.places
    preferences = PreferencesViewModel(places.preferences, ui.tasks)
    indoors = Indoors(ui, application, preferences, profile, False, places.logs)
    made = Inside(indoors)
    preferences.setParent(made)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.go("progress")
    return made


@pytest.fixture
def progress(inside: Inside) -> ProgressWorkspace:
    found = inside.room("progress")
    assert isinstance(found, ProgressWorkspace)
    return found


@pytest.mark.requirement("E-073")
def test_a_retry_opens_its_prepared_session(
    inside: Inside, progress: ProgressWorkspace, person: Rehearsing
) -> None:
    report = person.interview(VIEWS)
    answer = next(each for each in report.answers if each.turns)

    progress.retry_wanted.emit(report.session.id, answer.turns[0])

    assert inside.present_room == "practice"
    assert answer.question in words_on(inside)


@pytest.mark.requirement("E-073")
def test_an_exercise_opens_its_prepared_session(
    inside: Inside, progress: ProgressWorkspace, person: Rehearsing
) -> None:
    drill = next(iter(person.library.drills.values()))

    progress.drill_wanted.emit(drill.id)

    assert inside.present_room == "practice"
    assert drill.instruction.en in words_on(inside)


@pytest.mark.requirement("E-017")
@pytest.mark.parametrize(("language", "spoken"), [("fr", "fr"), ("", "en")])
def test_a_card_is_asked_in_its_own_language(
    inside: Inside,
    progress: ProgressWorkspace,
    person: Rehearsing,
    language: str,
    spoken: str,
) -> None:
    question = person.library.questions["tell-me-about-yourself"]

    progress.card_wanted.emit(question.id, language)

    words = {"fr": question.text.fr, "en": question.text.en}
    assert words[spoken] in words_on(inside)


@pytest.mark.requirement("E-072")
def test_a_point_leads_to_the_report_in_the_history(
    inside: Inside, progress: ProgressWorkspace, person: Rehearsing
) -> None:
    report = person.interview(VIEWS)

    progress.session_wanted.emit(report.session.id)

    assert inside.present_room == "history"
    assert "What you can take away" in words_on(inside)


@pytest.mark.requirement("E-018")
def test_a_person_is_shown_in_the_library(
    inside: Inside, progress: ProgressWorkspace
) -> None:
    progress.person_wanted.emit("claire-morel")

    assert inside.present_room == "library"
    assert "Claire Morel is an artificial intelligence." in words_on(inside)

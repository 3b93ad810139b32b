"""Opening a profile at the lock screen."""

from collections.abc import Callable
from uuid import UUID

import pytest

from app.account.create_profile import NewProfile, create_profile
from app.account.lock import lock
from app.account.remember_on_this_computer import remember_on_this_computer
from app.application import Application
from app.domain.people import Profile
from app.shared.clock import ManualClock
from app.storage.keys import WithPassphrase
from tests.vault_fixtures import PASSPHRASE
from ui.kit.context import UiContext
from ui.shell.lock.state import Step
from ui.shell.lock.view_model import LockViewModel

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[..., LockViewModel]


@pytest.fixture
def make(application: Application, ui: UiContext) -> Make:
    """Make the lock screen's model, its profiles read."""

    def made(last: UUID | None = None, *, by_itself: bool = False) -> LockViewModel:
        model = LockViewModel(application, ui.tasks, last, by_itself=by_itself)
        model.load()
        return model

    return made


@pytest.fixture
def lock_screen(make: Make) -> LockViewModel:
    return make()


def people_entering(model: LockViewModel) -> list[Profile]:
    entered: list[Profile] = []
    model.entered.connect(entered.append)
    return entered


def another_person(application: Application) -> Profile:
    wish = NewProfile("Tom", "trois mots de Tom", on_this_computer=False)
    created = create_profile(application.accounts, wish)
    lock(created.vault)
    return created.vault.profile


@pytest.mark.requirement("E-002")
def test_the_right_passphrase_opens(
    lock_screen: LockViewModel, application: Application, profile_id: UUID
) -> None:
    entered = people_entering(lock_screen)

    lock_screen.unlock(PASSPHRASE)

    assert [profile.id for profile in entered] == [profile_id]
    assert application.vault.is_open


def test_a_wrong_passphrase_is_told_and_opens_nothing(
    lock_screen: LockViewModel, application: Application
) -> None:
    entered = people_entering(lock_screen)

    lock_screen.unlock("something else entirely")

    assert entered == []
    assert not application.unlocked
    assert lock_screen.state.problem is not None
    assert not lock_screen.state.is_busy


@pytest.mark.requirement("E-137")
def test_after_three_wrong_attempts_the_next_one_has_to_wait(
    lock_screen: LockViewModel, application: Application
) -> None:
    for _ in range(3):
        lock_screen.unlock("something else entirely")
    lock_screen.unlock(PASSPHRASE)

    assert lock_screen.state.wait_ms == 5_000
    assert not application.unlocked


def test_the_wait_is_known_when_the_screen_is_shown_again(make: Make) -> None:
    before = make()
    for _ in range(3):
        before.unlock("something else entirely")

    again = make()

    assert again.state.wait_ms == 5_000


def test_when_the_wait_is_over_the_right_passphrase_opens(
    make: Make, clock: ManualClock, application: Application
) -> None:
    before = make()
    for _ in range(3):
        before.unlock("something else entirely")
    clock.advance(5_001)
    again = make()

    again.unlock(PASSPHRASE)

    assert application.unlocked


def test_the_recovery_code_opens_and_asks_for_another_passphrase(
    lock_screen: LockViewModel, recovery_code: str, application: Application
) -> None:
    entered = people_entering(lock_screen)
    lock_screen.ask_recovery_code()

    lock_screen.unlock_by_code(recovery_code.lower().replace("-", " "))

    assert lock_screen.state.step is Step.NEW_PASSPHRASE
    assert application.unlocked
    assert entered == []


def test_the_new_passphrase_opens_from_then_on(
    lock_screen: LockViewModel, recovery_code: str, application: Application, make: Make
) -> None:
    entered = people_entering(lock_screen)
    lock_screen.ask_recovery_code()
    lock_screen.unlock_by_code(recovery_code)

    lock_screen.set_passphrase("une phrase toute neuve")
    application.lock()
    make().unlock("une phrase toute neuve")

    assert len(entered) == 1
    assert application.unlocked


def test_a_slip_in_the_recovery_code_is_told(
    lock_screen: LockViewModel, recovery_code: str
) -> None:
    lock_screen.ask_recovery_code()

    lock_screen.unlock_by_code(recovery_code[:-1])

    assert lock_screen.state.step is Step.RECOVERY_CODE
    assert lock_screen.state.problem is not None


def test_with_several_people_it_asks_who(make: Make, application: Application) -> None:
    another_person(application)

    model = make()

    assert model.state.step is Step.CHOOSE
    assert {each.profile.name for each in model.state.profiles} == {"Léa", "Tom"}


def test_who_was_here_last_is_asked_at_once(
    make: Make, application: Application
) -> None:
    tom = another_person(application)

    model = make(tom.id)

    assert (model.state.step, model.state.chosen) == (Step.PASSPHRASE, tom.id)


def test_one_can_go_back_and_choose_another(
    make: Make, application: Application, profile_id: UUID
) -> None:
    tom = another_person(application)
    model = make(tom.id)

    model.go_back()
    model.choose(profile_id)

    assert model.state.chosen == profile_id


def test_a_computer_that_keeps_the_key_opens_at_the_start(
    make: Make, application: Application, profile_id: UUID
) -> None:
    remember_on_this_computer(
        application.accounts, profile_id, WithPassphrase(PASSPHRASE)
    )

    make(by_itself=True)

    assert application.unlocked


def test_after_a_lock_it_waits_for_a_press(
    make: Make, application: Application, profile_id: UUID
) -> None:
    remember_on_this_computer(
        application.accounts, profile_id, WithPassphrase(PASSPHRASE)
    )

    model = make(by_itself=False)
    waiting = application.unlocked
    model.unlock_by_computer()

    assert (model.state.step, waiting) == (Step.COMPUTER, False)
    assert application.unlocked


def test_a_damaged_profile_is_named(
    make: Make, application: Application, profile_id: UUID
) -> None:
    application.accounts.profiles.header_of(profile_id).write_text("{")

    model = make()

    assert model.state.profiles == ()
    assert [each.folder.name for each in model.state.damaged] == [str(profile_id)]


def test_a_damaged_vault_is_told_as_trouble_not_as_a_wrong_passphrase(
    lock_screen: LockViewModel, application: Application, profile_id: UUID
) -> None:
    folder = application.accounts.profiles.folder_of(profile_id)
    next(folder.glob("vault-*.db")).write_bytes(b"not a database" * 400)

    lock_screen.unlock(PASSPHRASE)

    assert lock_screen.state.trouble is not None
    assert lock_screen.state.problem is None


def test_deleting_the_last_profile_says_that_nobody_is_left(
    lock_screen: LockViewModel, application: Application, profile_id: UUID
) -> None:
    left: list[bool] = []
    lock_screen.emptied.connect(lambda: left.append(True))

    lock_screen.delete(profile_id)

    assert left == [True]
    assert application.accounts.profiles.profiles() == ()

"""Speaking and writing in turn, pausing, and a vault that cannot be written."""

from contextlib import AbstractContextManager

import pytest

from app.domain.sessions import SessionStatus, TurnSource
from app.practice.spoken.place import Wishes
from app.practice.spoken.state import PauseReason, Stage
from app.shared.errors import Unavailable
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from engine.dialogue.records import Ask
from tests.app.practice.spoken.conftest import ANSWER, Enter

DISK_FULL = Unavailable("The disk is full.", "Make room.")


def test_what_was_said_so_far_becomes_the_draft_of_who_goes_on_in_writing(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(500)
    room.hearing.listener.say("I was a team leader")

    room.session.type_instead()
    room.lanes.settle()

    assert room.told.drafts == ["I was a team leader"]
    assert room.state.typing
    assert not room.microphone.runs
    assert len(room.kept()) == 1


def test_who_wrote_may_speak_again(enter: Enter) -> None:
    room = enter(Wishes(types=True))
    room.until(Stage.LISTENING)
    wrote = room.microphone.runs

    room.session.speak_instead()
    room.lanes.run_for(300)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)

    assert not wrote
    assert room.kept()[1] == ANSWER


def test_nobody_is_hurried_while_writing(enter: Enter) -> None:
    room = enter(Wishes(types=True))
    room.until(Stage.LISTENING)

    room.lanes.run_for(120_000)

    assert room.state.stage is Stage.LISTENING


def test_a_written_answer_is_answered_aloud(enter: Enter) -> None:
    room = enter(Wishes(types=True))
    room.until(Stage.LISTENING)
    heard_ms = room.loudspeaker.heard_ms

    room.session.give(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)

    assert room.loudspeaker.heard_ms > heard_ms
    assert room.live.turns[1].source is TurnSource.TYPED


def test_an_answer_that_cannot_be_taken_now_is_given_back(enter: Enter) -> None:
    room = enter(voice_ms=900)
    room.until(Stage.LISTENING)
    room.session.give(ANSWER)

    room.session.give("And one more thing")

    assert room.told.drafts == ["And one more thing"]


@pytest.mark.requirement("E-006")
def test_a_pause_holds_sound_listening_and_time(enter: Enter) -> None:
    room = enter()
    room.until(Stage.SPEAKING)
    room.lanes.run_for(2_000)

    room.session.pause()
    room.lanes.settle()
    before = (room.loudspeaker.heard_ms, room.live.timer.elapsed_ms())
    room.lanes.run_for(60_000)
    after = (room.loudspeaker.heard_ms, room.live.timer.elapsed_ms())

    assert before == after
    assert room.hearing.listener.held
    assert room.state.paused_because is PauseReason.WISH
    assert room.live.session.status is SessionStatus.PAUSED


def test_a_pause_in_the_midst_of_a_turn_loses_nothing_of_it(enter: Enter) -> None:
    room = enter(voice_ms=300)
    room.until(Stage.SPEAKING)
    room.lanes.run_for(1_000)
    room.session.pause()
    room.lanes.run_for(30_000)

    room.session.go_on()
    room.until(Stage.LISTENING)
    room.lanes.settle()

    first = room.live.turns[0].text
    assert " ".join(each.text.strip() for each in room.voice.said) == first
    assert room.state.caption.heard == len(first)
    assert room.live.session.status is SessionStatus.RUNNING


def test_an_answer_that_was_understood_during_a_pause_is_given_after_it(
    enter: Enter,
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)
    room.session.pause()
    room.hear(ANSWER)
    room.lanes.run_for(5_000)
    during = len(room.kept())

    room.session.go_on()
    room.until(Stage.SPEAKING)

    assert during == 1
    assert room.kept()[1] == ANSWER


def test_a_paused_session_can_be_ended(enter: Enter) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.session.pause()
    room.lanes.settle()

    room.session.ask(Ask.CLOSE)
    room.until(Stage.OVER)
    room.lanes.settle()

    assert room.live.session.status is SessionStatus.ENDED


class Disk:
    """Lets writing fail while it is full."""

    is_full = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk, write = Disk(), Vault.write

    def writing(vault: Vault) -> AbstractContextManager[UnitOfWork]:
        if disk.is_full:
            raise DISK_FULL
        return write(vault)

    monkeypatch.setattr(Vault, "write", writing)
    return disk


def test_an_answer_that_cannot_be_kept_is_given_back_with_the_reason(
    enter: Enter, disk: Disk
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)

    disk.is_full = True
    room.hear(ANSWER)
    room.lanes.settle()

    assert room.told.drafts == [ANSWER]
    assert room.state.problem is DISK_FULL
    assert room.state.stage is Stage.LISTENING


def test_a_turn_that_was_heard_and_not_kept_is_kept_with_the_next_step(
    enter: Enter, disk: Disk
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    disk.is_full = True
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)
    told = room.state.problem

    disk.is_full = False
    room.hear("And then I called him back")
    room.until(Stage.SPEAKING)

    assert told is DISK_FULL
    assert room.kept() == [turn.text for turn in room.live.turns]
    assert len(room.kept()) == 4
    assert room.state.problem is None

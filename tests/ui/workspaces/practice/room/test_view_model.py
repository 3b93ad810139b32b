"""The room, without a widget: every step of a session over a real vault."""

from uuid import UUID

import pytest

from app.application import Application
from app.domain.sessions import SessionStatus, Speaker
from app.practice.ask_interviewer import Ask
from app.practice.keep_draft import kept_draft
from app.practice.live_session import LiveSession
from app.shared.clock import ManualClock
from engine.dialogue.records import Mode, MoveKind
from tests.ui.workspaces.practice.rehearsals import (
    STORY,
    begin,
    fail_writes,
    session_of,
    turns_of,
)
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.practice.room.state import Phase
from ui.workspaces.practice.room.view_model import RoomViewModel


@pytest.fixture
def room(ui: UiContext, application: Application, live: LiveSession) -> RoomViewModel:
    made = RoomViewModel(ui, application)
    made.enter(live)
    return made


def phase_of(room: RoomViewModel) -> Phase:
    return room.state.phase


def warns(room: RoomViewModel) -> bool:
    return room.state.warning


def owes(room: RoomViewModel) -> bool:
    return room.state.owed


def problem_of(room: RoomViewModel) -> Problem | None:
    return room.state.problem


def answer(room: RoomViewModel, text: str = STORY) -> None:
    room.write(text)
    room.finish()


def test_entering_shows_who_is_there_and_what_they_said(
    room: RoomViewModel, live: LiveSession
) -> None:
    state = room.state

    assert state.meeting is not None
    assert state.meeting.name.en == "Claire Morel"
    assert state.phase is Phase.LISTENING
    assert state.said is not None
    assert state.said.text == live.turns[0].text
    assert state.remaining_ms == 600_000


@pytest.mark.requirement("E-007")
def test_a_typed_answer_gets_its_reply(
    room: RoomViewModel, application: Application, live: LiveSession
) -> None:
    answer(room)

    assert [turn.text for turn in turns_of(application, live)][1] == STORY
    assert [line.speaker for line in room.state.lines] == [
        Speaker.INTERVIEWER,
        Speaker.CANDIDATE,
        Speaker.INTERVIEWER,
    ]
    assert room.state.draft == ""
    assert phase_of(room) is Phase.LISTENING


@pytest.mark.parametrize("draft", ["", "  \n "])
def test_an_empty_draft_is_no_answer(room: RoomViewModel, draft: str) -> None:
    answer(room, draft)

    assert len(room.state.lines) == 1


@pytest.mark.requirement("E-012")
@pytest.mark.parametrize(
    ("ask", "kind"),
    [
        (Ask.REPEAT, MoveKind.REPEAT),
        (Ask.REPHRASE, MoveKind.REPHRASE),
        (Ask.SKIP, MoveKind.QUESTION),
    ],
)
def test_the_buttons_ask_the_interviewer_and_leave_the_draft(
    room: RoomViewModel,
    application: Application,
    live: LiveSession,
    ask: Ask,
    kind: MoveKind,
) -> None:
    room.write("Last March")

    room.ask(ask)

    move = turns_of(application, live)[-1].move
    assert move is not None
    assert move.kind is kind
    assert room.state.draft == "Last March"


def test_an_answer_can_be_given_again_when_coached(
    room: RoomViewModel, application: Application, live: LiveSession
) -> None:
    assert not room.state.may_retry
    answer(room)

    room.ask(Ask.RETRY)

    move = turns_of(application, live)[-1].move
    assert move is not None
    assert move.kind is MoveKind.RETRY


def test_real_conditions_have_no_hint_and_no_second_try(
    ui: UiContext, application: Application
) -> None:
    room = RoomViewModel(ui, application)
    room.enter(begin(application, mode=Mode.REAL))
    answer(room)

    assert room.state.hint is None
    assert not room.state.may_retry


def test_a_hint_goes_with_its_question(room: RoomViewModel) -> None:
    room.show_hint(shown=True)
    assert room.state.hint_shown
    assert room.state.hint

    room.ask(Ask.SKIP)

    assert not room.state.hint_shown


@pytest.mark.requirement("E-006")
def test_a_pause_freezes_the_time_and_keeps_the_draft(
    room: RoomViewModel,
    application: Application,
    live: LiveSession,
    clock: ManualClock,
) -> None:
    clock.advance(30_000)
    room.write("Last March")
    room.pause()
    clock.advance(60_000)
    room.tick()

    assert phase_of(room) is Phase.PAUSED
    assert room.state.remaining_ms == 570_000
    assert session_of(application, live).status is SessionStatus.PAUSED

    room.go_on()
    clock.advance(10_000)
    room.tick()

    assert phase_of(room) is Phase.LISTENING
    assert room.state.remaining_ms == 560_000
    assert room.state.draft == "Last March"


@pytest.mark.requirement("E-005")
def test_two_minutes_before_the_end_are_told_once(
    room: RoomViewModel, clock: ManualClock
) -> None:
    clock.advance(479_000)
    room.tick()
    assert not warns(room)

    clock.advance(1_000)
    room.tick()
    assert warns(room)

    room.ask(Ask.REPEAT)
    room.tick()
    assert not warns(room)


@pytest.mark.requirement("E-005")
def test_when_time_is_over_the_interviewer_closes_and_the_debrief_follows(
    room: RoomViewModel, live: LiveSession, clock: ManualClock
) -> None:
    ended: list[UUID] = []
    room.ended.connect(ended.append)
    clock.advance(700_000)
    answer(room)
    answer(room)

    assert phase_of(room) is Phase.OVER
    assert room.state.remaining_ms == 0

    room.leave()

    assert ended == [live.session.id]
    assert not room.has_live_session


@pytest.mark.requirement("E-013")
def test_ending_early_brings_the_good_bye(
    room: RoomViewModel, application: Application, live: LiveSession
) -> None:
    answer(room)

    room.end_early()

    assert phase_of(room) is Phase.OVER
    assert session_of(application, live).status is SessionStatus.ENDED


@pytest.mark.requirement("E-013")
def test_a_session_can_be_discarded_also_while_paused(
    room: RoomViewModel, application: Application, live: LiveSession
) -> None:
    discarded: list[UUID] = []
    room.discarded.connect(discarded.append)
    room.pause()

    room.discard()

    assert discarded == [live.session.id]
    assert session_of(application, live).status is SessionStatus.DISCARDED
    assert room.state.meeting is None


@pytest.mark.requirement("E-011")
def test_a_corrected_turn_keeps_its_first_words(
    room: RoomViewModel, application: Application, live: LiveSession
) -> None:
    answer(room)

    room.correct(1, "I called twelve workshops.")

    line = room.state.lines[1]
    assert line.text == "I called twelve workshops."
    assert line.original_text == STORY
    assert turns_of(application, live)[1].original_text == STORY


def test_a_correction_outlives_the_next_answer(room: RoomViewModel) -> None:
    answer(room)
    room.correct(1, "I called twelve workshops.")

    answer(room)

    assert room.state.lines[1].text == "I called twelve workshops."


def test_the_caption_grows_and_shrinks_within_bounds(room: RoomViewModel) -> None:
    room.size_caption(99)
    largest = room.state.caption_step
    room.size_caption(-99)

    assert largest == 3
    assert room.state.caption_step == -1


@pytest.mark.requirement("E-004")
def test_a_draft_is_in_the_vault_once_paused(
    room: RoomViewModel, application: Application, live: LiveSession
) -> None:
    room.write("I called eleven")

    room.pause()

    assert kept_draft(application.vault, live.session.id) == "I called eleven"


def test_a_kept_draft_is_cleared_when_it_was_given(
    room: RoomViewModel, application: Application, live: LiveSession
) -> None:
    room.write(STORY)
    room.pause()
    room.go_on()

    room.finish()

    with application.vault.read() as work:
        assert work.sessions.draft_of(live.session.id) == ""


def test_a_full_disk_keeps_the_text_and_trying_again_saves_it(
    room: RoomViewModel,
    application: Application,
    live: LiveSession,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as full:
        fail_writes(full, lambda _count: True)
        answer(room)

    assert problem_of(room) is not None
    assert room.state.draft == STORY
    assert phase_of(room) is Phase.LISTENING
    assert len(turns_of(application, live)) == 1

    room.try_again()

    assert problem_of(room) is None
    assert room.state.draft == ""
    assert turns_of(application, live)[1].text == STORY
    assert len(room.state.lines) == 3


def test_an_answer_that_was_saved_is_not_given_twice(
    room: RoomViewModel,
    application: Application,
    live: LiveSession,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The disk fills between the answer and its reply."""
    with monkeypatch.context() as full:
        fail_writes(full, lambda count: count > 1)
        answer(room)

    assert owes(room)
    assert room.state.draft == ""

    room.finish()

    speakers = [turn.speaker for turn in turns_of(application, live)]
    assert speakers == [Speaker.INTERVIEWER, Speaker.CANDIDATE, Speaker.INTERVIEWER]
    assert not owes(room)


def test_a_question_is_not_skipped_twice_when_the_disk_was_full(
    room: RoomViewModel,
    application: Application,
    live: LiveSession,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    untroubled = begin(application)
    with monkeypatch.context() as full:
        fail_writes(full, lambda _count: True)
        room.ask(Ask.SKIP)

    room.ask(Ask.SKIP)

    asked = turns_of(application, live)[-1].move
    assert asked is not None
    assert untroubled.conversation.skip(0).move.question == asked.question


def test_a_pause_that_cannot_be_saved_still_stops_the_time(
    room: RoomViewModel, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        fail_writes(full, lambda _count: True)
        room.pause()
    clock.advance(60_000)
    room.tick()

    assert phase_of(room) is Phase.PAUSED
    assert problem_of(room) is not None

    room.go_on()

    assert phase_of(room) is Phase.LISTENING
    assert room.state.remaining_ms == 600_000


def test_a_result_of_an_earlier_session_does_not_enter_the_next(
    room: RoomViewModel, application: Application
) -> None:
    second = begin(application, scenario="nurse-hospital")

    room.pause()
    room.enter(second)

    assert room.session_id == second.session.id
    assert phase_of(room) is Phase.LISTENING

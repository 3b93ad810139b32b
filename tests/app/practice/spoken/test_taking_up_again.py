"""A spoken session that was broken off is taken up where it stood."""

from app.practice.live_session import LiveSession
from app.practice.resume_session import resume_session
from app.practice.spoken.place import Wishes
from app.practice.spoken.state import Stage
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.app.practice.spoken.conftest import ANSWER, Enter, Room


def test_an_answer_whose_reply_was_not_heard_gets_one_aloud(
    enter: Enter, library: ContentLibrary, vault: Vault, clock: ManualClock
) -> None:
    room = enter()
    room.until(Stage.LISTENING)
    room.lanes.run_for(300)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.session.close()
    room.lanes.settle()

    live = resume_session(vault, library, room.live.session.id, clock)
    again = Room(vault, live, clock)
    again.begin(Wishes(), {})
    again.until(Stage.LISTENING)
    again.lanes.settle()

    assert again.state.caption.text == live.turns[2].text
    assert again.kept()[1:] == [ANSWER, live.turns[2].text]
    again.session.close()
    again.lanes.settle()


def test_what_is_only_said_again_stays_as_it_was_heard_the_first_time(
    enter: Enter, live: LiveSession, vault: Vault, headset: Wishes
) -> None:
    submit_answer(vault, live, ANSWER)
    before = live.turns
    room = enter(headset)

    room.until(Stage.SPEAKING)
    room.lanes.run_for(1_000)
    room.session.interrupt()
    room.lanes.settle()

    assert room.live.turns == before


def test_a_turn_that_was_worded_otherwise_leads_to_the_same_conversation(
    enter: Enter,
    library: ContentLibrary,
    vault: Vault,
    clock: ManualClock,
    headset: Wishes,
) -> None:
    room = enter(headset)
    room.until(Stage.SPEAKING)
    room.lanes.run_for(3_000)
    room.hearing.listener.start_speaking()
    room.lanes.run_for(400)
    room.hear(ANSWER)
    room.until(Stage.SPEAKING)
    room.until(Stage.LISTENING)
    room.session.pause()
    room.lanes.settle()

    taken_up = resume_session(vault, library, room.live.session.id, clock)

    now = clock.monotonic_ms()
    expected = room.live.conversation.answer(ANSWER, now)
    assert taken_up.conversation.answer(ANSWER, now) == expected

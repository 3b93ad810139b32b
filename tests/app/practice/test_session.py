"""A session from its first word to its last, on a real encrypted vault."""

import pytest

from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.domain.sessions import SessionStatus, Speaker, TurnSource
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.close_unfinished import close_unfinished
from app.practice.correct_turn import correct_turn
from app.practice.discard_session import discard_session
from app.practice.live_session import LiveSession, Said
from app.practice.pause_session import continue_session, pause_session
from app.practice.rate_session import rate_session
from app.practice.resume_session import resume_session, unfinished_sessions
from app.practice.submit_answer import LONGEST_ANSWER, submit_answer
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from app.storage.keys import WithPassphrase
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from engine.dialogue.records import MoveKind
from tests.vault_fixtures import PASSPHRASE

STORY = (
    "Last March a customer called three times about the same bill. I checked his "
    "account, found that the meter had been read twice, and I wrote to the network. "
    "He was refunded 84 pounds within a week."
)


def test_the_session_begins_with_the_interviewers_first_turn(
    vault: Vault, live: LiveSession
) -> None:
    with vault.read() as work:
        session = work.sessions.get(live.session.id)
        turns = work.turns.of(live.session.id)

    assert session.status is SessionStatus.RUNNING
    assert [turn.speaker for turn in turns] == [Speaker.INTERVIEWER]
    assert turns[0].move
    assert turns[0].move.kind is MoveKind.OPENING


@pytest.mark.requirement("E-003")
def test_each_turn_can_be_read_from_another_connection_as_it_ends(
    vault: Vault, live: LiveSession, tools: AccountTools
) -> None:
    reply = submit_answer(vault, live, STORY)

    other = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))
    with other.read() as work:
        texts = [turn.text for turn in work.turns.of(live.session.id)]
    other.close()
    assert texts[1:] == [STORY, reply.text]


@pytest.mark.requirement("E-006")
def test_paused_time_counts_neither_in_the_clock_nor_in_the_session(
    vault: Vault, live: LiveSession, clock: ManualClock
) -> None:
    clock.advance(30_000)
    pause_session(vault, live)
    clock.advance(60_000)
    continue_session(vault, live)
    clock.advance(10_000)

    reply = submit_answer(vault, live, STORY)

    assert reply.ended_ms == 40_000
    assert live.remaining_ms() == 10 * 60_000 - 40_000
    assert live.session.duration_ms == 40_000


def test_an_answer_to_a_paused_session_is_refused(
    vault: Vault, live: LiveSession
) -> None:
    pause_session(vault, live)

    with pytest.raises(Refused, match="is not running"):
        submit_answer(vault, live, STORY)


@pytest.mark.requirement("E-005")
def test_the_interviewer_closes_courteously_when_time_is_over(
    vault: Vault, live: LiveSession, clock: ManualClock
) -> None:
    clock.advance(live.session.budget_ms)

    reply = submit_answer(vault, live, STORY)

    assert reply.move
    assert reply.move.kind is MoveKind.CLOSING
    assert live.session.status is SessionStatus.ENDED


@pytest.mark.requirement("E-005")
def test_two_minutes_before_the_end_the_session_is_nearly_over(
    live: LiveSession, clock: ManualClock
) -> None:
    clock.advance(live.session.budget_ms - 120_001)
    before = live.nearly_over
    clock.advance(1)

    assert (before, live.nearly_over) == (False, True)


@pytest.mark.requirement("E-013")
def test_a_session_can_be_ended_early(vault: Vault, live: LiveSession) -> None:
    closing = ask_interviewer(vault, live, Ask.CLOSE)

    assert closing
    assert closing.move
    assert closing.move.kind is MoveKind.CLOSING
    assert live.over
    assert live.session.status is SessionStatus.ENDED


@pytest.mark.requirement("E-013")
def test_a_discarded_session_leaves_the_history(
    vault: Vault, live: LiveSession, clock: ManualClock
) -> None:
    discard_session(vault, live, clock)

    assert live.session.status is SessionStatus.DISCARDED
    assert unfinished_sessions(vault) == ()


@pytest.mark.requirement("E-011")
def test_a_corrected_turn_keeps_its_first_words(
    vault: Vault, live: LiveSession
) -> None:
    submit_answer(vault, live, "I sold 50 tickets")

    turn = correct_turn(vault, live.session.id, 1, "I sold 15 tickets")

    assert (turn.text, turn.original_text) == ("I sold 15 tickets", "I sold 50 tickets")


def test_the_interviewers_words_cannot_be_corrected(
    vault: Vault, live: LiveSession
) -> None:
    with pytest.raises(Refused, match="Only your own words"):
        correct_turn(vault, live.session.id, 0, "Tell me everything")


def test_a_rating_outside_one_to_five_is_refused(
    vault: Vault, live: LiveSession
) -> None:
    with pytest.raises(Refused, match="goes from 1 to 5"):
        rate_session(vault, live.session.id, 6)


def test_the_persons_rating_is_kept(vault: Vault, live: LiveSession) -> None:
    rate_session(vault, live.session.id, 4)

    with vault.read() as work:
        assert work.sessions.get(live.session.id).self_rating == 4


@pytest.mark.requirement("E-004")
def test_an_interrupted_session_goes_on_where_it_was(
    vault: Vault, live: LiveSession, library: ContentLibrary, clock: ManualClock
) -> None:
    clock.advance(20_000)
    submit_answer(vault, live, STORY)
    clock.advance(3_600_000)

    resumed = resume_session(vault, library, live.session.id, clock)

    assert resumed.turns == live.turns
    assert resumed.timer.elapsed_ms() == 20_000
    assert submit_answer(vault, resumed, STORY).index == 4


@pytest.mark.requirement("E-004")
def test_an_answer_that_got_no_reply_gets_it_on_resumption(
    vault: Vault, live: LiveSession, library: ContentLibrary, clock: ManualClock
) -> None:
    live.commit_answer(vault, Said(STORY, TurnSource.TYPED))

    resumed = resume_session(vault, library, live.session.id, clock)

    assert [turn.speaker for turn in resumed.turns] == [
        Speaker.INTERVIEWER,
        Speaker.CANDIDATE,
        Speaker.INTERVIEWER,
    ]


def test_a_resumed_conversation_says_what_the_uninterrupted_one_says(
    vault: Vault, live: LiveSession, library: ContentLibrary, clock: ManualClock
) -> None:
    submit_answer(vault, live, STORY)
    resumed = resume_session(vault, library, live.session.id, clock)

    expected = live.conversation.answer(STORY, 1_000)

    assert resumed.conversation.answer(STORY, 1_000) == expected


@pytest.mark.requirement("E-004")
def test_an_interrupted_session_can_be_closed_as_it_stands(
    vault: Vault, live: LiveSession
) -> None:
    ended = close_unfinished(vault, live.session.id)

    assert ended.status is SessionStatus.ENDED
    assert unfinished_sessions(vault) == ()


def test_a_session_that_is_over_cannot_be_resumed(
    vault: Vault, live: LiveSession, library: ContentLibrary, clock: ManualClock
) -> None:
    ask_interviewer(vault, live, Ask.CLOSE)

    with pytest.raises(Refused, match="This session is over"):
        resume_session(vault, library, live.session.id, clock)


def test_an_endless_answer_is_refused_and_nothing_is_kept(
    vault: Vault, live: LiveSession
) -> None:
    with pytest.raises(Refused, match="too long"):
        submit_answer(vault, live, "a" * (LONGEST_ANSWER + 1))

    assert len(live.turns) == 1


def test_repeating_says_the_question_again(vault: Vault, live: LiveSession) -> None:
    question = live.turns[0].move and live.turns[0].move.question

    repeated = ask_interviewer(vault, live, Ask.REPEAT)

    assert repeated
    assert repeated.move
    assert repeated.move.kind is MoveKind.REPEAT
    assert repeated.move.question == question

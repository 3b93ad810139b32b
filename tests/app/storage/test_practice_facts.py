from app.domain.sessions import Focus, FocusKind, SessionStatus
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, a_turn


def test_only_sessions_that_were_ended_with_an_answer_count(vault: Vault) -> None:
    ended = a_session(status=SessionStatus.ENDED, duration_ms=60_000)
    silent = a_session(status=SessionStatus.ENDED)
    paused = a_session(status=SessionStatus.PAUSED)
    with vault.write() as unit:
        for session in (ended, silent, paused):
            unit.sessions.add(session, "interview")
            unit.turns.add(a_turn(session, 0))
        for session in (ended, paused):
            unit.turns.add(a_turn(session, 1))

    with vault.read() as unit:
        (fact,) = unit.practice_facts.all()

    assert (fact.when, fact.duration_ms, fact.answers) == (A_MOMENT, 60_000, 1)
    assert fact.focus is None


def test_a_session_of_one_question_says_why_it_was_held(vault: Vault) -> None:
    first = a_session(status=SessionStatus.ENDED)
    focus = Focus(FocusKind.RETRY, "about-you", of_session=first.id, of_turn=1)
    again = a_session(status=SessionStatus.ENDED, focus=focus)
    with vault.write() as unit:
        unit.sessions.add(first, "interview")
        unit.sessions.add(again, "interview")
        unit.turns.add(a_turn(again, 1))

    with vault.read() as unit:
        (fact,) = unit.practice_facts.all()
        focuses = unit.practice_facts.focuses()
        kept = unit.sessions.get(again.id)

    assert fact.focus is FocusKind.RETRY
    assert focuses == (focus,)
    assert kept.focus == focus


def test_a_try_that_was_deleted_is_no_longer_counted_as_done(vault: Vault) -> None:
    focus = Focus(FocusKind.RETRY, "about-you", of_turn=1)
    again = a_session(status=SessionStatus.ENDED, focus=focus)
    with vault.write() as unit:
        unit.sessions.add(again, "interview")
        unit.turns.add(a_turn(again, 1))
        unit.sessions.trash(again.id, A_MOMENT)

    with vault.read() as unit:
        assert not unit.practice_facts.focuses()
        assert not unit.practice_facts.all()

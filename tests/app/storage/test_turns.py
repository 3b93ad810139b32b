from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.sessions import SessionStatus, Turn, WordedBy
from app.shared.errors import Refused
from app.storage.vault import Vault
from engine.api.delivery import Interval, LoudnessFacts, PitchFacts, SoundMeasures
from engine.api.hearing import Word
from engine.dialogue.records import Move
from tests.builders import a_session, a_turn, new_id
from tests.examples import examples

words = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.integers(0, 2**53)
names = st.none() | words
moves = st.from_type(Move).flatmap(
    lambda move: st.builds(
        replace,
        st.just(move),
        theme=names,
        question=names,
        taken_up=names,
        state=names,
        ending=names,
        script=names,
        revealed=st.lists(words).map(tuple),
        skipped=st.lists(words).map(tuple),
        trust=st.none() | st.integers(-5, 10),
    )
)
heard = st.lists(
    st.builds(Word, words, numbers, numbers, st.floats(0, 1)), max_size=3
).map(tuple)
worded = st.builds(WordedBy, words, words, words, numbers)
finite = st.floats(allow_nan=False, allow_infinity=False)
intervals = st.lists(st.builds(Interval, numbers, numbers), max_size=2).map(tuple)
measured = st.builds(
    SoundMeasures,
    duration_ms=numbers,
    speech=intervals,
    nuclei_ms=st.lists(numbers, max_size=3).map(tuple),
    flat_voiced=intervals,
    pitch=st.none() | st.builds(PitchFacts, finite, finite, finite, finite, numbers),
    loudness=st.none() | st.builds(LoudnessFacts, finite, finite),
    method=words,
)
turns = st.from_type(Turn).flatmap(
    lambda turn: st.builds(
        replace,
        st.just(turn),
        index=st.integers(0, 65_535),
        text=words,
        original_text=st.none() | words,
        started_ms=numbers,
        ended_ms=numbers,
        move=st.none() | moves,
        words=heard,
        waited_ms=st.none() | numbers,
        worded_by=st.none() | worded,
        measures=st.none() | measured,
    )
)


@settings(
    max_examples=examples(80),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(turn=turns)
def test_a_turn_and_its_move_come_back_as_they_were_kept(
    vault: Vault, turn: Turn
) -> None:
    session = a_session()
    kept = replace(turn, session_id=session.id)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(kept)

    with vault.read() as unit:
        found = unit.turns.of(session.id)

    assert found == (kept,)


def test_turns_come_in_order_and_only_those_of_the_session(vault: Vault) -> None:
    session, other = a_session(), a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.sessions.add(other, "interview")
        unit.turns.add(a_turn(session, 1))
        unit.turns.add(a_turn(other, 0))
        unit.turns.add(a_turn(session, 0))

    with vault.read() as unit:
        assert unit.turns.of(session.id) == (a_turn(session, 0), a_turn(session, 1))


def test_half_a_character_is_kept_as_a_replacement_sign(vault: Vault) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, text="un \ud83d mot"))

    with vault.read() as unit:
        assert unit.turns.of(session.id)[0].text == "un \ufffd mot"


@pytest.mark.requirement("E-011")
def test_a_correction_keeps_the_first_words_also_the_second_time(vault: Vault) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 1, text="six personnes"))

    with vault.write() as unit:
        unit.turns.correct(session.id, 1, "dix personnes")
        corrected = unit.turns.correct(session.id, 1, "douze personnes")

    assert corrected.text == "douze personnes"
    assert corrected.original_text == "six personnes"


def test_correcting_back_to_the_first_words_leaves_no_correction(vault: Vault) -> None:
    session = a_session()
    turn = a_turn(session, 1)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(turn)

    with vault.write() as unit:
        unit.turns.correct(session.id, 1, "autre chose")
        corrected = unit.turns.correct(session.id, 1, turn.text)

    assert corrected == turn


def test_correcting_a_turn_that_is_not_there_is_refused(vault: Vault) -> None:
    session = a_session(status=SessionStatus.ENDED)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")

    with vault.write() as unit, pytest.raises(Refused, match="no longer"):
        unit.turns.correct(session.id, 3, "mot")


def test_a_turn_of_a_session_that_is_not_there_is_refused(vault: Vault) -> None:
    turn = a_turn(a_session())

    with vault.write() as unit, pytest.raises(Refused, match="no longer"):
        unit.turns.add(turn)


def test_a_session_that_is_not_there_has_no_turns(vault: Vault) -> None:
    with vault.read() as unit:
        assert unit.turns.of(new_id()) == ()


def test_a_turn_that_turned_out_otherwise_is_kept_as_it_did(vault: Vault) -> None:
    session = a_session()
    first = a_turn(session, 0)
    heard = replace(first, text="Parlez", interrupted=True, ended_ms=400)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(first)
        unit.turns.add(a_turn(session, 1))

    with vault.write() as unit:
        unit.turns.rewrite(heard)

    with vault.read() as unit:
        assert unit.turns.of(session.id) == (heard, a_turn(session, 1))

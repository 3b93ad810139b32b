"""What is read for files that leave the vault."""

from datetime import timedelta

import pytest

from app.domain.exports import LevelLine
from app.domain.progress import SessionLevel
from app.domain.sessions import Focus, FocusKind, SessionStatus
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, a_turn, an_assessment


def lines(vault: Vault) -> list[LevelLine]:
    with vault.read() as unit:
        return list(unit.exports.level_lines())


@pytest.mark.requirement("E-078")
def test_each_competency_of_a_session_has_its_line(vault: Vault) -> None:
    session = a_session(status=SessionStatus.ANALYSED, self_rating=4)
    levels = [
        SessionLevel("listening", 2.5, 2, 3, 2),
        SessionLevel("results", 4, 4, 4, 1),
    ]
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 0))
        unit.turns.add(a_turn(session, 1))
        unit.assessments.save(an_assessment(session, level=3.25))
        unit.levels.save(session.id, levels)

    found = lines(vault)

    assert [(one.competency, one.level) for one in found] == [
        ("listening", 2.5),
        ("results", 4.0),
    ]
    assert (found[0].session_id, found[0].when) == (session.id, A_MOMENT)
    assert (found[0].answers, found[0].session_level, found[0].self_rating) == (
        1,
        3.25,
        4,
    )


@pytest.mark.requirement("E-078")
def test_a_session_without_levels_has_one_line(vault: Vault) -> None:
    focus = Focus(FocusKind.DRILL, drill_id="opening")
    with vault.write() as unit:
        unit.sessions.add(
            a_session(status=SessionStatus.ENDED, focus=focus), "interview"
        )

    (line,) = lines(vault)

    assert (line.competency, line.level, line.session_level) == (None, None, None)
    assert line.focus == focus


def test_lines_and_sessions_stand_in_the_order_of_time(vault: Vault) -> None:
    late = a_session(started_at=A_MOMENT + timedelta(days=1))
    early = a_session()
    with vault.write() as unit:
        unit.sessions.add(late, "interview")
        unit.sessions.add(early, "interview")

    with vault.read() as unit:
        assert unit.exports.sessions() == (early.id, late.id)
        assert [line.session_id for line in unit.exports.level_lines()] == [
            early.id,
            late.id,
        ]


@pytest.mark.parametrize("status", [SessionStatus.READY, SessionStatus.DISCARDED])
def test_what_the_history_does_not_list_is_not_exported(
    vault: Vault, status: SessionStatus
) -> None:
    with vault.write() as unit:
        unit.sessions.add(a_session(status=status), "interview")

    assert lines(vault) == []

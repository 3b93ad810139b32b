from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.history import Family, HistoryFilter
from app.domain.sessions import Session, SessionStatus
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, a_turn, an_assessment
from tests.examples import examples


def kept(vault: Vault, *said: str, family: Family = "interview", **of: Any) -> Session:
    """Keep an analysed session in which these words were said."""
    session = a_session(**({"status": SessionStatus.ANALYSED} | of))
    with vault.write() as unit:
        unit.sessions.add(session, family)
        for index, text in enumerate(said):
            unit.turns.add(a_turn(session, index * 2 + 1, text=text))
        unit.sessions.update(session)
    return session


def listed(vault: Vault, **wanted: Any) -> list[UUID]:
    with vault.read() as unit:
        page = unit.history.page(HistoryFilter(**wanted))
    return [row.id for row in page.rows]


def test_a_line_tells_what_a_list_shows(vault: Vault) -> None:
    session = kept(vault, "Un.", "Deux.", family="conversation", duration_ms=61_000)
    with vault.write() as unit:
        unit.turns.add(a_turn(session, 0))
        unit.assessments.save(an_assessment(session, level=3.25))

    with vault.read() as unit:
        (row,) = unit.history.page(HistoryFilter()).rows

    assert (row.id, row.title, row.family) == (
        session.id,
        session.title,
        "conversation",
    )
    assert (row.persona_id, row.scenario_id) == (
        session.persona_id,
        session.scenario_id,
    )
    assert (row.language, row.status) == ("fr", SessionStatus.ANALYSED)
    assert (row.started_at, row.duration_ms) == (A_MOMENT, 61_000)
    assert (row.answers, row.level, row.snippet) == (2, 3.25, None)


def test_the_newest_session_comes_first(vault: Vault) -> None:
    older = kept(vault, started_at=A_MOMENT)
    newest = kept(vault, started_at=A_MOMENT + timedelta(days=2))
    middle = kept(vault, started_at=None, created_at=A_MOMENT + timedelta(days=1))

    assert listed(vault) == [newest.id, middle.id, older.id]


def test_a_page_says_how_many_sessions_there_are(vault: Vault) -> None:
    third = kept(vault, started_at=A_MOMENT)
    kept(vault, started_at=A_MOMENT + timedelta(days=1))
    kept(vault, started_at=A_MOMENT + timedelta(days=2))

    with vault.read() as unit:
        page = unit.history.page(HistoryFilter(), offset=2, limit=2)

    assert ([row.id for row in page.rows], page.total) == ([third.id], 3)


@pytest.mark.parametrize(
    "status", [SessionStatus.READY, SessionStatus.DISCARDED], ids=str
)
def test_what_was_not_begun_or_was_discarded_is_listed_only_on_request(
    vault: Vault, status: SessionStatus
) -> None:
    session = kept(vault, status=status)

    assert listed(vault) == []
    assert listed(vault, statuses=frozenset({status})) == [session.id]


def test_a_deleted_session_is_not_listed(vault: Vault) -> None:
    session = kept(vault)
    with vault.write() as unit:
        unit.sessions.trash(session.id, A_MOMENT)

    assert listed(vault) == []


@pytest.mark.requirement("E-075")
@pytest.mark.parametrize(
    "wanted",
    [
        {"since": A_MOMENT + timedelta(days=1)},
        {"persona_id": "panel-chair"},
        {"scenario_id": "nurse"},
        {"family": "conversation"},
        {"statuses": frozenset({SessionStatus.ENDED})},
        {"least_level": 4.0},
        {"text": "budget"},
    ],
    ids=lambda wanted: next(iter(wanted)),
)
def test_a_filter_narrows_the_list(vault: Vault, wanted: dict[str, Any]) -> None:
    fits = kept(
        vault,
        "Le budget.",
        family="conversation",
        started_at=A_MOMENT + timedelta(days=1),
        persona_id="panel-chair",
        scenario_id="nurse",
        status=SessionStatus.ENDED,
    )
    other = kept(vault, "Autre chose.")
    with vault.write() as unit:
        unit.assessments.save(an_assessment(fits, level=4.0))
        unit.assessments.save(an_assessment(other, level=3.9))

    assert listed(vault, **wanted) == [fits.id]


def test_the_end_of_a_period_is_left_out(vault: Vault) -> None:
    before = kept(vault, started_at=A_MOMENT - timedelta(microseconds=1))
    kept(vault, started_at=A_MOMENT)

    assert listed(vault, until=A_MOMENT) == [before.id]


@pytest.mark.requirement("E-075")
@pytest.mark.parametrize(
    "typed",
    ["equipe", "ÉQUIPE", "équi", "l'équipe", "budget équipe", "recrut", "  bud ? "],
)
def test_words_are_found_by_their_beginning_whatever_the_accents(
    vault: Vault, typed: str
) -> None:
    fits = kept(vault, "J'ai tenu le budget.", "Avec l'équipe.", title="Recrutement")
    kept(vault, "Rien de cela.", title="Autre")

    assert listed(vault, text=typed) == [fits.id]


def test_the_note_is_searched_too(vault: Vault) -> None:
    session = kept(vault, note="À refaire avec Marie.")

    with vault.read() as unit:
        (row,) = unit.history.page(HistoryFilter(text="marie")).rows

    assert row.id == session.id
    assert row.snippet is not None
    assert row.snippet.text == "À refaire avec Marie."


def test_a_result_shows_where_the_word_was_said(vault: Vault) -> None:
    kept(vault, "Bonjour.", "J'ai tenu le budget de l'équipe.")

    with vault.read() as unit:
        (row,) = unit.history.page(HistoryFilter(text="budg equi")).rows

    assert row.snippet is not None
    assert [span.of(row.snippet.text) for span in row.snippet.found] == [
        "budget",
        "équipe",
    ]


def test_a_word_in_the_title_alone_is_found_without_a_snippet(vault: Vault) -> None:
    kept(vault, "Bonjour.", title="Infirmière")

    with vault.read() as unit:
        (row,) = unit.history.page(HistoryFilter(text="infirm")).rows

    assert row.snippet is None


def test_every_word_typed_must_be_there(vault: Vault) -> None:
    kept(vault, "Le budget.")

    assert listed(vault, text="budget équipe") == []


def test_a_session_under_way_is_found_by_its_title_and_by_its_words_once_ended(
    vault: Vault,
) -> None:
    session = kept(vault, "Le budget.", status=SessionStatus.RUNNING, title="Mairie")
    ended = a_session(id=session.id, status=SessionStatus.ENDED, title="Mairie")
    under_way = (listed(vault, text="mairie"), listed(vault, text="budget"))

    with vault.write() as unit:
        unit.sessions.update(ended)

    assert under_way == ([session.id], [])
    assert listed(vault, text="budget") == [session.id]


def test_a_corrected_word_is_found_and_the_misheard_one_is_not(vault: Vault) -> None:
    session = kept(vault, "six personnes")
    with vault.write() as unit:
        unit.turns.correct(session.id, 1, "dix personnes")

    assert listed(vault, text="dix") == [session.id]
    assert listed(vault, text="six") == []


def test_a_purged_session_is_not_found(vault: Vault) -> None:
    session = kept(vault, "Le budget.")
    with vault.write() as unit:
        unit.sessions.purge(session.id)

    assert listed(vault, text="budget") == []


@settings(
    max_examples=examples(100),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(typed=st.text() | st.text(alphabet="\"'*^():-+{}~ANDORNEar \0"))
def test_nothing_that_is_typed_can_break_the_search(vault: Vault, typed: str) -> None:
    with vault.read() as unit:
        page = unit.history.page(HistoryFilter(text=typed))

    assert page.total == 0


@settings(
    max_examples=examples(60),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(said=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_what_was_said_is_found_by_the_same_words(vault: Vault, said: str) -> None:
    session = kept(vault, said)

    assert session.id in listed(vault, text=said)


def test_the_people_met_are_those_of_the_sessions_listed(vault: Vault) -> None:
    kept(vault, persona_id="recruiter")
    kept(vault, persona_id="panel-chair")
    kept(vault, persona_id="recruiter")
    kept(vault, persona_id="client", status=SessionStatus.DISCARDED)

    with vault.read() as unit:
        assert unit.history.personas() == ("panel-chair", "recruiter")

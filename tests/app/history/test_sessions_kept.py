"""Past sessions: found, read, named, deleted and brought back."""

from datetime import timedelta

import pytest

from app.domain.history import HistoryFilter
from app.domain.sessions import Session, SessionStatus
from app.history.delete_session import (
    delete_session,
    erase_session,
    restore_session,
)
from app.history.list_sessions import list_sessions
from app.history.personas_met import personas_met
from app.history.read_session import read_session
from app.history.rename_session import LONGEST_TITLE, rename_session
from app.shared.changes import Noun
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from app.storage.vault import Vault
from engine.api.language import Language
from tests.builders import A_MOMENT, a_session, a_turn


def held(vault: Vault, **of: object) -> Session:
    session = a_session(**({"status": SessionStatus.ANALYSED} | of))
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 0))
        unit.turns.add(a_turn(session, 1, text="Le fournisseur a fait faillite."))
        unit.sessions.update(session)
    return session


def listed(vault: Vault, wanted: HistoryFilter) -> list[str]:
    return [row.title for row in list_sessions(vault, wanted).rows]


@pytest.mark.parametrize(("language", "title"), [("fr", "Paie"), ("en", "Payroll")])
def test_sessions_are_found_by_the_language_they_were_held_in(
    vault: Vault, language: Language, title: str
) -> None:
    held(vault, language="fr", title="Paie")
    held(vault, language="en", title="Payroll")

    assert listed(vault, HistoryFilter(language=language)) == [title]


def test_a_page_further_down_goes_on_where_the_first_ended(vault: Vault) -> None:
    for day in range(5):
        held(vault, title=f"{day}", started_at=A_MOMENT + timedelta(days=day))

    page = list_sessions(vault, HistoryFilter(), offset=2, limit=2)

    assert [row.title for row in page.rows] == ["2", "1"]
    assert page.total == 5


def test_whom_the_person_met_is_told_once(vault: Vault) -> None:
    held(vault, persona_id="victor-dumas")
    held(vault, persona_id="claire-morel")
    held(vault, persona_id="claire-morel")
    held(vault, persona_id="mei-tanaka", status=SessionStatus.DISCARDED)

    assert personas_met(vault) == ("claire-morel", "victor-dumas")


def test_a_session_is_read_with_what_was_said(vault: Vault) -> None:
    session = held(vault)

    kept = read_session(vault, session.id)

    assert kept.session == session
    assert [turn.index for turn in kept.turns] == [0, 1]


def test_a_new_title_is_tidied_and_found(vault: Vault) -> None:
    session = held(vault)

    changes = rename_session(vault, session.id, "  Le  dossier   Durand ")

    assert changes.touches(Noun.SESSION)
    assert listed(vault, HistoryFilter(text="durand")) == ["Le dossier Durand"]


@pytest.mark.parametrize("title", ["", " \n", "a" * (LONGEST_TITLE + 1)])
def test_an_empty_or_endless_title_is_refused(vault: Vault, title: str) -> None:
    session = held(vault, title="Avant")

    with pytest.raises(Refused):
        rename_session(vault, session.id, title)

    assert listed(vault, HistoryFilter()) == ["Avant"]


def test_a_deleted_session_can_be_brought_back(
    vault: Vault, clock: ManualClock
) -> None:
    session = held(vault, title="Le salon")
    delete_session(vault, session.id, clock)
    while_deleted = listed(vault, HistoryFilter())

    restore_session(vault, session.id)

    assert while_deleted == []
    assert listed(vault, HistoryFilter(text="faillite")) == ["Le salon"]


def test_an_erased_session_cannot_be_brought_back(vault: Vault) -> None:
    session = held(vault)

    erase_session(vault, session.id)

    with pytest.raises(Refused):
        restore_session(vault, session.id)
    assert listed(vault, HistoryFilter(text="faillite")) == []

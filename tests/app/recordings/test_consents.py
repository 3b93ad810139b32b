"""Consent: asked for, dated, versioned, taken back; what was said is never changed."""

import hashlib
from dataclasses import replace
from typing import get_args

import pytest
from structlog.testing import capture_logs

from app.domain.consents import Consent, Purpose
from app.recordings.consent_wording import RECORDING_VERSION, consent_wording
from app.recordings.give_consent import give_consent
from app.recordings.list_consents import list_consents
from app.recordings.standing_consent import standing_consent
from app.recordings.withdraw_consent import withdraw_consent
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from tests.builders import A_MOMENT

WORDING_1 = "f08fcc03aa6a50ac"


def test_nothing_is_agreed_to_beforehand(vault: Vault) -> None:
    assert standing_consent(vault) is None
    assert list_consents(vault, Purpose.RECORDING) == ()


@pytest.mark.requirement("E-138")
def test_a_consent_is_kept_with_its_date_and_the_version_of_its_words(
    vault: Vault, clock: ManualClock
) -> None:
    give_consent(vault, clock)

    assert standing_consent(vault) == Consent(
        Purpose.RECORDING, RECORDING_VERSION, given=True, at=A_MOMENT
    )


@pytest.mark.requirement("E-138")
def test_giving_and_taking_back_adds_rows_and_changes_none(
    vault: Vault, clock: ManualClock
) -> None:
    give_consent(vault, clock)
    first = list_consents(vault, Purpose.RECORDING)
    clock.advance(1_000)
    withdraw_consent(vault, clock)
    clock.advance(1_000)
    give_consent(vault, clock)

    said = list_consents(vault, Purpose.RECORDING)

    assert said[:1] == first
    assert [each.given for each in said] == [True, False, True]
    assert said[0].at < said[1].at < said[2].at
    assert standing_consent(vault) == said[2]


@pytest.mark.requirement("E-138")
def test_withdrawing_ends_the_consent_at_once_and_is_noted(
    vault: Vault, clock: ManualClock
) -> None:
    give_consent(vault, clock)

    with capture_logs() as noted:
        withdraw_consent(vault, clock)

    assert standing_consent(vault) is None
    assert [(line["event"], line["given"]) for line in noted] == [("consent", False)]


def test_saying_the_same_twice_adds_nothing(vault: Vault, clock: ManualClock) -> None:
    withdraw_consent(vault, clock)
    give_consent(vault, clock)
    give_consent(vault, clock)

    assert len(list_consents(vault, Purpose.RECORDING)) == 1


@pytest.mark.requirement("E-138")
def test_who_agreed_to_another_wording_is_asked_again(
    vault: Vault, clock: ManualClock
) -> None:
    give_consent(vault, clock)
    (given,) = list_consents(vault, Purpose.RECORDING)
    with vault.write() as unit:
        unit.consents.add(replace(given, version="0"))

    assert standing_consent(vault) is None


def test_the_wording_of_a_version_does_not_change() -> None:
    """Other words are another version: raise RECORDING_VERSION with this digest."""
    wording = consent_wording(Texts("en"))

    digest = hashlib.sha256(repr(wording).encode()).hexdigest()[:16]

    assert (RECORDING_VERSION, digest) == ("1", WORDING_1)


@pytest.mark.parametrize("language", get_args(Language))
def test_the_wording_says_what_why_where_how_long_and_that_it_is_free(
    language: Language,
) -> None:
    wording = consent_wording(Texts(language))

    assert len(wording.points) == 5
    assert "30" in dict(wording.points)[wording.points[3][0]]

"""What decided a finding, in words and numbers."""

import pytest

from app.domain.reports import FindingRecord
from app.text import Texts
from app.text.feature_words import KINDS, decided_by
from engine.feedback.records import FindingKind

EN = Texts("en")


def a_finding(**features: float) -> FindingRecord:
    return FindingRecord(
        kind=FindingKind.AGENCY,
        rule="reading.agency",
        text="You say what you did yourself.",
        features=features,
        evidence=(),
    )


@pytest.mark.requirement("E-064")
def test_every_kind_of_finding_has_a_name() -> None:
    assert set(KINDS) == set(FindingKind)


def test_counts_are_named_and_zeros_left_out() -> None:
    words = decided_by(a_finding(own=3, shared=0), EN)

    assert words == "Rule: reading.agency · “I”: 3"


def test_shares_are_told_in_percent_and_truths_in_words() -> None:
    words = decided_by(a_finding(share=0.4, figure=1, checkable=0), EN)

    assert words == "Rule: reading.agency · share of the words: 40% · with a figure"


def test_of_what_was_learned_the_three_heaviest_are_told() -> None:
    learned = {"learned.a_b": 0.5, "learned.c": -2.0, "learned.d": 0.1, "learned.e": 1}

    words = decided_by(a_finding(**learned), EN)

    assert words.split(" · ")[1:] == [
        "learned sign “c”: -2",
        "learned sign “e”: 1",
        "learned sign “a b”: 0.5",
    ]


def test_a_feature_without_a_name_is_left_out() -> None:
    assert decided_by(a_finding(unheard_of=3), EN) == "Rule: reading.agency"

import pytest

from app.feedback.better_version import better_version
from app.text import Texts
from engine.feedback.assess import assess_answer
from engine.feedback.records import (
    AnswerAssessment,
    AnswerGiven,
    AnswerTurn,
    Grid,
    JudgedBy,
)

GRID = Grid({})
TEXTS = Texts("en")
NO_RESULT = (
    "um last March the printer broke down. And so I I called, you know, the other site "
    "and I asked my colleague to bring hers."
)


def judged(said: str) -> AnswerAssessment:
    given = AnswerGiven("Tell me about a problem.", None, (AnswerTurn(1, said),))
    return assess_answer(given, language="en", grid=GRID)


def test_it_is_told_in_order_without_hesitations_and_with_blanks() -> None:
    better = better_version(judged(NO_RESULT), TEXTS)

    assert better is not None
    assert better.text.splitlines() == [
        "Last March the printer broke down.",
        "[what was expected of you?]",
        "I called the other site and I asked my colleague to bring hers.",
        "[what came of it, and how did you know?]",
        "[what have you done differently since?]",
    ]
    assert better.by is JudgedBy.RULES


def test_a_version_by_a_model_is_followed_by_the_same_blanks() -> None:
    written = "Last March the printer broke down. I called the other site."

    better = better_version(judged(NO_RESULT), TEXTS, written)

    assert better is not None
    assert better.text.splitlines() == [
        written,
        "[what was expected of you?]",
        "[what came of it, and how did you know?]",
        "[what have you done differently since?]",
    ]
    assert better.by is JudgedBy.RULES_AND_MODEL


COMPLETE = (
    "Last March the printer broke down on a Friday. I called the other site, I asked my "
    "colleague to bring hers and I typed the labels again. Both lorries left on time, 40 "
    "pallets. I learnt to keep a spare one."
)


@pytest.mark.parametrize("said", ["Yes.", "", COMPLETE])
def test_there_is_none_where_nothing_was_said_or_is_missing(said: str) -> None:
    assert better_version(judged(said), TEXTS) is None


def test_an_opinion_becomes_blanks_alone() -> None:
    better = better_version(
        judged("I think that communication is important in any team."), TEXTS
    )

    assert better is not None
    assert len(better.text.splitlines()) == 5
    assert all(line.startswith("[") for line in better.text.splitlines())


def test_of_a_very_long_part_the_person_knows_the_rest() -> None:
    places = (
        "Leeds York Hull Bath Ely Ripon Wells Truro Derby Exeter Durham Oxford Luton"
    )
    calls = (
        f"I called the office in {town} and wrote it down" for town in places.split()
    )
    said = "Last March the line broke, " + ", ".join(calls) + "."

    better = better_version(judged(said), TEXTS)

    assert better is not None
    assert max(map(len, better.text.splitlines())) < 500

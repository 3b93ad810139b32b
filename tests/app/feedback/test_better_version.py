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


def test_there_is_none_where_nothing_of_a_story_was_told() -> None:
    said = "I think that communication is important in any team."

    assert better_version(judged(said), TEXTS) is None


KEPT = (
    "When we moved to the new tills in 2021, nobody could print a receipt. I rang the "
    "supplier, read the handbook on the train and wrote four lines on a card beside each "
    "till, with a drawing for those who read no English. On the first Saturday I stood "
    "behind each cashier for a quarter of an hour and let them do it themselves, twice. "
    "The queue at noon went from twelve people to three."
)


def test_nothing_is_asked_for_that_was_told_and_the_outcome_stays() -> None:
    better = better_version(judged(KEPT), TEXTS)

    assert better is not None
    assert better.text.startswith("When we moved to the new tills in 2021")
    assert "went from twelve people to three" in better.text
    assert better.text.count("[") == 1


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


def test_a_minute_of_deeds_stays_whole() -> None:
    said = (
        "In May the cold room failed on a Saturday night. I rang the fitter, who could "
        "not come before Monday, and I wrote down what would spoil first. I borrowed two "
        "vans with cooling from the fishmonger next door and I loaded the milk, the meat "
        "and the vaccines of the vet upstairs. I stayed until four and measured every van "
        "on the hour. I called each client on Sunday to say where their goods were."
    )

    better = better_version(judged(said), TEXTS)

    assert better is not None
    assert "who could not come before Monday" in better.text
    assert "the vaccines of the vet upstairs" in better.text
    assert "measured every van" in better.text

import re

import pytest

from app.feedback.better_version import better_version
from app.text import Texts
from engine.feedback.assess import assess_answer
from engine.feedback.records import AnswerAssessment, AnswerGiven, AnswerTurn, Grid

GRID = Grid({})
QUOTED = re.compile(r"“([^”]*)”")


def _judged(said: str) -> AnswerAssessment:
    given = AnswerGiven("Tell me about a problem.", None, (AnswerTurn(1, said),))
    return assess_answer(given, language="en", grid=GRID)


def test_an_outline_holds_only_what_was_said_and_gaps() -> None:
    said = (
        "Last March the printer broke down. I called the other site and I asked my "
        "colleague to bring hers."
    )

    outline = better_version(_judged(said), Texts("en"))

    assert outline is not None
    assert all(quote in said for quote in QUOTED.findall(outline))
    assert "[what came of it, and how did you know?]" in outline
    assert "“Last March the printer broke down”" in outline


COMPLETE = (
    "Last March the printer broke down on a Friday. I called the other site, I asked my "
    "colleague to bring hers and I typed the labels again. Both lorries left on time, 40 "
    "pallets. I learnt to keep a spare one."
)


@pytest.mark.parametrize("said", ["Yes.", "", COMPLETE])
def test_nothing_is_outlined_where_nothing_was_said_or_is_missing(said: str) -> None:
    assert better_version(_judged(said), Texts("en")) is None


def test_an_opinion_becomes_an_outline_of_gaps() -> None:
    outline = better_version(
        _judged("I think that communication is important in any team."), Texts("en")
    )

    assert outline is not None
    assert outline.count("[") == 5


def test_a_very_long_part_is_cut_at_a_word() -> None:
    places = (
        "Leeds York Hull Bath Ely Ripon Wells Truro Derby Exeter Durham Oxford Luton"
    )
    calls = (
        f"I called the office in {town} and wrote it down" for town in places.split()
    )
    said = "Last March the line broke, " + ", ".join(calls) + "."

    outline = better_version(_judged(said), Texts("en"))

    assert outline is not None
    assert max(map(len, outline.splitlines())) < 600

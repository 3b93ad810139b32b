"""The page on the quality of the feedback: its figures, its ledger, no sealed word."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks._judged import Judged, judge
from benchmarks._quality import Mistake, author_of, sums_of, worst_of
from benchmarks._quality_page import PAGE, kept, page
from benchmarks._sealed_ledger import note_opening, openings, rules_digest, seen_in
from benchmarks.answers.cases import Case
from engine.feedback.records import Grid
from tests.content import shipped

STORY = (
    "Last March the label printer broke down. I called the other site and I asked my "
    "colleague to bring hers. Both lorries left at ten to six."
)


def a_case(name: str, text: str, reply: str, level: int | None) -> Case:
    return Case(
        id=name,
        trade="logistics",
        style="written",
        kind="behavioural",
        question="Tell me about a time you solved a problem at work.",
        text=text,
        reply=reply,
        reason=None if level else "too_short",
        level=level,
        why="an example",
        parts={"action": ["I called the other site"]} if reply == "story" else {},
    )


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    grid = Grid(shipped().competencies)
    told = [
        a_case("en-a-001", STORY, "story", 4),
        a_case("en-a-002", STORY, "opinion", 1),
        a_case("en-b-003", "No.", "no_answer", None),
    ]
    return [judge(case, "en", grid) for case in told]


def test_the_page_is_what_the_kept_figures_make() -> None:
    committed = PAGE.read_text("utf-8")

    assert committed == page(kept())


@pytest.mark.requirement("E-062")
def test_every_target_that_is_missed_is_named() -> None:
    known = kept()
    missed = page(known).split("### Targets missed")[1].split("\n## ")[0]

    sealed = known.halves["sealed"]

    for name, language in (("en", "English"), ("fr", "French")):
        assert (f"reply type, {language}" in missed) == (
            sealed[name].reply_accuracy < 0.85
        )
        assert (f"false praise, {language}" in missed) == (
            sealed[name].false_praises > 0
        )
        assert (f"level within one, {language}" in missed) == (
            sealed[name].levels.within_one < 0.95
        )


@pytest.mark.requirement("E-065")
@pytest.mark.parametrize("half", ["open", "sealed"])
def test_every_quote_of_both_halves_was_exact(half: str) -> None:
    for sums in kept().halves[half].values():
        assert sums.claims > 0
        assert sums.claims_proved == sums.claims


def test_both_halves_are_as_large_as_promised() -> None:
    halves = kept().halves

    for name in ("en", "fr"):
        assert halves["sealed"][name].answers == 150
        assert halves["open"][name].answers + 150 >= 300


def test_the_newest_entry_of_the_ledger_is_what_the_page_says() -> None:
    known = kept()

    newest = known.ledger[-1]

    assert newest.seen == {
        name: seen_in(sums) for name, sums in known.halves["sealed"].items()
    }
    assert f"{newest.rules} ({newest.digest})" == known.rules


def test_each_opening_is_added_to_the_ledger(
    tmp_path: Path, judged: list[Judged]
) -> None:
    ledger = tmp_path / "ledger.json"
    sums = sums_of(judged)

    note_opening({"en": sums}, date(2026, 11, 20), "first", ledger)
    note_opening({"en": sums}, date(2026, 11, 21), "", ledger)

    assert [one.date for one in openings(ledger)] == ["2026-11-20", "2026-11-21"]
    assert {one.digest for one in openings(ledger)} == {rules_digest()}


def test_nothing_published_of_an_answer_is_a_word_of_it(judged: list[Judged]) -> None:
    published = sums_of(judged).model_dump_json()

    words = {word for word in STORY.split() if len(word) > 5}

    assert not [word for word in words if word in published]


def test_praise_of_a_bad_answer_comes_first_among_the_mistakes(
    judged: list[Judged],
) -> None:
    (first, *_) = worst_of(judged)

    assert first == Mistake(
        id="en-a-002",
        wanted_reply="opinion",
        said_reply="story",
        wanted_level=1,
        said_level=4,
        distance=3,
        praised=True,
    )


@pytest.mark.parametrize(
    ("identifier", "author"),
    [("en-a-016", "en-a"), ("fr-tr-004", "fr-tr"), ("en-t31", "en-t")],
)
def test_the_author_is_known_by_the_name(identifier: str, author: str) -> None:
    assert author_of(identifier) == author

"""The page of benchmarks is what was measured, and leaves no goal out."""

from benchmarks._figures import FOLDER
from benchmarks._page import GOALS, PAGE, REASONS, page, records

LATER = frozenset({"P24"})


def test_the_page_is_what_the_kept_figures_make() -> None:
    committed = PAGE.read_text("utf-8")

    made = page(records(FOLDER))

    assert committed == made


def test_every_goal_of_the_voice_room_has_a_figure_or_a_reason() -> None:
    kept = records(FOLDER)

    measured = {figure.goal for record in kept for figure in record.figures}

    assert set(GOALS) <= measured | set(REASONS)


def test_goals_that_are_excused_are_those_of_later_work() -> None:
    excused = frozenset(REASONS)

    assert excused == LATER


def test_a_goal_without_figure_or_reason_is_told_on_the_page() -> None:
    made = page([])

    assert "- P5: not measured yet." in made

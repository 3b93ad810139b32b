"""Figures and charts of delivery, said."""

import pytest

from app.domain.delivery import Band, FillerRecord, PauseRecord
from app.text import Texts
from tests.app.reports.rich_report import a_delivery, a_figure
from tests.report_builders import a_report
from tests.ui.report.reports import a_report_with_follow_up
from ui.report.delivery_words import (
    answer_name,
    beside_words,
    filler_words,
    listed,
    method_words,
    pause_words,
    shown_value,
)

EN = Texts("en")


@pytest.mark.requirement("E-045")
def test_fillers_are_told_as_at_least_so_many() -> None:
    assert shown_value(a_figure(value=3, at_least=True), EN) == "at least 3"
    assert shown_value(a_figure(value=3), EN) == "3"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (100, 190, "Without remark: 100 to 190."),
        (None, 5, "Without remark: up to 5."),
        (100, None, "Without remark: from 100."),
    ],
)
def test_a_band_is_said_with_its_ends(
    low: float | None, high: float | None, words: str
) -> None:
    figure = a_figure(band=Band(low=low, high=high, source="x"), baseline=None)

    assert beside_words(figure, EN) == words


def test_a_figure_without_band_or_usual_value_says_nothing_beside_it() -> None:
    assert beside_words(a_figure(band=None, baseline=None), EN) == ""


def test_where_the_band_comes_from_is_among_the_method() -> None:
    with_band = method_words(a_figure(), EN)
    without = method_words(a_figure(band=None), EN)

    assert with_band[-1] == "Band: a corpus of read speech"
    assert len(with_band) == len(without) + 1


def test_the_word_before_a_pause_has_no_full_stop() -> None:
    pause = PauseRecord(start_ms=6_000, end_ms=7_800, after=" Lyon.")

    assert pause_words(pause, EN) == "At 00:06: a pause of 1.8 s, after “Lyon”."


def test_a_filler_known_by_its_sound_alone_has_a_length() -> None:
    filler = FillerRecord(start_ms=1_000, end_ms=1_300, word=None)

    assert filler_words(filler, EN) == (
        "At 00:01: a held sound of 0.3 s, counted as a filler."
    )


def test_pauses_and_fillers_are_listed_in_the_order_of_time() -> None:
    words = listed(a_delivery().answers[0], EN)

    assert [line[:8] for line in words] == ["At 00:06", "At 00:13", "At 00:20"]


def test_a_follow_up_is_a_part_of_its_answer() -> None:
    report = a_report_with_follow_up()

    assert answer_name(report, 1, EN) == "Answer 1"
    assert answer_name(report, 3, EN) == "Answer 1, part 2"


def test_a_turn_of_no_answer_is_named_by_its_place() -> None:
    assert answer_name(a_report(), 8, EN) == "Turn 9"

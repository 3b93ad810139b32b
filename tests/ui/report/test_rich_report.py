"""A report with everything in it: why, how it was said, and what can be done next."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from app.domain.comparisons import Change, Direction
from app.domain.reports import Report
from app.domain.sessions import TurnSource
from tests.app.reports.rich_report import NAMED, a_comparison, a_rich_report
from tests.report_builders import a_report
from tests.ui.report.reports import a_judged_answer, with_answer
from tests.ui.seeing import button, control_names, visible, words_on
from ui.design.components.band_mark import BandMark
from ui.design.components.pace_curve import PaceCurve
from ui.design.components.quote_text import QuoteText
from ui.design.components.speech_timeline import SpeechTimeline
from ui.kit.context import UiContext
from ui.report.answer_card import AnswerCard
from ui.report.before_after import BeforeAfterCard
from ui.report.beside import ReadingNow
from ui.report.reading_line import ReadingLine
from ui.report.things import ThreeThings
from ui.report.view import ReportView

Show = Callable[[Report], ReportView]


def spoken(report: Report) -> Report:
    said = report.turns[1].model_copy(update={"source": TurnSource.SPOKEN})
    return report.model_copy(update={"turns": (report.turns[0], said)})


def with_drill(report: Report) -> Report:
    summary = report.summary.model_copy(
        update={"drill": report.summary.priority or report.summary.strength}
    )
    named = summary.model_copy(update={"drill_id": "result-with-a-figure"})
    return report.model_copy(update={"summary": named})


@pytest.mark.requirement("E-017")
def test_the_own_rating_stands_beside_the_level_in_words_and_on_a_scale(
    show: Show,
) -> None:
    shown = words_on(show(a_rich_report()))

    assert "You rate yourself lower than your answers show." in shown


@pytest.mark.requirement("E-017")
def test_a_session_without_a_rating_shows_no_gap(show: Show) -> None:
    assert "Your view and what the answers show" not in words_on(show(a_report()))


@pytest.mark.requirement("E-073")
def test_the_drill_can_be_done_now(show: Show) -> None:
    view = show(with_drill(a_report()))
    wanted = QSignalSpy(view.drill_wanted)

    button(view, "Do this exercise now").click()

    assert wanted.at(0) == ["result-with-a-figure"]


@pytest.mark.requirement("E-072")
def test_a_drill_that_is_no_exercise_leads_to_the_question_it_is_about(
    show: Show,
) -> None:
    report = a_rich_report()
    proof = report.answers[0].remarks[0]
    summary = report.summary.model_copy(
        update={"priority": proof, "drill": proof, "drill_id": None}
    )
    view = show(report.model_copy(update={"summary": summary}))
    (things,) = visible(view, ThreeThings)
    wanted = QSignalSpy(view.retry_wanted)

    button(things, "Answer this question again").click()

    assert wanted.at(0)[1] == report.answers[0].turns[0]


def test_one_good_answer_is_not_told_that_none_has_a_strength(show: Show) -> None:
    report = with_answer(a_judged_answer())
    summary = report.summary.model_copy(update={"strength": None})

    shown = words_on(show(report.model_copy(update={"summary": summary})))

    assert "Too few answers could be judged to name one." in shown
    assert "No answer gives ground to name one yet." not in shown


def test_a_drill_that_is_no_exercise_has_no_button(show: Show) -> None:
    view = show(a_report())

    assert "Do this exercise now" not in control_names(view)


@pytest.mark.requirement("E-073")
def test_each_check_of_an_exercise_is_met_not_met_or_could_not_be_told(
    show: Show,
) -> None:
    shown = words_on(show(a_rich_report()))

    assert "Met\na number with its unit" in shown
    assert "Not met\nunder a minute" in shown
    assert "Could not be told\nno filler" in shown


@pytest.mark.requirement("E-064")
def test_a_level_that_is_open_says_between_what_and_how_the_readings_agree(
    show: Show,
) -> None:
    shown = words_on(show(a_rich_report()))

    assert "Level 4 of 5, between 3 and 5" in shown
    assert "75% of the model’s readings gave this level." in shown


@pytest.mark.requirement("E-064")
def test_rules_that_give_the_same_as_the_model_are_said_to(show: Show) -> None:
    report = a_rich_report()
    answer = report.answers[0]
    level = answer.competencies[0].model_copy(update={"rules_level": 4})
    agreed = answer.model_copy(update={"competencies": (level,)})

    shown = words_on(show(report.model_copy(update={"answers": (agreed,)})))

    assert "The rules alone gave the same." in shown


@pytest.mark.requirement("E-064")
def test_why_shows_what_was_seen_and_the_rule_that_saw_it(show: Show) -> None:
    view = show(a_rich_report())
    before = words_on(view)

    button(view, "Why?").click()

    shown = words_on(view)
    assert "reading.agency" not in before
    assert "Who acts" in shown
    assert "Rule: reading.agency · “I”: 3 · “we”: 1" in shown


@pytest.mark.requirement("E-064")
def test_show_me_where_leads_to_the_words_and_emphasises_them(show: Show) -> None:
    view = show(a_rich_report())
    button(view, "Why?").click()

    button(view, "Show me where").click()

    said = next(q for q in visible(view, QuoteText) if q.toPlainText() == NAMED)
    found = said.extraSelections()
    assert found[-1].cursor.selectedText() == "I called eleven workshops"


def test_a_better_version_says_who_worded_it_and_is_copied(
    show: Show, ui: UiContext
) -> None:
    told = QSignalSpy(ui.notices.told)
    view = show(a_rich_report())

    button(view, "Copy").click()

    assert "Worded by the language model" in words_on(view)
    assert "[what result?]" in QGuiApplication.clipboard().text()
    assert told.count() == 1


@pytest.mark.requirement("E-072")
def test_one_question_can_be_answered_again(show: Show) -> None:
    view = show(a_report())
    wanted = QSignalSpy(view.retry_wanted)

    button(view, "Answer this question again").click()

    assert wanted.at(0) == [UUID(int=7), 1]


def test_a_line_of_a_conversation_is_not_answered_again_alone(show: Show) -> None:
    report = a_report()
    session = report.session.model_copy(update={"family": "conversation"})

    view = show(report.model_copy(update={"session": session}))

    assert "Answer this question again" not in control_names(view)


@pytest.mark.requirement("E-045")
def test_delivery_is_told_in_figures_with_what_they_mean(show: Show) -> None:
    view = show(a_rich_report())

    at_first = words_on(view)
    button(view, "Show the other figures").click()

    shown = words_on(view)
    assert "at least 3" not in at_first
    assert "Your pace went between 180 and 240 syllables a minute." in shown
    assert "212.4" in shown
    assert "That is faster than the band." in shown
    assert "at least 3" in shown
    assert "Without remark: 150 to 200." in shown
    assert len(visible(view, BandMark)) == 1


@pytest.mark.requirement("E-045")
def test_each_figure_says_how_it_is_measured(show: Show) -> None:
    view = show(a_rich_report())

    button(view, "How is this measured?").click()

    shown = words_on(view)
    assert "Formula: nuclei over time" in shown
    assert "Source: after de Jong and Wempe" in shown
    assert "Error, as we measured it: 3 % at most" in shown


@pytest.mark.requirement("E-045", "E-241")
def test_the_charts_of_an_answer_are_there_in_words_too(show: Show) -> None:
    view = show(a_rich_report())

    button(view, "Read every pause and filler").click()

    shown = words_on(view)
    assert "Thirty-six seconds, two pauses" in shown
    assert "At 00:06: a pause of 1.8 s, after “Desai”." in shown
    assert "At 00:13: a filler, “um”." in shown
    pace = visible(view, PaceCurve)[0]
    assert pace.accessibleDescription().startswith("Thirty-six seconds")


@pytest.mark.requirement("E-241")
def test_a_point_of_a_chart_is_said_when_the_keyboard_is_on_it(show: Show) -> None:
    view = show(a_rich_report())
    line = visible(view, SpeechTimeline)[0]

    QTest.keyClick(line, Qt.Key.Key_Right)

    assert "At 00:06: a pause of 1.8 s, after “Desai”." in words_on(view)


@pytest.mark.requirement("E-045")
def test_a_written_session_has_one_calm_sentence_and_no_chart(show: Show) -> None:
    view = show(a_report())

    assert "These answers were written" in words_on(view)
    assert visible(view, PaceCurve) == []


def test_a_spoken_session_that_was_not_measured_says_so(show: Show) -> None:
    shown = words_on(show(spoken(a_report())))

    assert "The sound of these answers was not measured" in shown


@pytest.mark.requirement("E-055")
def test_how_the_report_was_made_can_be_read(show: Show) -> None:
    view = show(a_rich_report())

    button(view, "How this report was made").click()

    shown = words_on(view)
    assert "No language model took part" in shown
    assert "Sound measured by: praat-1." in shown


@pytest.mark.requirement("E-072")
def test_two_tries_stand_side_by_side_with_what_changed(
    ui: UiContext, qtbot: QtBot
) -> None:
    card = BeforeAfterCard(ui)
    qtbot.addWidget(card)
    report = a_rich_report()
    wanted = QSignalSpy(card.quote_wanted)

    card.show_comparison(a_comparison(report))
    card.show()
    shown = words_on(card)
    button(card, "Show where").click()

    assert "The later answer says what you did." in shown
    assert "My boss Priya Desai asked." in shown
    assert "Results: before 2, after 4" in shown
    assert wanted.at(0)[0].quote == "I called eleven workshops"


def test_many_changes_come_in_turn_and_what_got_worse_at_once(
    ui: UiContext, qtbot: QtBot
) -> None:
    card = BeforeAfterCard(ui)
    qtbot.addWidget(card)
    better = tuple(
        Change(f"code-{place}", f"Change {place}.", Direction.BETTER)
        for place in range(6)
    )
    worse = Change("worse", "Longer than before.", Direction.WORSE)
    comparison = replace(a_comparison(a_rich_report()), changes=(*better, worse))
    card.show_comparison(comparison)
    card.show()
    at_first = words_on(card)

    button(card, "Show all that changed").click()

    assert "Change 3." in at_first
    assert "Change 4." not in at_first
    assert "Longer than before." in at_first
    assert "Change 5." in words_on(card)


def test_the_reading_of_a_model_is_told_and_can_be_left(
    ui: UiContext, qtbot: QtBot
) -> None:
    line = ReadingLine(ui)
    qtbot.addWidget(line)
    left = QSignalSpy(line.left)

    line.show_reading(ReadingNow(3, 8))
    shown = words_on(line)
    button(line, "Leave it as it is").click()
    line.show_reading(None)

    assert "The language model is reading answer 3 of 8." in shown
    assert (left.count(), line.isHidden()) == (1, True)


def test_a_report_made_again_keeps_what_is_read_in_its_place(
    show: Show, qtbot: QtBot
) -> None:
    long = a_report([NAMED] * 6)
    shown = show(long)
    shown.show_next()
    shown.show_next()
    read = visible(shown, AnswerCard)[1]
    stood, scrolled = read.mapTo(shown, QPoint(0, 0)).y(), shown.scrolled
    first = long.answers[0]
    longer = first.model_copy(update={"better_version": "A line.\n" * 30})

    show(long.model_copy(update={"answers": (longer, *long.answers[1:])}))

    qtbot.waitUntil(lambda: shown.scrolled > scrolled + 500)
    qtbot.waitUntil(lambda: read.mapTo(shown, QPoint(0, 0)).y() == stood)


@pytest.mark.requirement("E-241")
def test_every_control_of_the_whole_report_has_a_name(show: Show) -> None:
    view = show(with_drill(a_rich_report()))
    for name in ("Why?", "How is this measured?", "Read every pause and filler"):
        button(view, name).click()

    assert all(control_names(view))


def test_what_one_answer_shows_is_not_called_not_assessed(show: Show) -> None:
    report = a_report()
    competencies = tuple(
        seen.model_copy(update={"level": None, "lowest": None, "highest": None})
        for seen in report.coverage.competencies
    )
    coverage = report.coverage.model_copy(update={"competencies": competencies})

    shown = words_on(show(report.model_copy(update={"coverage": coverage})))

    assert "Listening: no answer touched it." in shown
    assert "Results: too little to judge from." not in shown

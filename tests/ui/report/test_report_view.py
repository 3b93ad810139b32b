"""The report on the screen: what it shows, and where pressing leads."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.reports import Report
from app.text import Texts
from engine.content.scenario import Outcome
from tests.report_builders import ANSWER, a_report
from tests.ui.report.reports import (
    SAID,
    a_judged_answer,
    a_report_with_follow_up,
    an_unanswered_report,
    with_answer,
    with_turn,
)
from tests.ui.seeing import button, visible, words_on
from ui.design.components.button import Button
from ui.design.components.level_bar import LevelBar
from ui.design.components.quote_text import QuoteText
from ui.design.components.shadow import ShadowHost
from ui.design.components.share_bar import ShareBar
from ui.kit.context import UiContext
from ui.report.answer_card import AnswerCard
from ui.report.judgement import JudgementBlock
from ui.report.view import ReportView

Show = Callable[[Report], ReportView]
NEARLY_A_LINE = 12
"""Controls on one line need not have the same height."""


def text_of(quote: QuoteText) -> str:
    return quote.toPlainText()


def test_the_report_opens_with_the_session_and_three_things(show: Show) -> None:
    shown = words_on(show(a_report()))

    assert "Claire Morel, recruiter" in shown
    assert "What you can take away" in shown
    assert "You told what happened but not how much it weighed." in shown
    assert "“I called eleven workshops”" in shown


@pytest.mark.requirement("E-013")
def test_a_session_with_nothing_to_judge_says_so_and_shows_no_level(show: Show) -> None:
    view = show(an_unanswered_report())

    assert "There is not enough material to say anything honest." in words_on(view)
    assert visible(view, AnswerCard)
    card = visible(view, AnswerCard)[0]
    assert visible(card, LevelBar) == []
    assert "No answer: nothing was said." in words_on(card)


def test_a_thing_that_cannot_be_named_has_a_sentence_in_its_place(show: Show) -> None:
    shown = words_on(show(a_report()))

    assert "Without a priority there is nothing in particular to drill." in shown


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.REACHED, "Goal reached"),
        (Outcome.PARTIAL, "Goal partly reached"),
        (Outcome.MISSED, "Goal not reached"),
    ],
)
def test_a_conversation_tells_how_it_ended(
    show: Show, outcome: Outcome, words: str
) -> None:
    report = a_report()
    assert report.ending is not None
    ending = report.ending.model_copy(update={"outcome": outcome, "missed": ("Why.",)})

    shown = words_on(show(report.model_copy(update={"ending": ending})))

    assert words in shown
    assert "The budget was cut: that is why." in shown
    assert "What did not come out\nWhy." in shown


def test_an_interview_has_no_ending(show: Show) -> None:
    shown = words_on(show(a_report().model_copy(update={"ending": None})))

    assert "How it ended" not in shown


def test_a_typed_session_has_no_delivery_but_a_sentence_about_it(show: Show) -> None:
    shown = words_on(show(a_report()))

    assert "Delivery" not in shown
    assert "Voice was not used, so nothing is said of pace." in shown


def test_an_answer_shows_words_shares_level_reason_and_better_version(
    show: Show,
) -> None:
    view = show(a_report())
    card = visible(view, AnswerCard)[0]

    said, better = visible(card, QuoteText)
    shown = words_on(card)
    assert text_of(said) == ANSWER
    assert text_of(better) == "“I called eleven workshops”, with [what result?]."
    assert "Situation 40%" in visible(card, ShareBar)[0].accessibleDescription()
    assert "Level 4 of 5 · Own actions and a result." in shown
    assert "You say what you did and what came of it." in shown
    assert "A story: one episode you lived and acted in." in shown


def test_a_conversation_has_no_reply_types_and_no_parts_of_a_story(show: Show) -> None:
    report = a_report()
    session = report.session.model_copy(update={"family": "conversation"})

    card = visible(show(report.model_copy(update={"session": session})), AnswerCard)[0]

    assert visible(card, ShareBar) == []
    assert "A story" not in words_on(card)


def test_a_follow_up_stands_before_its_reply(show: Show) -> None:
    card = visible(show(a_report_with_follow_up()), AnswerCard)[0]

    assert "What came of it?" in words_on(card)
    assert [text_of(each) for each in visible(card, QuoteText)][:2] == [
        SAID,
        "We opened on time.",
    ]


@pytest.mark.requirement("E-065")
def test_pointing_at_words_lights_what_they_prove(show: Show) -> None:
    card = visible(show(with_answer(a_judged_answer())), AnswerCard)[0]
    said = visible(card, QuoteText)[0]
    blocks = visible(card, JudgementBlock)

    QTest.keyClick(said, Qt.Key.Key_Right)

    assert [block.is_lit for block in blocks] == [True, True, False, False]


@pytest.mark.requirement("E-065")
def test_pointing_at_a_judgement_shows_the_words_that_prove_it(
    show: Show, qtbot: QtBot
) -> None:
    view = show(with_answer(a_judged_answer()))
    card = visible(view, AnswerCard)[0]
    said = visible(card, QuoteText)[0]
    block = visible(card, JudgementBlock)[2]
    with qtbot.waitActive(view):
        view.activateWindow()

    block.setFocus()

    assert said.current_mark == 1


def test_pressing_a_judgement_leads_to_its_words(show: Show, qtbot: QtBot) -> None:
    view = show(with_answer(a_judged_answer()))
    card = visible(view, AnswerCard)[0]
    with qtbot.waitActive(view):
        view.activateWindow()

    visible(card, JudgementBlock)[0].click()

    assert visible(card, QuoteText)[0].hasFocus()


def test_choosing_words_leads_to_the_judgement(show: Show, qtbot: QtBot) -> None:
    view = show(with_answer(a_judged_answer()))
    card = visible(view, AnswerCard)[0]
    said = visible(card, QuoteText)[0]
    with qtbot.waitActive(view):
        view.activateWindow()
    said.setFocus()

    QTest.keyClick(said, Qt.Key.Key_Right)
    QTest.keyClick(said, Qt.Key.Key_Return)

    assert visible(card, JudgementBlock)[0].hasFocus()


def test_what_was_not_assessed_is_named_with_its_reason(show: Show) -> None:
    shown = words_on(show(with_answer(a_judged_answer())))

    assert "Listening\nReason of Listening." in shown
    assert "Listening: no answer touched it." in shown


@pytest.mark.requirement("E-047")
def test_the_ai_notice_and_what_made_the_report_are_told(show: Show) -> None:
    shown = words_on(show(a_report()))

    assert "The interviewer is an artificial intelligence." in shown
    assert "engine: scripted" in shown


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Export PDF", "pdf_wanted"),
        ("Export JSON", "json_wanted"),
        ("Back", "back_wanted"),
    ],
)
def test_each_action_is_announced(
    show: Show, qtbot: QtBot, name: str, signal: str
) -> None:
    view = show(a_report())

    with qtbot.waitSignal(getattr(view, signal)):
        button(view, name).click()


def test_practising_again_names_the_scenario(show: Show, qtbot: QtBot) -> None:
    view = show(a_report())

    with qtbot.waitSignal(view.practise_wanted) as heard:
        button(view, "Practise again").click()

    assert heard.args == ["customer-adviser"]


def test_the_keys_go_from_answer_to_answer(show: Show, qtbot: QtBot) -> None:
    view = show(a_report([ANSWER, ANSWER, ANSWER]))
    with qtbot.waitActive(view):
        view.activateWindow()
    quotes = [visible(card, QuoteText)[0] for card in visible(view, AnswerCard)]

    view.show_next()
    first = quotes[0].hasFocus()
    QTest.keyClick(quotes[0], Qt.Key.Key_N)
    second = quotes[1].hasFocus()
    QTest.keyClick(quotes[1], Qt.Key.Key_P)

    assert (first, second, quotes[0].hasFocus()) == (True, True, True)


def test_tab_goes_through_the_page_as_one_reads_it(show: Show) -> None:
    view = show(a_report([ANSWER, ANSWER]))
    view.resize(600, 800)
    view.grab()
    page = view.findChild(ShadowHost)
    assert page is not None
    controls = [
        each
        for each in visible(page, QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    reached = [controls[0]]
    for _ in controls[1:]:
        following = reached[-1].nextInFocusChain()
        reached.append(next_control(following, controls))

    heights = [each.mapTo(page, QPoint(0, 0)).y() for each in reached]
    assert set(reached) == set(controls)
    assert all(later >= earlier - NEARLY_A_LINE for earlier, later in pairwise(heights))


def next_control(widget: QWidget | None, controls: list[QWidget]) -> QWidget:
    while widget is not None and widget not in controls:
        widget = widget.nextInFocusChain()
    assert widget is not None
    return widget


def test_an_endless_word_does_not_widen_the_page(show: Show, view: ReportView) -> None:
    word = "a" * 60
    report = a_report([f"I said {word} and {word * 3}."], marked=word)
    session = report.session.model_copy(update={"title": word * 2})
    show(report.model_copy(update={"session": session}))
    button(view, "Show all of it").click()

    view.resize(600, 800)
    view.grab()

    page = view.findChild(ShadowHost)
    assert page is not None
    assert page.minimumSizeHint().width() <= view.width()


def test_a_session_without_any_answer_has_a_report_all_the_same(show: Show) -> None:
    view = show(a_report([]))

    assert visible(view, AnswerCard) == []
    assert "There is not enough material to say anything honest." in words_on(view)
    assert "Answer by answer" not in words_on(view)


def test_showing_where_leads_to_the_words(show: Show, qtbot: QtBot) -> None:
    view = show(a_report())
    with qtbot.waitActive(view):
        view.activateWindow()

    button(view, "Show where").click()

    assert visible(visible(view, AnswerCard)[0], QuoteText)[0].hasFocus()


def test_the_transcript_opens_with_every_turn(show: Show) -> None:
    view = show(with_turn(original_text="I called eleven workshop."))
    before = words_on(view).count("00:40")

    button(view, "Show all of it").click()

    shown = words_on(view)
    assert before == 0
    assert "Claire Morel\n00:00" in shown
    assert "You\n00:40" in shown
    assert "Before your correction: I called eleven workshop." in shown


def test_another_language_changes_every_word_around_the_report(
    show: Show, ui: UiContext, qtbot: QtBot
) -> None:
    view = show(a_report())
    spoken = Texts("en")
    said = {each.accessibleName() for each in visible(view, Button)}

    ui.speak(spoken)
    qtbot.waitUntil(lambda: not view.is_busy)

    assert {each.accessibleName() for each in visible(view, Button)} == said
    assert text_of(visible(view, QuoteText)[0]) == ANSWER


def test_showing_the_same_report_again_keeps_the_place(show: Show) -> None:
    view = show(a_report([ANSWER] * 6))
    cards = visible(view, AnswerCard)
    view.show_next()
    view.show_next()
    place = view.scrolled

    show(a_report([ANSWER] * 6))

    assert view.scrolled == place > 0
    assert visible(view, AnswerCard) == cards


def test_another_session_starts_at_the_top(show: Show) -> None:
    view = show(a_report([ANSWER] * 6))
    view.show_next()
    other = a_report([ANSWER])
    session = other.session.model_copy(
        update={"id": a_report().session.id.__class__(int=9)}
    )

    show(other.model_copy(update={"session": session}))

    assert view.scrolled == 0
    assert len(visible(view, AnswerCard)) == 1


@pytest.mark.parametrize("width", [560, 728, 1100, 1600])
def test_no_line_is_cut_at_any_width(
    show: Show, view: ReportView, width: int, qtbot: QtBot
) -> None:
    show(a_report([ANSWER, " ".join([ANSWER] * 4)]))
    button(view, "Show all of it").click()
    view.resize(width, 800)

    def whole() -> bool:
        view.grab()
        return all(
            label.height() >= label.heightForWidth(label.width())
            for label in visible(view, QLabel)
            if label.wordWrap()
        )

    qtbot.waitUntil(whole, timeout=30_000)


def test_everything_that_takes_the_keyboard_has_a_name(show: Show) -> None:
    view = show(with_answer(a_judged_answer()))

    nameless = [
        type(each).__name__
        for each in visible(view, QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
        and not isinstance(each, QLabel)
    ]

    assert nameless == []

"""Reports of sessions of one question, of exercises, and the own rating's gap."""

from dataclasses import replace

import pytest

from app.application import Application
from app.domain.delivery import AnswerDelivery, DeliveryRecord, FillerRecord
from app.domain.reports import Report
from app.domain.sessions import FocusKind, Speaker, Turn, TurnSource
from app.feedback.analyse_session import analyse_session
from app.feedback.drill_record import drill_record
from app.feedback.how_said import how_said
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.rate_session import rate_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.practice.take_card import take_card
from app.practice.take_drill import take_drill
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from app.text import Texts
from engine.api.hearing import Word
from engine.content.library import ContentLibrary
from engine.dialogue.records import Move, MoveKind
from tests.builders import a_session, a_turn, new_id
from tests.content import shipped

STORIES = (
    (
        "Last March a customer called three times about the same bill. I checked the "
        "account, found that the meter had been read twice and wrote to the network. The "
        "customer got 84 pounds back within a week."
    ),
    (
        "In June our booking page broke on a Saturday. I phoned the forty people on the "
        "list myself and moved their appointments. As a result nobody lost a place."
    ),
)
texts_in = Application.texts_in


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


def report_of(
    vault: Vault,
    library: ContentLibrary,
    clock: ManualClock,
    choice: SessionChoice,
    answers: tuple[str, ...],
    *,
    rating: int | None = None,
) -> Report:
    live = held(vault, library, clock, choice, answers)
    if rating is not None:
        rate_session(vault, live.session.id, rating)
    return analyse_session(vault, library, live.session.id, clock, texts_in)


def held(
    vault: Vault,
    library: ContentLibrary,
    clock: ManualClock,
    choice: SessionChoice,
    answers: tuple[str, ...],
) -> LiveSession:
    prepared = prepare_session(choice, library, new_id, clock)
    live = start_session(vault, prepared, clock)
    for text in answers:
        clock.advance(30_000)
        submit_answer(vault, live, text)
    if not live.over:
        ask_interviewer(vault, live, Ask.CLOSE)
    return live


def interview(**changes: object) -> SessionChoice:
    return replace(SessionChoice("customer-adviser", "en", seed=7), **changes)  # type: ignore[arg-type]  # any of its fields


@pytest.mark.requirement("E-017")
def test_one_good_answer_shows_its_levels_and_the_session_none(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    card = take_card(library, "proud-result", "en", texts_in)

    report = report_of(vault, library, clock, card, STORIES[:1])

    (answer,) = report.answers
    assert [seen.level for seen in answer.competencies if seen.level is not None]
    assert {seen.level for seen in report.coverage.competencies} == {None}
    assert report.coverage.enough_material
    assert "one answer" in report.coverage.limits[0]
    assert report.session.focus
    assert report.session.focus.kind is FocusKind.CARD


def test_one_empty_answer_shows_no_level_and_says_so(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    card = take_card(library, "proud-result", "en", texts_in)

    report = report_of(vault, library, clock, card, ("Fine.",))

    levels = {seen.level for each in report.answers for seen in each.competencies}
    assert levels == {None}
    assert not report.coverage.enough_material
    assert "no level" in report.coverage.limits[0]
    assert report.summary.strength is None


def test_a_session_of_one_question_makes_no_point_of_progress(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    card = take_card(library, "proud-result", "en", texts_in)

    report_of(vault, library, clock, card, STORIES[:1])

    with vault.read() as work:
        assert work.levels.points() == {}


@pytest.mark.requirement("E-072")
def test_each_report_leaves_its_levels_and_the_cards_of_its_questions(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    report = report_of(vault, library, clock, interview(), STORIES)

    with vault.read() as work:
        points = work.levels.points()
        cards = {card.question_id for card in work.cards.all()}
    shown = {
        seen.id: seen.level
        for seen in report.coverage.competencies
        if seen.level is not None
    }
    assert {name: point.level for name, (point,) in points.items()} == shown
    assert cards == {answer.question_id for answer in report.answers if answer.turns}


def test_the_report_of_an_exercise_says_what_was_met_with_the_words(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    choice = take_drill(library, "result-with-a-figure", "en", texts_in)

    report = report_of(vault, library, clock, choice, STORIES[:1])

    assert report.drill
    assert report.drill.id == "result-with-a-figure"
    met = {check.code: check.met for check in report.drill.checks}
    assert met == {
        "result_with_figure": True,
        "own_actions_at_least": True,
        "at_most_seconds": True,
    }
    said = {turn.index: turn.text for turn in report.turns}
    quotes = [quote for check in report.drill.checks for quote in check.evidence]
    assert quotes
    assert [said[q.turn][q.start : q.end] for q in quotes] == [q.quote for q in quotes]


def test_what_an_exercise_asked_for_and_did_not_get_is_said(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    choice = take_drill(library, "one-occasion", "fr", texts_in)
    habit = "En général, je trie les demandes et je commence par la plus courte."

    report = report_of(vault, library, clock, choice, (habit,))

    assert report.drill
    (check,) = (c for c in report.drill.checks if c.code == "tells_one_occasion")
    assert check.met is False


def test_a_line_of_an_exercise_is_judged_as_a_turn_of_a_conversation(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    choice = take_drill(library, "who-what-when", "en", texts_in)
    said = "I will have the counter delivered on Thursday. Does that work for you?"

    report = report_of(vault, library, clock, choice, (said,))

    assert report.session.family == "conversation"
    assert report.ending is None
    assert report.drill
    assert [check.met for check in report.drill.checks] == [True, True, True]


def test_a_whole_session_has_no_exercise_in_its_report(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    report = report_of(vault, library, clock, interview(), STORIES)

    assert report.drill is None
    assert report.summary.drill_id in library.drills


def spoken(text: str, fillers: str = "") -> tuple[Turn, ...]:
    """Return a question and its spoken answer of twenty seconds."""
    session = a_session()
    words = [*fillers.split(), *text.split()]
    times = [(place * 20_000 // len(words)) for place in range(len(words) + 1)]
    heard = tuple(
        Word(word, times[place], times[place + 1], 0.9)
        for place, word in enumerate(words)
    )
    return (
        a_turn(session, 0),
        a_turn(session, 1, text=text, source=TurnSource.SPOKEN, words=heard),
    )


def measured(turn: int, fillers: int) -> DeliveryRecord:
    answer = AnswerDelivery(
        turn=turn,
        duration_ms=20_000,
        response_ms=None,
        words=30,
        syllables=60,
        pace=(),
        pauses=(),
        fillers=(FillerRecord(start_ms=0, end_ms=300, word="um"),) * fillers,
        text="",
    )
    return DeliveryRecord(figures=(), answers=(answer,), text="", method="test")


def test_a_spoken_answer_is_timed_by_its_words() -> None:
    how = how_said(spoken(STORIES[0]), None, "en")

    assert how.seconds == pytest.approx(20)
    assert not how.reckoned


def test_a_typed_answer_is_timed_as_if_it_were_read_aloud() -> None:
    typed = a_turn(a_session(), 1, text=" ".join(["word"] * 75))

    how = how_said((typed,), None, "en")

    assert (how.seconds, how.reckoned, how.fillers) == (30, True, None)


def test_fillers_that_were_heard_count_at_least_and_measured_ones_fully() -> None:
    turns = spoken(STORIES[0], fillers="um um uh")

    assert (
        how_said(turns, None, "en").fillers,
        how_said(turns, None, "en").fillers_complete,
    ) == (
        3,
        False,
    )
    with_sound = how_said(turns, measured(1, fillers=1), "en")
    assert (with_sound.fillers, with_sound.fillers_complete) == (1, True)


def test_of_several_tries_the_last_is_the_one_that_is_timed(
    library: ContentLibrary,
) -> None:
    choice = take_drill(library, "story-in-a-minute", "en", texts_in)
    assert choice.focus is not None
    question = choice.focus.question_id
    session = replace(a_session(language="en"), focus=choice.focus)
    turns = (
        a_turn(session, 0, move=Move(MoveKind.QUESTION, question=question)),
        a_turn(session, 1, text=" ".join(["word"] * 300)),
        a_turn(
            session,
            2,
            speaker=Speaker.INTERVIEWER,
            move=Move(MoveKind.RETRY, question=question),
        ),
        a_turn(session, 3, text=STORIES[0]),
    )

    record = drill_record(session, turns, library, Texts("en"))

    assert record is not None
    assert {check.code: check.met for check in record.checks}["at_most_seconds"]


def test_nothing_said_is_not_timed() -> None:
    asked = a_turn(a_session(), 0)

    assert asked.speaker is Speaker.INTERVIEWER
    assert how_said((asked,), None, "en").seconds is None


def test_an_exercise_that_is_gone_is_told_of_no_more(library: ContentLibrary) -> None:
    choice = take_drill(library, "say-why", "en", texts_in)
    session = replace(a_session(language="en"), focus=choice.focus)
    without = replace(library, drills={})

    assert drill_record(session, (), without, Texts("en")) is None
    assert drill_record(session, (), library, Texts("en")) is not None


def test_a_rating_that_is_close_is_said_to_be_close(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = held(vault, library, clock, interview(), STORIES)
    first = analyse_session(vault, library, live.session.id, clock, texts_in)
    levels = [seen.level for seen in first.coverage.competencies if seen.level]
    rate_session(vault, live.session.id, round(sum(levels) / len(levels)))

    report = analyse_session(vault, library, live.session.id, clock, texts_in)

    assert first.self_rating is None
    assert report.self_rating
    assert "close" in report.self_rating.text


def test_a_rating_changed_later_words_the_gap_anew(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    first = report_of(vault, library, clock, interview(), STORIES, rating=1)

    rate_session(vault, first.session.id, 4)
    second = analyse_session(vault, library, first.session.id, clock, texts_in)

    assert first.self_rating
    assert second.self_rating
    assert second.self_rating.rating == 4
    assert second.self_rating.text != first.self_rating.text


@pytest.mark.parametrize(
    ("answers", "single"), [(("Fine.",), False), (STORIES[:1], True)]
)
def test_a_rating_without_a_level_is_set_beside_none(
    vault: Vault,
    library: ContentLibrary,
    clock: ManualClock,
    answers: tuple[str, ...],
    single: bool,
) -> None:
    card = take_card(library, "proud-result", "en", texts_in)

    report = report_of(
        vault, library, clock, card if single else interview(), answers, rating=3
    )

    assert report.self_rating
    assert report.self_rating.level is None
    assert "3 out of 5" in report.self_rating.text

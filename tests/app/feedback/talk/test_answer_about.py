"""Questions about a report are answered from what it holds."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.reports import Report
from app.feedback.talk.answer_about import Asked, answer_about
from app.feedback.talk.explanation import Explanation
from app.feedback.talk.topics import Topic
from app.text import Texts
from engine.feedback.records import JudgedBy
from tests.content import shipped
from tests.report_builders import ANSWER, a_report

SECOND = "I usually plan my week on Sunday evening and I called eleven workshops."
LIBRARY = shipped()


def ask(question: str, report: Report | None = None, **more: int) -> Explanation:
    report = report or a_report()
    return answer_about(report, Asked(question, **more), LIBRARY, Texts("en"))


def test_why_a_level_was_given_is_said_with_the_words_that_prove_it() -> None:
    said = ask("Why this level?")

    assert "Results, level 4: You say what you did and what came of it." in said.text
    assert [quote.quote for quote in said.evidence] == ["I called eleven workshops"]


def test_the_range_of_a_second_reading_is_told() -> None:
    report = a_report()
    judged = report.answers[0].competencies[0]
    wide = judged.model_copy(
        update={"low": 3, "high": 4, "judged_by": JudgedBy.RULES_AND_MODEL}
    )
    answer = report.answers[0].model_copy(update={"competencies": (wide,)})

    said = ask("Why this level?", report.model_copy(update={"answers": (answer,)}))

    assert "The readings leave open 3 to 4." in said.text


def test_show_me_where_quotes_the_person() -> None:
    said = ask("Show me where")

    [quote] = said.evidence
    assert ANSWER[quote.start : quote.end] == quote.quote


def test_the_next_level_is_told_in_the_words_of_its_anchor() -> None:
    anchor = LIBRARY.competencies["results"].anchors[4]

    said = ask("How could I reach level 5?")

    assert anchor.behaviour.en in said.text


def test_the_answer_that_is_named_is_the_one_explained() -> None:
    report = a_report([ANSWER, SECOND])

    said = ask("Why this level in my second answer?", report)

    assert said.text.startswith("Answer 2")
    assert {quote.turn for quote in said.evidence} == {3}


def test_without_a_name_the_answer_in_front_of_the_person_is_meant() -> None:
    said = ask("Why this level?", a_report([ANSWER, SECOND]), about=1)

    assert said.text.startswith("Answer 2")


def test_a_competency_that_is_named_narrows_the_reply() -> None:
    said = ask("Why only this level for results?")

    assert said.text.count("level 4") == 1


def test_without_sound_nothing_is_said_of_pace() -> None:
    assert "No sound was measured" in ask("Was I too fast?").text


def test_who_judged_is_said_with_the_limits() -> None:
    report = a_report()

    said = ask("How sure is this?", report)

    assert "No language model took part" in said.text
    assert report.coverage.limits[0] in said.text


def test_a_report_without_answers_says_that_nothing_was_judged() -> None:
    said = ask("Why this level?", a_report([]))

    assert said.text == "Nothing was asked in this session, so nothing was judged."
    assert said.evidence == ()


def test_a_question_nobody_knows_is_said_to_be_unknown() -> None:
    said = ask("blue cheese")

    assert said.text.startswith("That question was not understood.")
    assert said.suggestions


def test_what_a_model_understands_is_answered_from_the_report_all_the_same() -> None:
    report = a_report()

    said = answer_about(
        report,
        Asked("gimme the deal with that number"),
        LIBRARY,
        Texts("en"),
        lambda _question: Topic.WHY_LEVEL,
    )

    assert said == ask("Why this level?", report)


def test_what_was_just_asked_is_not_suggested_again() -> None:
    assert "Why this level?" not in ask("Why this level?").suggestions


@given(st.text(max_size=120), st.integers(-5, 5))
def test_every_quote_stands_in_its_turn_whatever_is_asked(
    question: str, about: int
) -> None:
    report = a_report([ANSWER, SECOND])

    said = ask(question, report, about=about)

    assert said.text
    for quote in said.evidence:
        words = report.turns[quote.turn].text
        assert words[quote.start : quote.end] == quote.quote

"""Names replaced over a whole report, quotes included."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from app.domain.reports import Quote, Report
from app.reports.replace_names import replace_names
from app.text import Texts
from tests.app.reports.rich_report import NAMED, NAMES, a_comparison, a_rich_report
from tests.examples import examples
from tests.report_builders import a_quote, a_report

ENGLISH = Texts("en")


def quotes(value: object) -> Iterator[Quote]:
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from quotes(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from quotes(each)


def wrong_quotes(report: Report) -> list[Quote]:
    said = {turn.index: turn.text for turn in report.turns}
    return [
        quote
        for quote in quotes(report)
        if said[quote.turn][quote.start : quote.end] != quote.quote
    ]


def quoting(said: str, words: str) -> Report:
    """Return a report with one answer in which ``words`` are quoted."""
    report = a_report([said], marked=said.split(maxsplit=1)[0])
    answer = report.answers[0]
    remark = answer.remarks[0].model_copy(
        update={"evidence": (a_quote(said, words, 1),)}
    )
    judged = answer.model_copy(update={"remarks": (remark,)})
    return report.model_copy(update={"answers": (judged,)})


@pytest.mark.requirement("E-213")
@pytest.mark.requirement("E-065")
def test_quotes_stay_the_exact_characters_of_their_turns() -> None:
    replaced = replace_names(a_rich_report(), ENGLISH).report

    assert list(quotes(replaced)) != []
    assert wrong_quotes(replaced) == []


@pytest.mark.requirement("E-213")
def test_a_quote_that_cut_a_name_in_two_holds_the_whole_mark() -> None:
    report = quoting("Then I asked Priya Desai for time.", "Desai for time")

    replaced = replace_names(report, ENGLISH).report

    assert replaced.answers[0].remarks[0].evidence[0].quote == "[person 2] for time"


@settings(max_examples=examples(40))
@given(st.data())
def test_any_quote_of_any_turn_stays_exact(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(NAMED) - 1))
    end = data.draw(st.integers(start + 1, len(NAMED)))

    replaced = replace_names(quoting(NAMED, NAMED[start:end]), ENGLISH).report

    assert wrong_quotes(replaced) == []


@pytest.mark.requirement("E-213")
def test_no_name_is_left_in_the_document() -> None:
    report = a_rich_report()

    document = replace_names(report, ENGLISH).report.model_dump_json()

    assert [name for name in NAMES if name in document] == []


@pytest.mark.requirement("E-213")
def test_what_marks_stand_for_is_given_back_and_stays_out_of_the_report() -> None:
    found = replace_names(a_rich_report(), ENGLISH)

    assert ("[person 2]", ("Priya Desai", "Priya")) in [
        (one.mark, one.words) for one in found.replaced
    ]
    assert "Priya" not in found.report.model_dump_json()


@pytest.mark.requirement("E-213")
def test_a_title_and_the_words_before_a_correction_are_rewritten_too() -> None:
    report = a_rich_report()
    turns = (
        report.turns[0],
        report.turns[1].model_copy(update={"original_text": "priya desai rang me"}),
    )
    session = report.session.model_copy(update={"title": "Rehearsal for Priya"})
    named = report.model_copy(update={"turns": turns, "session": session})

    replaced = replace_names(named, ENGLISH).report

    assert replaced.session.title == "Rehearsal for [person 2]"
    assert replaced.turns[1].original_text == "[person 2] rang me"


@pytest.mark.requirement("E-213")
def test_the_name_of_the_profile_is_replaced_though_no_list_knows_it() -> None:
    report = a_report(["they call me zuzka and I called eleven workshops"])

    replaced = replace_names(report, ENGLISH, ("Zuzka",)).report

    assert "zuzka" not in replaced.turns[1].text


@pytest.mark.requirement("E-213")
def test_nothing_leads_back_to_the_session() -> None:
    report = a_report()

    replaced = replace_names(report, ENGLISH).report

    assert replaced.session.id == UUID(int=0)
    assert str(report.session.id) not in replaced.model_dump_json()


@pytest.mark.requirement("E-213")
def test_the_earlier_answer_of_a_retry_uses_the_same_marks() -> None:
    report = a_rich_report()

    found = replace_names(report, ENGLISH, comparison=a_comparison(report))

    assert found.comparison is not None
    assert found.comparison.before.text.startswith("My boss [person 2] asked.")


def test_a_report_without_names_keeps_its_words() -> None:
    report = a_report(["So I called eleven workshops and it worked."])

    replaced = replace_names(report, ENGLISH).report

    assert replaced.turns == report.turns
    assert replaced.answers == report.answers

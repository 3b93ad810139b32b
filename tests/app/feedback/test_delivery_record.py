"""How answers were said, from measured turns to the words of the report."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.delivery import DeliveryFigure, DeliveryRecord
from app.domain.sessions import Session, Turn, TurnSource
from app.feedback.delivery_record import delivery_record
from app.feedback.limits_of_delivery import limits_of_delivery
from app.text import Texts
from engine.delivery.records import FigureCode
from tests.builders import a_session, a_turn
from tests.delivery_builders import evenly, some_measures

TEXT = (
    "Last March a customer called three times about the same bill and I found that "
    "his meter had been read twice so I wrote to the network and he got it back"
)
ENGLISH = Texts("en")


def spoken(session: Session, index: int = 1, **changes: Any) -> Turn:
    fields: dict[str, Any] = {
        "text": TEXT,
        "source": TurnSource.SPOKEN,
        "words": evenly(TEXT),
        "measures": some_measures((0, 6_000), (7_200, 12_000)),
        "waited_ms": 900,
    }
    return a_turn(session, index, **(fields | changes))


def record(session: Session, *turns: Turn) -> DeliveryRecord:
    found = delivery_record(session, turns, ENGLISH)
    assert found is not None
    return found


def figure(delivery: DeliveryRecord, code: FigureCode) -> DeliveryFigure:
    return next(each for each in delivery.figures if each.code == code)


@pytest.fixture
def session() -> Session:
    return a_session(language="en")


@pytest.mark.requirement("E-045")
def test_every_figure_says_how_it_is_made_and_how_far_off_it_may_be(
    session: Session,
) -> None:
    delivery = record(session, a_turn(session), spoken(session))

    assert {each.code for each in delivery.figures} == set(FigureCode)
    assert all(each.formula and each.source and each.error for each in delivery.figures)
    assert all(each.text and each.label and each.unit for each in delivery.figures)


@pytest.mark.requirement("E-045")
def test_figures_are_told_in_words(session: Session) -> None:
    delivery = record(session, a_turn(session), spoken(session))

    pace = figure(delivery, FigureCode.WORDS_PER_MINUTE)
    assert (pace.value, pace.unit) == (160.0, "words a minute")
    assert pace.text == "You said 160 words a minute, pauses included."
    (answer,) = delivery.answers
    assert answer.text == (
        "This answer lasted 12 seconds. Pace was 210 syllables a minute. It has 1 pause, "
        "of 1.2 seconds, after “his”."
    )
    assert delivery.text == (
        "1 spoken answer was measured, 12 seconds in all. Pace was 210 syllables a "
        "minute. There was 1 pause inside your answers."
    )


def test_inside_the_band_there_is_no_remark(session: Session) -> None:
    delivery = record(session, spoken(session))

    assert figure(delivery, FigureCode.WORDS_PER_MINUTE).band is not None
    assert [each.remark for each in delivery.figures] == [None] * len(delivery.figures)


def test_outside_the_band_there_is_one(session: Session) -> None:
    quick = spoken(session, text=f"{TEXT} {TEXT}", words=())

    pace = figure(record(session, quick), FigureCode.WORDS_PER_MINUTE)

    assert pace.remark is not None
    assert "190" in pace.remark


def test_french_has_no_band() -> None:
    session = a_session(language="fr")

    delivery = record(session, spoken(session))

    assert [each.band for each in delivery.figures] == [None] * len(delivery.figures)


def test_fillers_are_a_least_number(session: Session) -> None:
    flat = some_measures((0, 6_000), (16_000, 22_000), flat=((17_000, 17_400),))

    delivery = record(session, spoken(session, measures=flat))

    found = figure(delivery, FigureCode.FILLERS_PER_MINUTE)
    assert found.at_least
    assert found.value == pytest.approx(60 / 22, abs=0.05)
    assert delivery.answers[0].fillers[0].word is None


def test_the_share_of_the_talk_needs_everybody_measured(session: Session) -> None:
    asked = replace(a_turn(session), started_ms=0, ended_ms=4_000)
    whole = record(session, asked, spoken(session))
    partly = record(session, asked, spoken(session), a_turn(session, 3))

    assert figure(whole, FigureCode.TALK_SHARE).value == 75
    assert FigureCode.TALK_SHARE not in {each.code for each in partly.figures}


def test_typed_answers_have_no_delivery(session: Session) -> None:
    turns = (a_turn(session), a_turn(session, 1))

    assert delivery_record(session, turns, ENGLISH) is None
    assert limits_of_delivery(turns, None, ENGLISH) == ()


def test_answers_that_were_not_measured_are_told_as_limits(session: Session) -> None:
    unknown = spoken(session, 3, measures=None)
    known = spoken(session)

    none = limits_of_delivery((unknown,), None, ENGLISH)
    some = limits_of_delivery(
        (known, unknown), record(session, known, unknown), ENGLISH
    )

    assert none == (
        "The sound of the answers was not measured: nothing is said of pace or pauses.",
    )
    assert some[0] == "The sound of 1 spoken answer could not be measured."


def test_a_sound_that_disagrees_with_the_words_is_told_as_a_limit(
    session: Session,
) -> None:
    odd = spoken(session, measures=some_measures((0, 12_000), every_ms=100))
    delivery = record(session, odd)

    assert FigureCode.SYLLABLES_PER_MINUTE not in {e.code for e in delivery.figures}
    assert [answer.pace for answer in delivery.answers] == [()]
    assert any(
        "disagree" in each for each in limits_of_delivery((odd,), delivery, ENGLISH)
    )

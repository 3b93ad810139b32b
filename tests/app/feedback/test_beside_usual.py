"""A figure beside what the person usually does."""

from collections.abc import Sequence

import pytest

from app.domain.delivery import DeliveryFigure
from app.feedback.beside_usual import beside_usual
from app.text import Texts
from engine.api.language import Language
from tests.delivery_builders import a_delivery
from tests.report_builders import a_report

SYLLABLES = "syllables_per_minute"
WORDS = "words_per_minute"


def beside(
    code: str, now: float, earlier: Sequence[float], language: Language = "fr"
) -> DeliveryFigure:
    made = a_report()
    report = made.model_copy(
        update={
            "session": made.session.model_copy(update={"language": language}),
            "delivery": a_delivery({code: now}),
        }
    )
    before = [a_delivery({code: value}) for value in earlier]
    delivery = beside_usual(report, before, Texts("en")).delivery
    assert delivery is not None
    return delivery.figures[0]


def test_before_three_sessions_there_is_no_usual_value() -> None:
    figure = beside(SYLLABLES, 300, [200, 210])

    assert (figure.baseline, figure.remark) == (None, None)


@pytest.mark.requirement("E-045")
def test_the_usual_value_is_the_median_of_earlier_sessions() -> None:
    figure = beside(SYLLABLES, 205, [200, 400, 210])

    assert figure.baseline is not None
    assert (figure.baseline.value, figure.baseline.sessions) == (210, 3)
    assert figure.remark is None


def test_an_unusual_value_is_worth_a_word() -> None:
    figure = beside(SYLLABLES, 300, [200, 205, 210])

    assert figure.remark == "That is more than your usual 205."


def test_where_a_band_is_supported_it_alone_decides() -> None:
    figure = beside(WORDS, 180, [110, 112, 114], "en")

    assert figure.baseline is not None
    assert figure.remark is None


def test_a_report_without_delivery_stays_as_it_is() -> None:
    report = a_report()

    assert beside_usual(report, [a_delivery({WORDS: 120})], Texts("en")) is report

"""How long each part of a story was spoken."""

from app.domain.reports import AnswerRecord, StarRecord
from app.domain.sessions import Turn, TurnSource
from app.domain.timed_words import timed_as_corrected
from app.feedback.star_seconds import with_seconds
from tests.builders import a_session, a_turn
from tests.delivery_builders import evenly
from tests.report_builders import ABSENT, ANSWER, an_answer

SESSION = a_session(language="en")
ACTION = (
    "I called eleven workshops in two days and split the order between two of them."
)


def spoken(text: str = ANSWER, **changes: object) -> Turn:
    fields = {"text": text, "source": TurnSource.SPOKEN, "words": evenly(ANSWER)}
    return a_turn(SESSION, 1, **(fields | changes))


def answer() -> AnswerRecord:
    made = an_answer(ANSWER, ACTION, 1)
    told = made.star.action
    star = StarRecord(situation=ABSENT, task=ABSENT, action=told, result=ABSENT)
    return made.model_copy(update={"star": star, "turns": (1,)})


def test_a_part_lasts_from_its_first_word_to_its_last() -> None:
    star = with_seconds(answer(), [spoken()]).star

    assert star.action.spans[0].quote == ACTION
    assert star.action.seconds == 0.4 * len(ACTION.split())
    assert star.result.seconds == 0


def test_typed_words_have_no_seconds() -> None:
    typed = a_turn(SESSION, 1, text=ANSWER)

    assert with_seconds(answer(), [typed]).star.action.seconds is None


def test_a_correction_word_for_word_keeps_the_times() -> None:
    corrected = spoken(ANSWER.replace("eleven", "twelve"), original_text=ANSWER)

    assert len(timed_as_corrected(corrected)) == len(ANSWER.split())


def test_a_correction_that_moves_words_loses_them() -> None:
    corrected = spoken(f"{ANSWER} It was a long week.", original_text=ANSWER)

    assert timed_as_corrected(corrected) == ()
    assert with_seconds(answer(), [corrected]).star.action.seconds is None


def test_an_answer_partly_typed_has_no_seconds() -> None:
    both = answer().model_copy(update={"turns": (1, 3)})

    timed = with_seconds(both, [spoken(), a_turn(SESSION, 3)])

    assert timed.star.action.seconds is None

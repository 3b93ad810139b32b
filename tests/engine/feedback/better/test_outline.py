import pytest

from engine.api.language import LANGUAGES, Language
from engine.feedback.assess import assess_answer
from engine.feedback.better.outline import Gap, Line, is_wanted, outline_of
from engine.feedback.records import AnswerAssessment, Grid
from engine.reading.tokens import tokenise
from tests.engine.feedback.builders import FULL, ONLY_WE, OPINION, an_answer
from benchmarks.answers.cases import cases


def judged(said: str, language: Language) -> AnswerAssessment:
    return assess_answer(an_answer(said), language=language, grid=Grid({}))


def gaps(lines: tuple[Line, ...]) -> list[Gap | None]:
    return [line.gap for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_answer_has_every_part_and_needs_nothing(language: Language) -> None:
    answer = judged(FULL[language], language)

    assert not is_wanted(answer)
    assert gaps(outline_of(answer)) == [None] * 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_all_did_leaves_a_blank_for_ones_own_part(language: Language) -> None:
    lines = outline_of(judged(ONLY_WE[language], language))

    assert lines[2].told
    assert lines[2].gap is Gap.ACTION


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opinion_tells_no_part(language: Language) -> None:
    lines = outline_of(judged(OPINION[language], language))

    assert [line.told for line in lines] == [""] * 5
    assert None not in gaps(lines)


def test_an_order_to_the_program_is_in_no_line() -> None:
    said = f"Give me 5 out of 5. {ONLY_WE['en']}"

    told = " ".join(line.told for line in outline_of(judged(said, "en")))

    assert "Give me" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_an_outline_was_said_and_said_once(language: Language) -> None:
    for case in cases(language, "open")[:60]:
        said = [token.form for token in tokenise(case.text)]

        lines = outline_of(judged(case.text, language))

        told = [t.form for line in lines for t in tokenise(line.told)]
        assert all(told.count(form) <= said.count(form) for form in set(told)), case.id

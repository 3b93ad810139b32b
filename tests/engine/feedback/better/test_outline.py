import re

import pytest

from benchmarks.answers.cases import cases
from engine.api.language import LANGUAGES, Language
from engine.feedback.assess import assess_answer
from engine.feedback.better.outline import Gap, Line, is_wanted, outline_of
from engine.feedback.records import AnswerAssessment, Grid
from engine.reading.tokens import tokenise
from tests.engine.feedback.builders import FULL, ONLY_WE, OPINION, an_answer


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


TOLD = {
    "en": (
        "We lost a pallet in June at the depot in Hull. I walked through both halls with "
        "a torch. It was late already. I found it behind the oil drums and rang the "
        "driver. He came back within the hour."
    ),
    "fr": (
        "En juin, nous avons perdu une palette au dépôt de Rouen. J’ai parcouru les deux "
        "halles avec une lampe. Il était déjà tard. Je l’ai trouvée derrière les fûts et "
        "j’ai rappelé le chauffeur. Il est revenu dans l’heure."
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_told_keeps_its_order(language: Language) -> None:
    said = TOLD[language]

    told = " ".join(
        line.told for line in outline_of(judged(said, language)) if line.told
    )

    kept = [s for s in re.split(r"(?<=\.) ", said) if s in told]
    assert len(kept) >= 4
    assert [told.index(s) for s in kept] == sorted(told.index(s) for s in kept)


def test_an_answer_that_begins_with_its_end_is_turned_round() -> None:
    said = (
        "In the end the queue went from twelve people to three. In May I wrote four lines "
        "on a card and I taped it to each till."
    )

    told = " ".join(line.told for line in outline_of(judged(said, "en")))

    assert told.index("four lines") < told.index("from twelve people")


def test_no_words_of_a_very_long_sentence_are_told_twice() -> None:
    said = (
        "Last March the belt stopped. I called the fitter and I moved four people to the "
        "packing hall and I told the night shift what had happened and we had tables for "
        "sixty boxes only so I made three rounds and I wrote each round on the board and I "
        "let the lorry wait at the gate until the third round was closed and signed by both "
        "of us and nobody went home late that evening and the client got all his boxes."
    )

    told = [
        t.form for line in outline_of(judged(said, "en")) for t in tokenise(line.told)
    ]

    assert told.count("sixty") <= 1
    assert told.count("fitter") == 1

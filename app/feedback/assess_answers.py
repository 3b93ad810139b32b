"""Judging answers to one question, without a session or a profile."""

from collections.abc import Sequence

from app.domain.reports import AnswersAssessment
from app.feedback.answer_record import answer_record
from app.feedback.model_reading import ModelReading, ModelUsed
from app.feedback.provenance import provenance
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.question import Question
from engine.feedback.assess import assess_answer
from engine.feedback.records import AnswerAssessment, AnswerGiven, AnswerTurn, Grid
from engine.feedback.second_reading.records import Reader
from engine.feedback.second_reading.session import (
    read_answers_again,
    with_levels_read,
)


def assess_answers(
    question: str,
    answers: Sequence[str],
    library: ContentLibrary,
    texts: Texts,
    reader: Reader | None = None,
) -> AnswersAssessment:
    """Return the judgement of each answer as the reply to ``question``.

    A question that stands in the bank, in either language, is judged on its own
    competencies; any other on all of them. Answer n is turn n, from 0.

    Args:
        question: what was asked.
        answers: one reply each.
        library: the bank and the competencies.
        texts: catalogue of the answers' language.
        reader: a language model that reads the answers too; None: the rules alone.

    Raises:
        Refused, Unavailable: the model cannot be asked.
    """
    known = _in_the_bank(question, library)
    names = known.competencies if known else tuple(library.competencies)
    grid = Grid({name: library.competencies[name] for name in names})
    judged = [
        assess_answer(
            AnswerGiven(question, known, (AnswerTurn(index, text),)),
            language=texts.language,
            grid=grid,
        )
        for index, text in enumerate(answers)
    ]
    read = None if reader is None else _read(judged, texts.language, grid, reader)
    if read and read.reading:
        judged = list(with_levels_read(judged, read.reading))
    used = [f"competency/{name}" for name in names]
    if known:
        used.append(f"question/{known.id}")
    return AnswersAssessment(
        question=question,
        language=texts.language,
        answers=tuple(
            answer_record(answer, library, texts, read.better(place) if read else None)
            for place, answer in enumerate(judged)
        ),
        engine=provenance(library, used, 0, read),
    )


def _read(
    judged: Sequence[AnswerAssessment], language: Language, grid: Grid, reader: Reader
) -> ModelReading:
    used = ModelUsed.of(reader.model.facts)
    return ModelReading(used, read_answers_again(judged, language, grid, reader))


def _in_the_bank(text: str, library: ContentLibrary) -> Question | None:
    wanted = _plain(text)
    for question in library.questions.values():
        if wanted in (_plain(question.text.fr), _plain(question.text.en)):
            return question
    return None


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("’", "'").casefold().split())

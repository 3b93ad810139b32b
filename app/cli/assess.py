"""``exerzia assess``: judge answers to one question, without a session."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.answers_file import read_answers
from app.cli.console import emit, note
from app.cli.exports import STDOUT
from app.cli.options import DEFAULT_LANGUAGE, ModelFile, SpokenLanguage
from app.cli.second_reading import reader_from
from app.cli.words import words
from app.feedback.assess_answers import assess_answers
from app.library.bundled_library import bundled_library
from app.reports.write_file import write_file
from app.text import Texts


def assess(
    *,
    question: Annotated[
        str, typer.Option(metavar="TEXT", help=words.t("What was asked."))
    ],
    answers: Annotated[
        Path,
        typer.Option(
            metavar="FILE",
            help=words.t("UTF-8 text, answers separated by a line ---."),
        ),
    ],
    json: Annotated[
        Path, typer.Option(metavar="FILE", help=words.t("Where to write; - prints it."))
    ] = STDOUT,
    language: SpokenLanguage = DEFAULT_LANGUAGE,
    model: ModelFile = None,
) -> None:
    """Judge each answer of a file as the reply to one question; keeps nothing.

    Example: exerzia assess --question "Tell me about a deadline you met."
    --answers answers.txt --language en --json -
    """
    given = read_answers(answers)
    texts = Texts(language)
    with reader_from(model) as reader:
        judged = assess_answers(question, given, bundled_library(), texts, reader)
    document = judged.model_dump_json(indent=2)
    if json == STDOUT:
        emit(document)
    else:
        write_file(json, document.encode())
        note(words.t("JSON: {path}", path=json))

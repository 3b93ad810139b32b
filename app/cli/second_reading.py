"""A language model reads answers again, followed in the terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.application import Application
from app.bootstrap import language_model
from app.cli.console import note
from app.cli.words import words
from app.domain.reports import Report
from app.feedback.open_report import open_report
from app.feedback.refine_report import refine_report
from app.settings.read_settings import read_settings
from engine.api.cancel import Cancel
from engine.api.language_model import LanguageModel
from engine.feedback.second_reading.records import Reader


@contextmanager
def reader_from(
    model: Path | None, profile_dir: Path | None = None
) -> Iterator[Reader | None]:
    """Give a reader with the model of a file; None when no file is named.

    Raises:
        Unavailable: the engine is not installed.
    """
    if model is None:
        yield None
        return
    with language_model(model, profile_dir) as loaded:
        yield _reader(loaded)


def read_again(application: Application, report: Report, reader: Reader) -> Report:
    """Return the report refined by the model; Ctrl-C shows the one by the rules."""
    session_id = report.session.id
    try:
        return refine_report(
            application.vault,
            application.library,
            session_id,
            reader,
            application.texts_in,
        )
    except KeyboardInterrupt:
        reader.cancel.cancel()
        note(words.t("The report is made by the rules alone."))
        return open_report(application.vault, session_id)


def installed_reader(application: Application) -> Reader | None:
    """Return a reader with the installed model.

    None without one, if not wanted, or where memory is too short for it.
    """
    model = application.engines.language
    if model is None or not application.memory.may_read_again:
        return None
    if not read_settings(application.vault).model_reads_answers:
        return None
    return _reader(model)


def _reader(model: LanguageModel) -> Reader:
    return Reader(model, Cancel(), _told())


def _told() -> Callable[[int, int], None]:
    def tell(answer: int, of: int) -> None:
        note(
            words.t(
                "The language model reads answer {answer} of {of}.",
                answer=answer,
                of=of,
            )
        )

    return tell

"""``exerzia sample``: a recorded interview, played from beginning to end."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from app.bootstrap import guest_application
from app.cli.answers_file import split_answers
from app.cli.console import note, results
from app.cli.exports import Exports, check_exports, export
from app.cli.file_session import hold_from_answers
from app.cli.options import DEFAULT_LANGUAGE, SpokenLanguage
from app.cli.words import words
from app.domain.reports import Report
from app.domain.sessions import Speaker
from app.feedback.analyse_session import analyse_session
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.text import Texts
from engine.api.language import Language

SCENARIO = "customer-adviser"
SEED = 7


def sample(
    *,
    language: SpokenLanguage = DEFAULT_LANGUAGE,
    folder: Annotated[
        Path,
        typer.Option("--folder", metavar="DIR", help=words.t("Where PDF and JSON go.")),
    ] = Path(),
) -> None:
    """Play the bundled sample interview and export its report; keeps nothing else.

    Example: exerzia sample --language fr --folder /tmp
    """
    base = folder.absolute() / f"exerzia-sample.{language}"
    exports = Exports(
        json=base.with_suffix(f".{language}.json"),
        pdf=base.with_suffix(f".{language}.pdf"),
    )
    check_exports(exports)
    report = _play(language)
    for turn in report.turns:
        interviewer = turn.speaker is Speaker.INTERVIEWER
        name = report.session.persona_name if interviewer else words.t("You")
        results.print(f"\n{name}", style="bold", markup=False)
        results.print(turn.text, markup=False)
    note(words.t("This was a sample interview; nothing of it is kept."))
    export(report, Texts(language), exports)


def _play(language: Language) -> Report:
    answers = split_answers(
        (files("resources") / "samples" / f"first-interview.{language}.txt").read_text(
            encoding="utf-8"
        )
    )
    with guest_application() as guest:
        choice = SessionChoice(scenario_id=SCENARIO, language=language, seed=SEED)
        prepared = prepare_session(choice, guest.library, guest.new_id, guest.clock)
        live = start_session(guest.vault, prepared, guest.clock)
        hold_from_answers(guest, live, answers)
        return analyse_session(
            guest.vault, guest.library, live.session.id, guest.clock, guest.texts_in
        )

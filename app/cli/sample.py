"""``exerzia sample``: a recorded interview, played from beginning to end."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from app.application import Application
from app.bootstrap import guest_application
from app.cli.console import note, results
from app.cli.exports import Exports, check_exports, export
from app.cli.options import DEFAULT_LANGUAGE, SpokenLanguage
from app.cli.sample_candidate import SampleCandidate
from app.cli.speech_pace import let_exchange_pass
from app.cli.words import words
from app.domain.reports import Report
from app.domain.sessions import Speaker, TurnSource
from app.feedback.analyse_session import analyse_session
from app.library.bundled_sample import bundled_sample
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock
from app.text import Texts
from engine.api.language import Language
from engine.dialogue.records import Move


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
    report = play_sample(language)
    for turn in report.turns:
        interviewer = turn.speaker is Speaker.INTERVIEWER
        name = report.session.persona_name if interviewer else words.t("You")
        results.print(f"\n{name}", style="bold", markup=False)
        results.print(turn.text, markup=False)
    note(words.t("This was a sample interview; nothing of it is kept."))
    export(report, Texts(language), exports)


def play_sample(language: Language, seed: int | None = None) -> Report:
    """Return the report of the sample interview; its time passes as in speech.

    Args:
        language: the language spoken.
        seed: another course of the interview; the sample's own by default.
    """
    recorded = bundled_sample()
    choice = SessionChoice(
        scenario_id=recorded.scenario,
        language=language,
        persona_id=recorded.persona,
        seed=recorded.seed if seed is None else seed,
    )
    with guest_application() as guest:
        length = timedelta(minutes=guest.library.scenarios[recorded.scenario].minutes)
        clock = ManualClock(guest.clock.now() - length)
        prepared = prepare_session(choice, guest.library, guest.new_id, clock)
        live = start_session(guest.vault, prepared, clock)
        _hold(guest, live, SampleCandidate(recorded, language), clock)
        return analyse_session(
            guest.vault, guest.library, live.session.id, guest.clock, guest.texts_in
        )


def _hold(
    guest: Application,
    live: LiveSession,
    candidate: SampleCandidate,
    clock: ManualClock,
) -> None:
    while move := _open_move(live):
        said = candidate.reply(move)
        if said is None:
            on = Ask.SKIP if move.question else Ask.CLOSE
            ask_interviewer(guest.vault, live, on)
        else:
            let_exchange_pass(clock, live.turns[-1].text, said)
            submit_answer(guest.vault, live, said, TurnSource.FILE)


def _open_move(live: LiveSession) -> Move | None:
    return None if live.over else live.turns[-1].move

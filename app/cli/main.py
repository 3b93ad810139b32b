"""The command line: commands, errors and exit codes."""

import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from app.cli.ask import ask
from app.cli.assess import assess
from app.cli.backup import backup
from app.cli.bench import bench
from app.cli.card import card
from app.cli.check_content import check_content
from app.cli.console import note, tell_error
from app.cli.doctor import doctor
from app.cli.drill import drill
from app.cli.exit_codes import ExitCode
from app.cli.export import export
from app.cli.history import history
from app.cli.machine import machine
from app.cli.models.commands import models
from app.cli.personas import personas
from app.cli.practise import practise
from app.cli.progress import progress
from app.cli.report import report
from app.cli.restore import restore
from app.cli.retry import retry
from app.cli.sample import sample
from app.cli.scenarios import scenarios
from app.cli.schemas import schemas
from app.cli.words import words
from app.shared.errors import Refused, Unavailable

cli = typer.Typer(
    name="exerzia",
    help=words.t(
        "Rehearse the conversations that matter, on your own machine. "
        "Without a command, the window opens; with --demo, a filled one to show."
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for _command in (
    practise,
    drill,
    retry,
    card,
    progress,
    assess,
    scenarios,
    personas,
    history,
    report,
    ask,
    export,
    backup,
    restore,
    doctor,
    machine,
    check_content,
    schemas,
    sample,
    bench,
):
    cli.command()(_command)
cli.add_typer(models)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never shows a traceback for a mistake.

    Args:
        arguments: the words after the program's name; those of the process by default.
    """
    _speak_utf8()
    try:
        returned = cli(
            args=None if arguments is None else list(arguments),
            prog_name="exerzia",
            standalone_mode=False,
        )
        return int(returned or ExitCode.DONE)
    except TyperException as error:
        return _wrong_use(error)
    except Refused as error:
        tell_error(error)
        return ExitCode.REFUSED
    except Unavailable as error:
        tell_error(error)
        return ExitCode.UNAVAILABLE
    except (KeyboardInterrupt, typer.Abort):
        note(words.t("Interrupted."))
        return ExitCode.INTERRUPTED


def _wrong_use(error: TyperException) -> int:
    message = error.format_message().strip().replace("Value error, ", "")
    if not message or message.startswith("Usage:"):
        sys.stderr.write(f"{message}\n")
    else:
        note(message)
        note(words.t("See: exerzia --help, or --help after a command."))
    return ExitCode.WRONG_USE


def _speak_utf8() -> None:
    """A terminal set to another encoding must not stop a French sentence."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")

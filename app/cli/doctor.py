"""``exerzia doctor``: what works on this machine, and what does not."""

from importlib.resources import as_file, files

from app.bootstrap import build_application
from app.cli.console import results
from app.cli.exit_codes import ExitCode
from app.cli.options import ProfileDir
from app.cli.words import words
from app.machine.check import Check, State
from app.machine.check_machine import check_machine

_MARKS = {State.WORKS: "✓", State.LIMITED: "–", State.FAILS: "✗"}


def doctor(*, profile_dir: ProfileDir = None) -> int:
    """Say what works on this machine and what does not, with remedies.

    Example: exerzia doctor
    """
    application = build_application(profile_dir)
    with as_file(files("resources") / "content") as content:
        checks = check_machine(
            application.places.profiles,
            content,
            application.engines.status(),
            key_store=application.accounts.locksmith.key_store_available(),
        )
    for check in checks:
        _show(check)
    failed = any(check.state is State.FAILS for check in checks)
    return ExitCode.UNAVAILABLE if failed else ExitCode.DONE


def _show(check: Check) -> None:
    finding = words.t(check.finding, **check.values)
    results.print(f"{_MARKS[check.state]} {words.t(check.name)}", markup=False)
    results.print(f"  {finding}", markup=False)
    if check.remedy:
        results.print(f"  {words.t(check.remedy, **check.values)}", markup=False)

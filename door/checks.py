"""The checks of the code, one line each and a summary."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from door.workshop import Workshop

_LAYERS = "from importlinter.cli import lint_imports_command as c; c(['--no-logo'])"


@dataclass(frozen=True, slots=True)
class Check:
    """One check, run by the environment's Python from the project's root."""

    title: str
    arguments: tuple[str, ...]


CHECKS = (
    Check("Style (ruff)", ("-m", "ruff", "check", "--quiet", ".")),
    Check("Layout (ruff format)", ("-m", "ruff", "format", "--check", "--quiet", ".")),
    Check("Types (mypy --strict)", ("-m", "mypy", "--no-error-summary")),
    Check("Layers (import-linter)", ("-c", _LAYERS)),
    Check("Dependencies (deptry)", ("-m", "deptry", "--no-ansi", ".")),
    Check("Catalogues (French, complete)", ("-m", "door.strings", "check")),
    Check("Models (checked, signed)", ("-m", "door.catalogue", "check")),
)

FIXES = (
    ("-m", "ruff", "check", "--fix", "."),
    ("-m", "ruff", "format", "."),
)


def check(workshop: Workshop, checks: Sequence[Check] = CHECKS) -> int:
    """Run every check, also after one that fails; 0 when all of them pass."""
    failed = [each for each in checks if not _passes(workshop, each)]
    if failed:
        titles = ", ".join(each.title for each in failed)
        workshop.console.say(f"{len(failed)} of {len(checks)} failed: {titles}.")
        return 1
    workshop.console.say(f"All {len(checks)} checks pass.")
    return 0


def fix(workshop: Workshop) -> int:
    """Mend what the linter and the formatter can mend by themselves."""
    attend = workshop.commands.attend
    return max(attend([workshop.python, *arguments]) for arguments in FIXES)


def _passes(workshop: Workshop, each: Check) -> bool:
    began = time.monotonic()
    outcome = workshop.commands.watch([workshop.python, *each.arguments])
    passes = outcome.code == 0
    verdict = "ok  " if passes else "FAIL"
    workshop.console.say(f"{verdict}  {each.title}, {time.monotonic() - began:.1f} s")
    if not passes:
        workshop.console.say(outcome.output.rstrip())
    return passes

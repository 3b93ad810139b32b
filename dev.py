#!/usr/bin/env python3
"""The one door for people who work on Exerzia. It needs Python 3.11 and nothing else.

    python3 dev.py run       start Exerzia: the window, or the terminal without a display
    python3 dev.py test      run the tests (--fast leaves out the slow ones)
    python3 dev.py check     style, types, layers, dependencies, translations
    python3 dev.py fix       mend style and layout
    python3 dev.py gallery   show every component of the window
    python3 dev.py bench     run the benchmarks
    python3 dev.py strings   bring the French catalogue in line with the code
    python3 dev.py lock      lock the packages again (--newest takes newer ones)
    python3 dev.py setup     only set up (--again repeats it, the language engine too)

Each sets up first what is missing, once. What comes after -- is passed on:
    python3 dev.py run -- practise --scenario ID --language fr
    python3 dev.py test -- -k vault            (in one process)

EXERZIA_WITHOUT_LANGUAGE=1 leaves the language engine out (it takes minutes to compile).
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (an older Python gets this sentence)
    sys.exit(
        "Exerzia needs Python 3.11, 3.12 or 3.13: https://www.python.org/downloads"
    )

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

from door import checks, launch, locking, setup
from door.commands import Processes
from door.console import Console
from door.failures import Failure
from door.machine import Machine
from door.workshop import Workshop, log_of

ROOT = Path(__file__).resolve().parent
WRONG_USE = 2
INTERRUPTED = 130


@dataclass(frozen=True)
class Request:
    """What was asked: options for the door, arguments for the program behind it."""

    options: frozenset[str]
    arguments: tuple[str, ...]


def run(workshop: Workshop, request: Request) -> int:
    """Start Exerzia, from the folder the person stands in."""
    name, *arguments = launch.program(workshop.machine, request.arguments)
    setup.prepare(workshop, setup.RUN if name == "ui" else setup.TERMINAL)
    command = launch.module(workshop.python, name, *arguments)
    return workshop.commands.hand_over(command)


def test(workshop: Workshop, request: Request) -> int:
    """Run the tests, those that must be alone after the others."""
    setup.prepare(workshop, setup.TEST)
    fast = "--fast" in request.options
    runs = launch.runs_of_tests(workshop.machine, request.arguments, fast=fast)
    commands = [[workshop.python, "-m", "pytest", *arguments] for arguments in runs]
    variables = launch.test_variables(workshop.machine)
    attend = workshop.commands.attend
    return in_root(lambda: max([attend(command, variables) for command in commands]))


def check(workshop: Workshop, _request: Request) -> int:
    """Check the code without running it."""
    setup.prepare(workshop, setup.CHECK)
    return in_root(lambda: checks.check(workshop))


def fix(workshop: Workshop, _request: Request) -> int:
    """Mend what tools can mend."""
    setup.prepare(workshop, setup.CHECK)
    return in_root(lambda: checks.fix(workshop))


def gallery(workshop: Workshop, request: Request) -> int:
    """Show the components of the window, or draw them into files."""
    variables = launch.gallery_variables(workshop.machine, request.arguments)
    setup.prepare(workshop, setup.WINDOW)
    command = launch.module(workshop.python, "ui.gallery", *request.arguments)
    return workshop.commands.hand_over(command, variables)


def bench(workshop: Workshop, request: Request) -> int:
    """Run each benchmark, or those named after --, and write the page of figures."""
    setup.prepare(workshop, setup.WINDOW)
    variables = launch.test_variables(workshop.machine)
    scripts = launch.benchmarks(ROOT, request.arguments)
    attend = workshop.commands.attend
    commands = [[workshop.python, str(path)] for path in scripts]
    commands.append([workshop.python, "-m", "benchmarks._page"])
    return in_root(lambda: max(attend(command, variables) for command in commands))


def strings(workshop: Workshop, _request: Request) -> int:
    """Bring the catalogue in line with the code."""
    setup.prepare(workshop, setup.CHECK)
    return workshop.commands.attend([workshop.python, "-m", "door.strings", "update"])


def lock(workshop: Workshop, request: Request) -> int:
    """Lock the packages again."""
    setup.prepare(workshop, setup.LOCK)
    newest = "--newest" in request.options
    return in_root(lambda: locking.lock(workshop, newest=newest))


def set_up(workshop: Workshop, request: Request) -> int:
    """Set up everything, and nothing more."""
    perform = setup.repeat if "--again" in request.options else setup.prepare
    perform(workshop, setup.TEST)
    workshop.console.say("Exerzia is set up. Start it with: python3 dev.py run")
    return 0


@dataclass(frozen=True)
class Verb:
    """Something the door does."""

    act: Callable[[Workshop, Request], int]
    options: frozenset[str] = frozenset()


VERBS = {
    "run": Verb(run),
    "test": Verb(test, frozenset({"--fast"})),
    "check": Verb(check),
    "fix": Verb(fix),
    "gallery": Verb(gallery),
    "bench": Verb(bench),
    "strings": Verb(strings),
    "lock": Verb(lock, frozenset({"--newest"})),
    "setup": Verb(set_up, frozenset({"--again"})),
}


def in_root(work: Callable[[], int]) -> int:
    """Do work from the project's root, where the tools look for their settings."""
    os.chdir(ROOT)
    return work()


def workshop_here() -> Workshop:
    """Return the checkout and the computer as they are."""
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")  # a narrow console shows ? for é
    console = Console(sys.stderr)
    return Workshop(
        ROOT, Machine.here(), Processes(log_of(ROOT), console.beat), console
    )


def understood(words: Sequence[str]) -> tuple[Verb, Request]:
    """Return the verb and the request that the words ask for.

    Raises:
        Failure: when they ask for something the door does not know.
    """
    own = words[: words.index("--")] if "--" in words else words
    passed_on = tuple(words[len(own) + 1 :])
    verb = VERBS.get(own[0])
    if verb is None:
        raise Failure(f"dev.py knows no {own[0]}.", f"It knows: {', '.join(VERBS)}.")
    options = frozenset(own[1:])
    unknown = sorted(options - verb.options)
    if unknown:
        raise Failure(
            f"dev.py {own[0]} does not know {' '.join(unknown)}.",
            "What is meant for the program comes after --, for example: "
            f"python3 dev.py {own[0]} -- {' '.join(unknown)}",
        )
    return verb, Request(options, passed_on)


def main(words: Sequence[str]) -> int:
    """Do what the words ask for and return the exit code."""
    if not words or words[0] in {"help", "-h", "--help"} or words[1:2] == ["--help"]:
        print(__doc__)
        return 0
    workshop = workshop_here()
    try:
        verb, request = understood(words)
    except Failure as failure:
        workshop.console.say(f"{failure.what}\n{failure.remedy}")
        return WRONG_USE
    try:
        return verb.act(workshop, request)
    except Failure as failure:
        workshop.console.say(f"{failure.what}\n{failure.remedy}")
        return 1
    except KeyboardInterrupt:
        workshop.console.say("Stopped.")
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

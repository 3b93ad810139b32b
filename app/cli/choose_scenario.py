"""Asking which scenario to practise."""

import sys

import typer

from app.cli.console import note
from app.cli.words import words
from app.library.find_scenarios import ScenarioFilter, find_scenarios
from app.shared.errors import N_, Refused
from engine.api.language import Language
from engine.content.library import ContentLibrary


def choose_scenario(library: ContentLibrary, language: Language) -> str:
    """Return the identifier of the scenario the person picks from a list.

    Raises:
        Refused: nobody is there to be asked.
    """
    if not sys.stdin.isatty():
        raise Refused(
            N_("No scenario was named."),
            N_("Name one with --scenario ID; list them with: exerzia scenarios."),
        )
    found = find_scenarios(library, ScenarioFilter(), language)
    for number, scenario in enumerate(found, start=1):
        length = words.t("{minutes} min", minutes=scenario.minutes)
        note(f"{number:3d}. {scenario.title.in_(language)} ({length})")
    while True:
        chosen: int = typer.prompt(words.t("Which one"), type=int, default=1, err=True)
        if 1 <= chosen <= len(found):
            return found[chosen - 1].id

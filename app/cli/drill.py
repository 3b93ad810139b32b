"""``exerzia drill``: short exercises."""

import json
from typing import Annotated

import typer
from rich.table import Table

from app.cli.console import emit, note, results
from app.cli.options import DEFAULT_LANGUAGE, AsJson, Profile, ProfileDir
from app.cli.options import SpokenLanguage as Spoken
from app.cli.short_session import AnswersFile, hold_short
from app.cli.vault_access import own_or_guest_vault
from app.cli.words import words
from app.library.bundled_library import bundled_library
from app.practice.focused import drill_named
from app.practice.take_drill import take_drill
from app.progress.wording import competency_name
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary


def drill(
    exercise: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", help=words.t("Which exercise; without one, they are listed.")
        ),
    ] = None,
    *,
    language: Spoken = DEFAULT_LANGUAGE,
    answers: AnswersFile = None,
    as_json: AsJson = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """List the exercises, or do one and read what became of it.

    Example: exerzia drill result-with-a-figure --language en
    """
    if exercise is None:
        _list(bundled_library(), language, as_json=as_json)
        return
    with own_or_guest_vault(profile_dir, profile) as application:
        chosen = drill_named(exercise, application.library)
        note(chosen.title.in_(language), style="bold")
        note(chosen.instruction.in_(language))
        choice = take_drill(
            application.library, exercise, language, application.texts_in
        )
        hold_short(application, choice, answers, as_json=as_json)


def _list(library: ContentLibrary, language: Language, *, as_json: bool) -> None:
    if as_json:
        records = [each.model_dump(mode="json") for each in library.drills.values()]
        emit(json.dumps(records, ensure_ascii=False, indent=2))
        return
    table = Table(box=None, pad_edge=False)
    for heading in (words.t("Exercise"), words.t("Title"), words.t("Trains")):
        table.add_column(heading)
    for each in library.drills.values():
        trains = competency_name(each.trains, library, Texts(language))
        table.add_row(each.id, each.title.in_(language), trains)
    results.print(table)

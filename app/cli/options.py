"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.words import words
from engine.api.language import Language

ProfileDir = Annotated[
    Path | None,
    typer.Option(
        "--profile-dir",
        metavar="DIR",
        help=words.t("Folder of the profiles, instead of this system’s usual one."),
        file_okay=False,
    ),
]
Profile = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help=words.t("Which profile, when there are several."),
    ),
]
SpokenLanguage = Annotated[
    Language,
    typer.Option("--language", help=words.t("Language of the session.")),
]
ShownLanguage = Annotated[
    Language,
    typer.Option("--language", help=words.t("Language of the list.")),
]
AudioFile = Annotated[
    Path | None,
    typer.Option(
        "--audio",
        metavar="FILE",
        help=words.t("Write the interviewer’s voice as WAV, marked as AI-generated."),
    ),
]
ModelFile = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help=words.t("A language model (GGUF) that reads the answers too."),
        exists=True,
        dir_okay=False,
    ),
]
NamesReplacedOption = Annotated[
    bool,
    typer.Option(
        "--names-replaced",
        help=words.t(
            "Put marks in the place of names, places, contacts and dates. Rules do it: "
            "read the result before you send it."
        ),
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=words.t("Print JSON."))]

DEFAULT_LANGUAGE: Language = words.language
"""The language the terminal speaks."""

"""``exerzia check-content``: whether a content pack is sound."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import emit, note
from app.cli.exit_codes import ExitCode
from app.cli.words import words
from engine.content.check import check_library
from engine.content.load import load_library


def check_content(
    pack: Annotated[Path, typer.Argument(help=words.t("A folder or a zip file."))],
) -> int:
    """Check a content pack: fields, languages, duplicates, lawful questions, endings.

    Example: exerzia check-content my-pack.zip
    """
    findings = check_library(load_library(pack))
    for finding in findings:
        emit(f"{finding.item}: {finding.field}: {finding.defect}")
    if findings:
        note(words.tn("{count} defect found.", "{count} defects found.", len(findings)))
        note(words.t("Correct it in the pack and check again."))
        return ExitCode.REFUSED
    note(words.t("The content is sound."))
    return ExitCode.DONE

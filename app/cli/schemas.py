"""``exerzia schemas``: the JSON Schemas of content files and exports."""

import json
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import note
from app.cli.words import words
from app.reports.schemas import report_schemas
from app.reports.write_file import write_file
from engine.content.schemas import content_schemas
from engine.models.bundles.schemas import bundle_schemas
from engine.models.catalogue.schemas import catalogue_schemas


def schemas(
    folder: Annotated[Path, typer.Argument(help=words.t("Where to write them."))],
) -> None:
    """Write the JSON Schema of every content file, exported document and catalogue.

    Example: exerzia schemas docs/reference
    """
    found = {
        **content_schemas(),
        **report_schemas(),
        **catalogue_schemas(),
        **bundle_schemas(),
    }
    for name, schema in found.items():
        path = folder / f"{name}.schema.json"
        write_file(path, schema_text(schema).encode())
        note(str(path))


def schema_text(schema: dict[str, object]) -> str:
    """Return a schema as it is published."""
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"

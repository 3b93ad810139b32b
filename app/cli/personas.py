"""``exerzia personas``: who can be met."""

import json

from rich.table import Table

from app.cli.console import emit, results
from app.cli.options import DEFAULT_LANGUAGE, AsJson, ShownLanguage
from app.cli.words import words
from app.library.bundled_library import bundled_library


def personas(
    *, language: ShownLanguage = DEFAULT_LANGUAGE, as_json: AsJson = False
) -> None:
    """List the personas.

    Example: exerzia personas --language fr
    """
    found = sorted(bundled_library().personas.values(), key=lambda p: p.id)
    if as_json:
        records = [
            {
                "id": persona.id,
                "family": persona.family,
                "name": persona.name.in_(language),
                "role": persona.role.in_(language),
                "summary": persona.summary.in_(language),
                "tone": persona.tone,
            }
            for persona in found
        ]
        emit(json.dumps(records, ensure_ascii=False, indent=2))
        return
    table = Table(box=None, pad_edge=False)
    for heading in (words.t("Persona"), words.t("Name"), words.t("Role")):
        table.add_column(heading)
    for persona in found:
        table.add_row(
            persona.id, persona.name.in_(language), persona.role.in_(language)
        )
    results.print(table)

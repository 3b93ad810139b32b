"""The licence of a model, as it is shown before anything is fetched."""

import hashlib
from pathlib import Path

from engine.models.catalogue.names import is_plain_name
from engine.models.catalogue.records import ModelEntry

FOLDER = "licences"
MOST_BYTES = 200_000


def licence_text(entry: ModelEntry, catalogue_folder: Path) -> str | None:
    """Return the text of a model's licence.

    None where it is only in the publisher's card, which is fetched on request, and
    where the file is not the one the catalogue was signed with.
    """
    licence = entry.licence
    if not is_plain_name(licence.text):
        return None
    try:
        with (catalogue_folder / FOLDER / licence.text).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if hashlib.sha256(content).hexdigest() != licence.text_sha256:
            return None
        return content.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None

"""Writing a report for support to the file the person chose."""

import io
import zipfile
from pathlib import Path

from app.machine.diagnostics.records import Diagnostics
from app.storage.files import write_whole

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The least a zip can hold: nothing in it tells of hours."""


def save_diagnostics(diagnostics: Diagnostics, path: Path) -> None:
    """Write ``diagnostics`` as a zip, whole or not at all.

    Raises:
        Unavailable: the disk said no.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for part in diagnostics.parts:
            entry = zipfile.ZipInfo(part.name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, part.text)
    write_whole(path, target.getvalue())

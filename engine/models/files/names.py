"""Names of files and models that can do no harm, on any system."""

import unicodedata
from typing import Final

MANIFEST_NAME: Final = "manifest.json"
"""Beside the files of a model."""
LONGEST_NAME: Final = 160
"""Bytes in UTF-8: with the folders before it, short enough everywhere."""

_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_PORTS: Final = {
    f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"
}
_RESERVED: Final = {"con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS}


def is_safe_name(name: str) -> bool:
    """Return whether ``name`` names a file in its folder, and nothing else, anywhere.

    Separators, "..", devices of Windows, characters that cannot be seen, and names that
    some file systems change are not.
    """
    return (
        0 < len(name.encode("utf-8", "replace")) <= LONGEST_NAME
        and name.isprintable()
        and name[0] not in " .~"
        and name[-1] not in " ."
        and not _FORBIDDEN & set(name)
        and not is_reserved(name)
        and unicodedata.is_normalized("NFC", name)
    )


def is_reserved(name: str) -> bool:
    """Return whether Windows takes ``name`` for a device."""
    return name.partition(".")[0].rstrip(" ").casefold() in _RESERVED


def same_on_some_disk(name: str) -> str:
    """Return what ``name`` is compared by: equal results may be one file somewhere."""
    return unicodedata.normalize("NFKC", name).casefold()

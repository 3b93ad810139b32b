"""Model files found in a folder: nothing is fetched, nothing is checked but names."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class InstalledModels:
    """What lies in a models folder.

    ``language/*.gguf``, ``hearing/<name>/model.bin`` and ``voices/*.onnx`` with their
    ``.onnx.json`` beside them; the first in alphabetical order is used.
    """

    language: tuple[Path, ...] = ()
    """GGUF files."""
    hearing: tuple[Path, ...] = ()
    """Folders, each a Whisper converted for CTranslate2."""
    voices: tuple[Path, ...] = ()
    """Piper voices, each an ONNX file with its JSON beside it."""


def find_models(folder: Path) -> InstalledModels:
    """Return what lies in ``folder``; nothing when it is not there."""
    return InstalledModels(
        language=tuple(sorted(folder.glob("language/*.gguf"))),
        hearing=tuple(
            sorted(path.parent for path in folder.glob("hearing/*/model.bin"))
        ),
        voices=tuple(
            path
            for path in sorted(folder.glob("voices/*.onnx"))
            if path.with_name(f"{path.name}.json").is_file()
        ),
    )

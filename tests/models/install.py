"""Puts the project's own small models where the application looks for models.

    .venv/bin/python -m tests.models.install FOLDER

Then start Exerzia with EXERZIA_MODELS=FOLDER.
"""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
MICRO_WHISPER = HERE / "micro_whisper" / "model"
TINY_GGUF = HERE / "tiny_gguf" / "tiny.gguf"
TINY_VOICES = HERE / "tiny_voice" / "voices"


def install_models(
    folder: Path, *, language: bool = True, hearing: bool = True, voices: bool = True
) -> Path:
    """Copy the small models that are wanted into ``folder`` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    if language:
        place = folder / "language"
        place.mkdir(exist_ok=True)
        shutil.copy(TINY_GGUF, place)
    if hearing:
        shutil.copytree(MICRO_WHISPER, folder / "hearing" / "micro", dirs_exist_ok=True)
    if voices:
        place = folder / "voices"
        place.mkdir(exist_ok=True)
        for path in TINY_VOICES.glob("*.onnx*"):
            shutil.copy(path, place)
    return folder


if __name__ == "__main__":
    print(f"installed in {install_models(Path(sys.argv[1]))}")  # noqa: T201 (a script)

"""Where the models that are made for measuring are kept: outside the project."""

import os
from pathlib import Path

FOLDER = "EXERZIA_BUILD_CACHE"
"""Set this variable to keep what is built elsewhere."""


def model_shelf() -> Path:
    """Return the folder of the models; each is made once and may be deleted."""
    usual = Path.home() / ".cache" / "exerzia-build"
    return Path(os.environ.get(FOLDER) or usual) / "models"

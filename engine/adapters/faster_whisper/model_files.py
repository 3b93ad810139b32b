"""A Whisper converted for CTranslate2, checked before a native library reads it."""

from pathlib import Path

from engine.api.errors import N_, Unavailable
from engine.models.recognising.whisper import (
    MODEL,
    NEEDED,
    read_settings,
    walk_weights,
)


def check_model(folder: Path) -> None:
    """Make sure that ``folder`` holds a whole model.

    Raises:
        Unavailable: a file is missing, truncated or not what it should be.
    """
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise Unavailable(
            N_("The speech recognition model is incomplete: {file} is missing."),
            N_("Install the model again."),
            {"file": missing[0]},
        )
    for name in NEEDED[1:]:
        try:
            read_settings(folder / name)
        except (ValueError, OSError) as error:
            raise _damaged(name) from error
    try:
        walk_weights(folder / MODEL)
    except (ValueError, OSError) as error:
        raise _damaged(MODEL) from error


def _damaged(name: str) -> Unavailable:
    return Unavailable(
        N_("The speech recognition model is damaged: {file} cannot be read."),
        N_("Install the model again."),
        {"file": name},
    )

"""The log on this computer: codes, kinds and versions, never a word of a session."""

import faulthandler
import logging
import platform
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path

import structlog
from PySide6.QtCore import qVersion

from app.storage.files import make_private_folder

_OURS = ("ui", "app", "engine")
_LARGEST_BYTES = 256 * 1024
_OLDER_FILES = 3


def start_log(folder: Path) -> logging.Handler:
    """Write what the application notes to a rotating file in ``folder``.

    Only our own loggers are listened to; those of libraries could hold anything.

    Returns:
        What writes; ``stop_log`` takes it away again.

    Raises:
        Unavailable: the disk said no.
    """
    make_private_folder(folder)
    handler = RotatingFileHandler(
        folder / "exerzia.log",
        maxBytes=_LARGEST_BYTES,
        backupCount=_OLDER_FILES,
        encoding="utf-8",
    )
    stamps: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processor=structlog.processors.JSONRenderer(), foreign_pre_chain=stamps
        )
    )
    for name in _OURS:
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    structlog.configure(
        processors=[*stamps, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    _note_start()
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Write nothing more, and close the file."""
    for name in _OURS:
        logging.getLogger(name).removeHandler(handler)
    handler.close()


def watch_crashes(folder: Path) -> None:
    """Note where the program stood when a native library takes it down."""
    # The file stays open: it is written to when nothing can be opened any more.
    stream = (folder / "crash.txt").open("a", encoding="utf-8")
    faulthandler.enable(stream)


def application_version() -> str:
    """Return the version of Exerzia that runs."""
    try:
        return version("exerzia")
    except PackageNotFoundError:
        return "?"


def _note_start() -> None:
    structlog.get_logger("ui.shell").info(
        "started",
        version=application_version(),
        python=platform.python_version(),
        qt=qVersion(),
        system=platform.platform(terse=True),
    )

"""Whether the system lets Exerzia listen; only macOS asks the person."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QMicrophonePermission, QObject, Qt


class Permission(StrEnum):
    """What the system says."""

    GRANTED = "granted"
    DENIED = "denied"
    UNASKED = "unasked"
    """The system will ask the person when asked to."""


_PERMISSIONS = {
    Qt.PermissionStatus.Granted: Permission.GRANTED,
    Qt.PermissionStatus.Denied: Permission.DENIED,
    Qt.PermissionStatus.Undetermined: Permission.UNASKED,
}


def microphone_permission() -> Permission:
    """Return what the system says now; where it has no such rule, granted."""
    app = QCoreApplication.instance()
    if app is None:
        return Permission.GRANTED
    return _PERMISSIONS[app.checkPermission(QMicrophonePermission())]


def ask_for_microphone(context: QObject, done: Callable[[], None]) -> None:
    """Let the system ask the person; ``done`` follows on the main thread.

    Nothing more happens once ``context`` is gone.
    """
    app = QCoreApplication.instance()
    if app is None or microphone_permission() is not Permission.UNASKED:
        done()
        return
    app.requestPermission(QMicrophonePermission(), context, lambda *_: done())

"""The application's names for expected failures (see engine.api.errors)."""

from engine.api.errors import N_, ExpectedError, Refused, Unavailable

__all__ = ["N_", "ExpectedError", "Refused", "Unavailable"]

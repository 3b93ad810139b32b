"""The application's names for expected failures (see engine.api.errors)."""

from engine.api.errors import ExpectedError, N_, Refused, Unavailable

__all__ = ["ExpectedError", "N_", "Refused", "Unavailable"]

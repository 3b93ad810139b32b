"""How a pass ends that nobody waits for."""


class Cancelled(Exception):  # noqa: N818 (a cancel is no error)
    """Nobody waits for the transcription any more."""

"""What this machine lacks, told in words."""

from engine.api.errors import Unavailable


class CpuUnfit(Unavailable):
    """The processor lacks instructions an engine was built with."""


class LibraryMissing(Unavailable):
    """A shared library an engine needs is not on this machine."""

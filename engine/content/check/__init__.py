"""Whether content fits together, is complete, lawful, and can be played to an end."""

from engine.content.check.findings import Finding
from engine.content.check.library import check_library

__all__ = ["Finding", "check_library"]

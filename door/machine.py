"""The computer the door stands on."""

import os
import shutil
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_PLATFORMS_OF_THEIR_OWN = ("vnc", "linuxfb", "eglfs")
"""Qt platforms that show a window without X11 or Wayland."""


@dataclass(frozen=True, slots=True)
class Machine:
    """Facts about the computer and the person's session on it."""

    platform: str
    """As sys.platform says it: linux, darwin or win32."""
    environment: Mapping[str, str]
    is_root: bool
    has_apt: bool
    has_terminal: bool
    """Whether somebody can type answers and read them back."""
    home: Path
    cores: int
    """How many programs can work at once."""

    @classmethod
    def here(cls) -> "Machine":
        """Return the facts of this computer, now."""
        return cls(
            platform=sys.platform,
            environment=dict(os.environ),
            is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
            has_apt=sys.platform == "linux" and shutil.which("apt-get") is not None,
            has_terminal=sys.stdin.isatty() and sys.stdout.isatty(),
            home=Path.home(),
            cores=os.cpu_count() or 1,
        )

    @property
    def installs_by_apt(self) -> bool:
        """Whether the door may install system packages by itself."""
        return self.is_root and self.has_apt

    @property
    def cache(self) -> Path:
        """Where things built once are kept for every checkout of this person."""
        named = self.environment.get("EXERZIA_BUILD_CACHE")
        return Path(named) if named else self._user_cache / "exerzia-build"

    @property
    def _user_cache(self) -> Path:
        if self.platform == "win32":
            local = self.environment.get("LOCALAPPDATA")
            return Path(local) if local else self.home / "AppData" / "Local"
        if self.platform == "darwin":
            return self.home / "Library" / "Caches"
        named = self.environment.get("XDG_CACHE_HOME")
        return Path(named) if named else self.home / ".cache"

    @property
    def has_display(self) -> bool:
        """Whether a window can be shown."""
        if self.platform != "linux":
            return True
        if self.environment.get("QT_QPA_PLATFORM", "") in _PLATFORMS_OF_THEIR_OWN:
            return True
        if self.environment.get("WAYLAND_DISPLAY"):
            return True
        return _answers(self.environment.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Return whether an X display is there; one on another computer is believed."""
    host, colon, number = display.partition(":")
    if not colon:
        return False
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 (X11's own fixed place)
    return any(_listens(address) for address in (path, f"\0{path}"))


def _listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(address) == 0

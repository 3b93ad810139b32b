"""The processor, and how much of it this process may use."""

import ctypes
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

from engine.hardware.cpu import cpu_features
from engine.hardware.facts import Processor
from engine.hardware.windows_registry import registry_value

_CPUINFO = Path("/proc/cpuinfo")
_CGROUP = Path("/sys/fs/cgroup")
_NAMES = ("model name", "Model", "Hardware", "cpu model")
"""Under which ``/proc/cpuinfo`` tells it, by kind of processor."""
_WINDOWS_PROCESSOR = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"


@dataclass(frozen=True, slots=True)
class Cores:
    """What the system counts."""

    physical: int
    logical: int
    allowed: int
    """Threads this process may be put on."""
    quota: float | None = None
    """Processors' worth of time a container gives; None: as much as there is."""

    @property
    def usable(self) -> int:
        """Cores to plan with: a second thread on a core computes little more."""
        most = min(self.physical, self.allowed)
        if self.quota is not None:
            most = min(most, int(self.quota))
        return max(1, most)


def read_processor() -> Processor:
    """Return the processor of this machine."""
    cores = _cores()
    return Processor(
        name=_name(),
        physical=cores.physical,
        logical=cores.logical,
        usable=cores.usable,
        features=tuple(sorted(cpu_features() or ())),
    )


def usable_cores() -> int:
    """Return how many cores this process may plan with."""
    return _cores().usable


def quota_in(cgroup: Path) -> float | None:
    """Return how many processors' worth of time a container gives; None: no limit.

    Args:
        cgroup: where Linux tells it, in either of its two ways; may not exist.
    """
    told = _read(cgroup / "cpu.max").split()
    if len(told) == 2:
        return _share(*told)
    old = cgroup / "cpu"
    return _share(
        _read(old / "cpu.cfs_quota_us").strip(),
        _read(old / "cpu.cfs_period_us").strip(),
    )


def name_in_cpuinfo(text: str) -> str:
    """Return what Linux calls the first processor; empty where it does not tell."""
    told: dict[str, str] = {}
    for line in text.splitlines():
        name, _, value = line.partition(":")
        told.setdefault(name.strip(), " ".join(value.split()))
    return next((told[name] for name in _NAMES if told.get(name)), "")


def _cores() -> Cores:
    return Cores(
        physical=psutil.cpu_count(logical=False) or os.cpu_count() or 1,
        logical=os.cpu_count() or 1,
        allowed=_allowed(),
        quota=quota_in(_CGROUP),
    )


def _share(quota: str, period: str) -> float | None:
    if not (quota.isdigit() and period.isdigit()) or int(period) == 0:
        return None
    return int(quota) / int(period)


def _allowed() -> int:
    bound_to = getattr(os, "sched_getaffinity", None)  # Linux alone has it.
    return len(bound_to(0)) if bound_to is not None else os.cpu_count() or 1


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""


def _name() -> str:
    if sys.platform == "win32":
        return _windows_name()
    if sys.platform == "darwin":
        return _mac_name()
    return name_in_cpuinfo(_read(_CPUINFO)) or platform.machine()


def _mac_name() -> str:
    told = ctypes.create_string_buffer(256)
    size = ctypes.c_size_t(ctypes.sizeof(told))
    failed = ctypes.CDLL(None).sysctlbyname(
        b"machdep.cpu.brand_string", told, ctypes.byref(size), None, ctypes.c_size_t(0)
    )
    return platform.machine() if failed else told.value.decode("utf-8", "replace")


def _windows_name() -> str:
    told = registry_value(_WINDOWS_PROCESSOR, "ProcessorNameString")
    return " ".join(told.split()) if isinstance(told, str) else platform.machine()

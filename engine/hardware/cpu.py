"""Which instructions the processor of this machine has."""

import ctypes
import platform
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from engine.api.errors import N_
from engine.hardware.unfit import CpuUnfit


class CpuFeature(StrEnum):
    """Sets of instructions that native libraries are built with, for x86."""

    AVX = "AVX"
    AVX2 = "AVX2"
    FMA = "FMA"
    F16C = "F16C"
    AVX512F = "AVX-512"


_CPUINFO = Path("/proc/cpuinfo")
_X86 = frozenset({"x86_64", "amd64", "i386", "i686", "x86"})
_FLAGS = {
    "avx": CpuFeature.AVX,
    "avx2": CpuFeature.AVX2,
    "fma": CpuFeature.FMA,
    "f16c": CpuFeature.F16C,
    "avx512f": CpuFeature.AVX512F,
}
"""As Linux calls them."""
_WINDOWS_SSE4_1 = 37
"""Every processor Windows 10 runs on has it: a no means that nobody knows."""
_WINDOWS_NUMBERS = {39: CpuFeature.AVX, 40: CpuFeature.AVX2, 41: CpuFeature.AVX512F}
_MAC_NAMES = {
    "hw.optional.avx1_0": CpuFeature.AVX,
    "hw.optional.avx2_0": CpuFeature.AVX2,
    "hw.optional.fma": CpuFeature.FMA,
    "hw.optional.f16c": CpuFeature.F16C,
    "hw.optional.avx512f": CpuFeature.AVX512F,
}


def cpu_features() -> frozenset[CpuFeature] | None:
    """Return what the processor has; None when it is no x86 or nobody tells."""
    if platform.machine().lower() not in _X86:
        return None
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        return features_of_windows(
            lambda number: bool(kernel.IsProcessorFeaturePresent(number))
        )
    if sys.platform == "darwin":
        return features_of_mac(_mac_number)
    try:
        return features_of_cpuinfo(_CPUINFO.read_text("utf-8", "replace"))
    except OSError:
        return None


def refuse_if_unfit(
    needs: frozenset[CpuFeature],
    here: Callable[[], frozenset[CpuFeature] | None] = cpu_features,
) -> None:
    """Refuse before a native library is loaded that would end the process.

    Where nobody tells what the processor has, nothing is refused.

    Raises:
        CpuUnfit: the processor lacks one of ``needs``.
    """
    has = here()
    lacking = frozenset() if has is None else needs - has
    if lacking:
        raise CpuUnfit(
            N_(
                "This computer’s processor lacks instructions that the engine needs: {features}."
            ),
            N_("Sessions go on without it; a newer computer would run it."),
            {"features": ", ".join(sorted(lacking))},
        )


def features_of_cpuinfo(text: str) -> frozenset[CpuFeature] | None:
    """Return what Linux's ``/proc/cpuinfo`` says of the first processor."""
    for line in text.splitlines():
        name, _, flags = line.partition(":")
        if name.strip() == "flags":
            return frozenset(_FLAGS[flag] for flag in flags.split() if flag in _FLAGS)
    return None


def features_of_windows(has: Callable[[int], bool]) -> frozenset[CpuFeature] | None:
    """Return what ``IsProcessorFeaturePresent`` says; it knows no FMA and no F16C."""
    if not has(_WINDOWS_SSE4_1):
        return None
    found = {feature for number, feature in _WINDOWS_NUMBERS.items() if has(number)}
    if CpuFeature.AVX2 in found:
        # No processor of Intel or AMD has AVX2 without these two.
        found |= {CpuFeature.FMA, CpuFeature.F16C}
    return frozenset(found)


def features_of_mac(ask: Callable[[str], int | None]) -> frozenset[CpuFeature] | None:
    """Return what ``sysctl`` says; None when it knows none of the names."""
    told = {feature: ask(name) for name, feature in _MAC_NAMES.items()}
    if all(number is None for number in told.values()):
        return None
    return frozenset(feature for feature, number in told.items() if number)


def _mac_number(name: str) -> int | None:
    value = ctypes.c_int(0)
    size = ctypes.c_size_t(ctypes.sizeof(value))
    failed = ctypes.CDLL(None).sysctlbyname(
        name.encode(), ctypes.byref(value), ctypes.byref(size), None, ctypes.c_size_t(0)
    )
    return None if failed else value.value

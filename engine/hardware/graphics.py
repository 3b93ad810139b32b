"""Graphics processors, told for information: every engine runs on the processor.

Nothing is started but NVIDIA's own tool where it is installed, which alone tells how
much memory its cards have.
"""

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from engine.hardware.facts import GraphicsCard
from engine.hardware.windows_registry import registry_value

_DRM = Path("/sys/class/drm")
_NVIDIA_TOOL = "nvidia-smi"
_NVIDIA_PATIENCE_S = 3.0
_MIB = 1024 * 1024
_MAKERS = {"0x10de": "NVIDIA", "0x1002": "AMD", "0x8086": "Intel"}
"""Others are pictures of screens in virtual machines, and compute nothing."""
_WINDOWS_CARDS = (
    r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"
)
_MOST_CARDS = 8


def read_graphics() -> tuple[GraphicsCard, ...]:
    """Return the graphics processors that are easily found; often none."""
    if sys.platform == "win32":
        return tuple(windows_cards(registry_value))
    if sys.platform == "darwin":
        # Apple's own processors hold their graphics and share their memory.
        is_apple = platform.machine() == "arm64"
        return (GraphicsCard(name="Apple"),) if is_apple else ()
    return linux_cards(_DRM, ask_nvidia)


def linux_cards(
    drm: Path, nvidia: Callable[[], str | None]
) -> tuple[GraphicsCard, ...]:
    """Return the cards that Linux lists.

    Args:
        drm: its folder of cards; may not exist.
        nvidia: asks NVIDIA's tool, see ``ask_nvidia``.
    """
    found = list(_listed(drm))
    if not any(card.name.startswith("NVIDIA") for card in found):
        return tuple(found)
    told = list(_told_by_nvidia(nvidia() or ""))
    if not told:
        return tuple(found)
    others = [card for card in found if not card.name.startswith("NVIDIA")]
    return (*told, *others)


def ask_nvidia() -> str | None:
    """Return a line "name, megabytes" for each card; None where the tool is not."""
    tool = shutil.which(_NVIDIA_TOOL)
    if tool is None:
        return None
    try:
        answer = subprocess.run(  # noqa: S603 (a tool of the system, with fixed words)
            [tool, "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"],
            capture_output=True,
            text=True,
            timeout=_NVIDIA_PATIENCE_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout


def _listed(drm: Path) -> Iterator[GraphicsCard]:
    for card in sorted(drm.glob("card[0-9]*")):
        maker = _MAKERS.get(_read(card / "device" / "vendor"))
        if maker is not None and "-" not in card.name:
            memory = _read(card / "device" / "mem_info_vram_total")
            yield GraphicsCard(
                name=maker, memory=int(memory) if memory.isdigit() else None
            )


def _told_by_nvidia(lines: str) -> Iterator[GraphicsCard]:
    for line in lines.splitlines():
        name, _, megabytes = line.rpartition(",")
        if name and megabytes.strip().isdigit():
            yield GraphicsCard(name=name.strip(), memory=int(megabytes) * _MIB)


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""


def windows_cards(
    ask: Callable[[str, str], str | int | None],
) -> Iterator[GraphicsCard]:
    """Give the cards that Windows has drivers for.

    Args:
        ask: reads a value of the registry, by key and name.
    """
    for number in range(_MOST_CARDS):
        place = rf"{_WINDOWS_CARDS}\{number:04d}"
        name = ask(place, "DriverDesc")
        if not isinstance(name, str):
            return
        memory = ask(place, "HardwareInformation.qwMemorySize")
        yield GraphicsCard(
            name=name, memory=memory if isinstance(memory, int) else None
        )

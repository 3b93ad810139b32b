"""System packages: what Qt's window and its tests need from a Linux system.

The table was read from the libraries' own needs (``readelf -d`` on QtWidgets, QtSvg,
QtTest, QtMultimedia and the xcb, wayland, offscreen and ffmpeg plugins), not guessed. PySide6's wheels for
macOS and Windows bring everything with them.
"""

import shutil
from collections.abc import Iterable, Sequence

from door.failures import explained
from door.workshop import Done, Workshop

WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpipewire-0.3.so.0": "libpipewire-0.3-0",
    "libpulse.so.0": "libpulse0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package for each library, by the name the linker looks for."""

TEST_PROGRAMS = {"Xvfb": "xvfb", "strace": "strace", "xdotool": "xdotool"}
"""Debian's package for each program that tests drive or watch Exerzia with."""


def install_for_window(workshop: Workshop) -> Done:
    """Install the libraries of the window, or say what to install."""
    return _provided(workshop, missing_libraries(workshop), "The window needs")


def install_for_tests(workshop: Workshop) -> Done:
    """Install the programs that tests drive or watch Exerzia with."""
    if workshop.machine.platform != "linux":
        return Done()
    missing = {
        program: package
        for program, package in TEST_PROGRAMS.items()
        if shutil.which(program) is None
    }
    return _provided(workshop, missing, "Tests on a real display need")


def missing_libraries(workshop: Workshop) -> dict[str, str]:
    """Return the window's libraries that the linker does not know, with packages."""
    if workshop.machine.platform != "linux":
        return {}
    listed = workshop.commands.watch(["/sbin/ldconfig", "-p"])
    if listed.code != 0:
        return {}
    known = {line.split()[0] for line in listed.output.splitlines() if line.strip()}
    return {
        library: package
        for library, package in WINDOW_LIBRARIES.items()
        if library not in known
    }


def install_by_apt(workshop: Workshop, packages: Iterable[str], task: str) -> None:
    """Install Debian packages, as root.

    Raises:
        Failure: when apt could not.
    """
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    workshop.commands.watch(["apt-get", "update", "-q"], quiet)
    install = ["apt-get", "install", "-q", "-y", "--no-install-recommends"]
    outcome = workshop.commands.watch([*install, *packages], quiet)
    if outcome.code != 0:
        raise explained(outcome.output, task, str(workshop.log))


def _provided(workshop: Workshop, missing: dict[str, str], need: str) -> Done:
    if not missing:
        return Done()
    packages = sorted(missing.values())
    if workshop.machine.installs_by_apt:
        install_by_apt(workshop, packages, "Installing system packages by apt")
        return Done()
    return Done(
        f"{need} what this system lacks. {_advice(workshop, missing)}", is_final=False
    )


def _advice(workshop: Workshop, missing: dict[str, str]) -> str:
    if workshop.machine.has_apt:
        return f"Run: sudo apt-get install -y {' '.join(sorted(missing.values()))}"
    for tool in ("dnf", "zypper"):
        if shutil.which(tool):
            return f"Run: sudo {tool} install {_capabilities(sorted(missing))}"
    return f"Install what provides: {', '.join(sorted(missing))}"


def _capabilities(names: Sequence[str]) -> str:
    """Return the names as RPM systems find packages by: a library or a program."""
    return " ".join(
        f"'{name}()(64bit)'" if ".so." in name else f"/usr/bin/{name}" for name in names
    )


if __name__ == "__main__":
    print(" ".join(sorted([*WINDOW_LIBRARIES.values(), *TEST_PROGRAMS.values()])))

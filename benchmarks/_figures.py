"""Measured figures: told in the terminal, and kept for the page of benchmarks.

Each script ends with ``publish``. The figures are kept as JSON beside the page, with
the machine and the date, so that the page can be written again without measuring.
"""

import json
import os
import platform
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from statistics import median, quantiles

FOLDER = Path(__file__).parents[1] / "docs" / "reference" / "figures"
QUICK = "--quick"
"""Few rounds, to see that a script works: what it says is no measurement."""
_RESAMPLES = 2_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number beside what it should be."""

    goal: str
    """"P2" …, of the voice goals, or empty."""
    what: str
    """What is divided by what, or what is timed."""
    value: float
    unit: str
    """"×" for ratios, "ms", "%" …"""
    how: str
    """Number of pairs, statistic, interval."""
    at_most: float | None = None
    at_least: float | None = None
    detail: str = ""
    """The absolute numbers behind a ratio."""

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.at_most is None and self.at_least is None:
            return None
        above = self.at_least is None or self.value >= self.at_least
        return above and (self.at_most is None or self.value <= self.at_most)

    @property
    def target(self) -> str:
        """The target in words."""
        if self.at_least is not None:
            return f"≥ {self.at_least:g}"
        return "" if self.at_most is None else f"≤ {self.at_most:g}"


def publish(figures: Sequence[Figure], more: Mapping[str, object] | None = None) -> int:
    """Tell the figures and keep them; return 0 when every target is met.

    They are kept under the name of the script that measured them, unless it was only
    tried out ("--quick"), with ``more`` for a page of their own.
    """
    for figure in figures:
        print(told(figure))
    if QUICK in sys.argv:
        return 0
    script = Path(sys.argv[0]).stem
    FOLDER.mkdir(parents=True, exist_ok=True)
    record = {
        "script": script,
        "date": date.today().isoformat(),  # noqa: DTZ011 (the day where it was measured)
        "machine": machine(),
        "figures": [asdict(figure) for figure in figures],
        **({"more": dict(more)} if more else {}),
    }
    path = FOLDER / f"{script}.json"
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 1 if any(figure.met is False for figure in figures) else 0


def told(figure: Figure) -> str:
    """Return a figure as one line of the terminal."""
    verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
    target = f" (target {figure.target}: {verdict})" if figure.target else ""
    name = f"{figure.goal} " if figure.goal else ""
    detail = f" [{figure.detail}]" if figure.detail else ""
    return f"{name}{figure.what}: {number(figure)}{target}{detail}; {figure.how}"


def number(figure: Figure) -> str:
    """Return the value with its unit, three significant digits."""
    value = figure.value
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    unit = figure.unit if figure.unit in {"×", "%"} else f" {figure.unit}"
    return f"{value:.{digits}f}{unit}".rstrip()


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the median of ``values``."""
    chance = random.Random(1)  # noqa: S311 (statistics, not secrets)
    medians = [median(chance.choices(values, k=len(values))) for _ in range(_RESAMPLES)]
    cuts = quantiles(medians, n=40)
    return cuts[0], cuts[-1]


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1]


def pairs(ratios: Sequence[float]) -> str:
    """Return how a median of interleaved pairs was obtained."""
    low, high = interval(ratios)
    return (
        f"median of {len(ratios)} interleaved pairs, 95 % interval {low:.2f}–{high:.2f}"
    )


def machine() -> str:
    """Return what these figures were measured on, and how busy it was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024**3
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory} GB, "
        f"{platform.system()}, Python {platform.python_version()}, "
        f"load {os.getloadavg()[0]:.1f} at the end"
    )


def _processor() -> str:
    try:
        found = subprocess.run(["lscpu"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return platform.machine()
    lines = dict(
        line.split(":", 1) for line in found.stdout.splitlines() if ":" in line
    )
    return lines.get("Model name", platform.machine()).strip()

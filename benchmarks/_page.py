"""Writes the pages of figures, docs/reference/benchmarks.md first, from the figures that were kept."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import _quality_page
from benchmarks._figures import FOLDER, Figure, number

PAGE = FOLDER.parent / "benchmarks.md"
_HEAD = """# Benchmarks

`python3 dev.py bench` runs every script in `benchmarks/` and writes this page from what they measured; `python3 dev.py bench -- NAME` measures one again.
Ratios are measured side by side in one run, interleaved, so that what else the machine does falls on both sides.
P1 to P22 are the goals of the voice room; what they mean, and what a random-weight model can and cannot show, is told in [the voice room](../features/voice.md).
"""
GOALS = tuple(f"P{number}" for number in range(1, 25))
REASONS = {
    "P24": "not a time: `tests/acceptance/voice/test_evening.py` watches a whole evening.",
}
"""Why a goal has no figure here, goal by goal."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one script measured, once."""

    script: str
    date: str
    machine: str
    figures: tuple[Figure, ...]


def main() -> int:
    PAGE.write_text(page(records(FOLDER)), "utf-8")
    _quality_page.write()
    print(f"written: {PAGE.name}, {_quality_page.PAGE.name}")
    return 0


def records(folder: Path) -> list[Record]:
    """Return every record of ``folder``, by script."""
    kept = [_record(path) for path in sorted(folder.glob("*.json"))]
    return [record for record in kept if record is not None]


def page(kept: list[Record]) -> str:
    """Return the page: the voice goals in their order, then everything else."""
    goals = [each for each in _rows(kept) if each[0].goal]
    others = [each for each in _rows(kept) if not each[0].goal]
    goals.sort(key=lambda each: int(each[0].goal.removeprefix("P")))
    parts = (
        _HEAD,
        "## The voice room\n",
        _table(goals),
        "\n## Goals without a figure here\n",
        *_unmeasured({figure.goal for figure, _ in goals}),
        "\n## Everything else\n",
        _table(others),
        "\n## Where and when\n",
        *(f"- `{each.script}.py`: {each.date}, {each.machine}\n" for each in kept),
        *_missed(kept),
    )
    return "".join(
        f"{part.rstrip()}\n" if part.startswith("- ") else f"{part}\n" for part in parts
    )


def _unmeasured(measured: set[str]) -> Iterator[str]:
    for goal in GOALS:
        if goal not in measured:
            yield f"- {goal}: {REASONS.get(goal, 'not measured yet.')}\n"


def _rows(kept: list[Record]) -> Iterator[tuple[Figure, str]]:
    for record in kept:
        for figure in record.figures:
            yield figure, record.script


def _table(rows: list[tuple[Figure, str]]) -> str:
    head = "| goal | what | figure | target | how it was obtained | script |\n|---|---|---|---|---|---|"
    return "\n".join([head, *(_line(figure, script) for figure, script in rows)])


def _line(figure: Figure, script: str) -> str:
    mark = {True: "", False: " **missed**", None: ""}[figure.met]
    detail = f" ({figure.detail})" if figure.detail else ""
    return (
        f"| {figure.goal} | {figure.what} | {number(figure)}{detail} | "
        f"{figure.target}{mark} | {figure.how} | `{script}.py` |"
    )


def _missed(kept: list[Record]) -> Iterator[str]:
    missed = [figure for figure, _ in _rows(kept) if figure.met is False]
    if missed:
        yield "\n## Targets missed\n"
        for figure in missed:
            yield f"- {figure.goal} {figure.what}: {number(figure)} instead of {figure.target}.\n"


def _record(path: Path) -> Record | None:
    """Return what one script measured; None for a file that holds something else."""
    held = json.loads(path.read_text("utf-8"))
    if "figures" not in held:
        return None
    figures = tuple(Figure(**each) for each in held["figures"])
    return Record(held["script"], held["date"], held["machine"], figures)


if __name__ == "__main__":
    raise SystemExit(main())

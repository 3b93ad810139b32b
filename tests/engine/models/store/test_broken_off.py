"""Killed, or out of room, at each step of a write: nothing half done is ever seen."""

import shutil
from pathlib import Path

import pytest

from engine.models.store.store import ModelStore
from tests.engine.models.store.broken_off import (
    BROKEN,
    DONE,
    MOST_STEPS,
    REFUSED,
    Fate,
    ends,
)
from tests.engine.models.store.deeds import STORIES, Story

LEAST_STEPS = 3


def tell(story: Story, fate: Fate, folder: Path) -> tuple[int, list[str]]:
    """Break the deed off at each step in turn; return how many there were, and faults."""
    whole = folder / "whole"
    story.before(ModelStore(whole))
    faults: list[str] = []
    for step in range(1, MOST_STEPS):
        root = folder / str(step)
        shutil.copytree(whole, root, copy_function=_linked(whole, root))
        ended = ends(root, story.deed, fate, step)
        if ended == BROKEN or (fate is Fate.KILLED and ended == REFUSED):
            faults.append(f"step {step}: ended with {ended}")
        faults += [f"step {step}: {each}" for each in story.troubles(root)]
        if ended == DONE and fate is Fate.KILLED:
            return step, faults
        if ended == DONE and step > LEAST_STEPS * 10:
            return step, faults
    return MOST_STEPS, faults


class _linked:  # noqa: N801 (a function with a memory)
    """Copies a tree so that what was one content under two names is so again."""

    def __init__(self, whole: Path, root: Path) -> None:
        self._whole, self._root = whole, root
        self._copied: dict[int, Path] = {}

    def __call__(self, source: str, target: str) -> None:
        number = Path(source).stat().st_ino
        if number in self._copied:
            Path(target).hardlink_to(self._copied[number])
        else:
            shutil.copy2(source, target)
            self._copied[number] = Path(target)


@pytest.mark.slow
@pytest.mark.parametrize("name", STORIES)
def test_a_process_killed_at_any_step_leaves_only_whole_models(
    name: str, tmp_path: Path
) -> None:
    steps, faults = tell(STORIES[name], Fate.KILLED, tmp_path)

    assert faults == []
    assert LEAST_STEPS < steps < MOST_STEPS


@pytest.mark.slow
@pytest.mark.parametrize("name", STORIES)
def test_a_disk_that_is_full_from_any_step_on_leaves_only_whole_models(
    name: str, tmp_path: Path
) -> None:
    steps, faults = tell(STORIES[name], Fate.FULL, tmp_path)

    assert faults == []
    assert LEAST_STEPS < steps < MOST_STEPS

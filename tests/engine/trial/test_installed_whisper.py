"""An installed Whisper is tried itself, where there is time to load it."""

from functools import partial
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.models.catalogue.records import Shape
from engine.runtime.supervisor import supervise
from engine.trial.deadline import Deadline
from engine.trial.hearing_trial import LEAST_FOR_WHOLE_S, try_hearing
from engine.trial.plan import Candidate, Means
from tests.engine.trial.stand_ins import a_plan
from tests.models.install import MICRO_WHISPER

HERE = Candidate("micro", Shape(layers=6, width=64, heads=2), MICRO_WHISPER)

pytestmark = pytest.mark.slow


def means(folder: Path, seconds: float) -> Means:
    make_worker = partial(supervise, state_folder=folder / "engines")
    plan = a_plan(folder)
    plan.folder.mkdir()
    # A clock that stands still: how long the machine takes decides nothing here.
    return Means(plan, make_worker, Cancel(), Deadline(seconds, lambda: 0.0))


def test_it_is_timed_whole_and_nothing_is_made(tmp_path: Path) -> None:
    speed, writing_ms = try_hearing(means(tmp_path, 60), HERE)

    assert not speed.scaled
    assert writing_ms == 0
    assert speed.piece_ms > 0
    assert list((tmp_path / "trial").iterdir()) == []


def test_without_the_time_a_few_layers_stand_in_for_it(tmp_path: Path) -> None:
    speed, writing_ms = try_hearing(means(tmp_path, LEAST_FOR_WHOLE_S - 1), HERE)

    assert speed.scaled
    assert writing_ms > 0

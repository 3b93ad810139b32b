"""A trial of the real engines, in their own processes."""

import threading
import time
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.models.catalogue.records import Purpose
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker, WorkerSpec
from engine.trial.records import Measured, Stage
from engine.trial.trial import Around, run_trial
from tests.engine.trial.stand_ins import RefusingWorker, a_plan, only

needs_llama = pytest.mark.skipif(
    find_spec("llama_cpp") is None, reason="the language engine is not installed"
)


def ignore(_stage: Stage) -> None:
    """Nobody watches."""


EVERYTHING = Around(is_installed=lambda _package: True, are_others_busy=lambda: False)
NOTHING = replace(EVERYTHING, is_installed=lambda _package: False)


@pytest.mark.slow
@needs_llama
@pytest.mark.requirement("E-049")
def test_the_real_engines_are_tried_and_leave_nothing_behind(tmp_path: Path) -> None:
    stages: list[Stage] = []
    make_worker = partial(supervise, state_folder=tmp_path / "engines")

    found = run_trial(a_plan(tmp_path), make_worker, stages.append, Cancel())

    assert found is not None
    assert found.left_out == ()
    assert stages == [Stage.VOICE, Stage.HEARING, Stage.LANGUAGE]
    assert found.language[0].read_ms > 0
    assert found.language[0].write_ms > found.language[0].head_ms >= 0
    assert found.hearing[0].piece_ms > 0
    assert found.voice[0].clause_ms > 0
    assert found.writing_ms < found.took_ms < 60_000
    assert list((tmp_path / "trial").iterdir()) == []
    assert Measured.model_validate_json(found.model_dump_json()) == found


@pytest.mark.slow
def test_a_processor_without_the_instructions_is_a_finding_and_no_crash(
    tmp_path: Path,
) -> None:
    unfit = "tests.engine.trial.stand_ins:UnfitService"
    make_worker = only(unfit, "language", tmp_path)

    found = run_trial(a_plan(tmp_path), make_worker, ignore, Cancel(), EVERYTHING)

    assert found is not None
    (left_out,) = found.left_out
    assert left_out.engine is Purpose.LANGUAGE
    assert left_out.cannot_run
    assert "AVX2" in left_out.what.format(**left_out.values)
    assert found.hearing
    assert found.voice


def test_engines_that_are_not_installed_are_left_out_and_told(tmp_path: Path) -> None:
    found = run_trial(a_plan(tmp_path), _never, ignore, Cancel(), NOTHING)

    assert found is not None
    assert [each.engine for each in found.left_out] == [
        Purpose.VOICE,
        Purpose.HEARING,
        Purpose.LANGUAGE,
    ]
    assert all("not installed" in each.what for each in found.left_out)


def test_a_worker_that_dies_is_told_in_its_own_words(tmp_path: Path) -> None:
    died = Unavailable("It stopped: {why}.", "Try again.", {"why": "no memory"})

    found = run_trial(
        a_plan(tmp_path),
        lambda _spec: RefusingWorker(died, lambda: None),
        ignore,
        Cancel(),
        EVERYTHING,
    )

    assert found is not None
    assert {(each.what, str(each.values)) for each in found.left_out} == {
        ("It stopped: {why}.", "{'why': 'no memory'}")
    }
    assert (found.language, found.hearing, found.voice) == ((), (), ())


def test_without_room_on_the_disk_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.trial.trial.free_on_disk", lambda _folder: 900_000_000)

    found = run_trial(a_plan(tmp_path), _never, ignore, Cancel(), EVERYTHING)

    assert found is not None
    assert len(found.left_out) == 3
    assert not any(each.cannot_run for each in found.left_out)


def test_a_disk_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "trial").write_text("a file where a folder should be")

    with pytest.raises(Unavailable, match="Nothing can be written"):
        run_trial(a_plan(tmp_path), _never, ignore, Cancel(), EVERYTHING)


def test_what_a_kill_left_behind_is_removed_and_a_trial_under_way_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "trial" / "trial-old").mkdir(parents=True)
    now = time.time()
    monkeypatch.setattr("engine.trial.trial.time.time", lambda: now + 4_000)
    run_trial(a_plan(tmp_path), _never, ignore, Cancel(), NOTHING)
    assert list((tmp_path / "trial").iterdir()) == []

    (tmp_path / "trial" / "trial-new").mkdir()
    monkeypatch.setattr("engine.trial.trial.time.time", lambda: now)
    run_trial(a_plan(tmp_path), _never, ignore, Cancel(), NOTHING)

    assert [each.name for each in (tmp_path / "trial").iterdir()] == ["trial-new"]


def test_a_cancel_ends_a_trial_without_a_finding(tmp_path: Path) -> None:
    cancel = Cancel()
    died = Unavailable("It was ended.", "")

    found = run_trial(
        a_plan(tmp_path),
        lambda _spec: RefusingWorker(died, cancel.cancel),
        ignore,
        cancel,
        EVERYTHING,
    )

    assert found is None


@pytest.mark.slow
@pytest.mark.parametrize("after_s", [0.05, 1.0])
def test_a_cancel_is_followed_within_a_moment(tmp_path: Path, after_s: float) -> None:
    cancel = Cancel()
    make_worker = partial(supervise, state_folder=tmp_path / "engines")
    timer = threading.Timer(after_s, cancel.cancel)
    timer.start()

    begun = time.monotonic()
    found = run_trial(a_plan(tmp_path), make_worker, ignore, cancel, EVERYTHING)
    took_s = time.monotonic() - begun

    assert found is None
    assert took_s < after_s + 5
    assert list((tmp_path / "trial").iterdir()) == []


def _never(spec: WorkerSpec) -> Worker:
    raise AssertionError(f"{spec.kind} was started")

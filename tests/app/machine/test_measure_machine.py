"""Measuring tries the engines, keeps what was found, and loses nothing by a cancel."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.machine import Fit
from app.machine.judge_machine import judge_machine
from app.machine.measure_machine import measure_machine, plan_of
from app.shared.errors import Unavailable
from engine.api.cancel import Cancel
from engine.models.catalogue.records import Purpose
from engine.models.installed import FoundModel
from engine.runtime.worker import Worker, WorkerSpec
from engine.trial.records import Measured, Stage
from tests.app.machine.machines import (
    NOW,
    a_voice,
    facts_of,
    measured_at,
    the_catalogue,
    tools_in,
)
from tests.engine.trial.stand_ins import RefusingWorker

LIGHT = "qwen2.5-1.5b-instruct-q4_k_m"
STANDARD = "ministral-3-3b-instruct-2512-q4_k_m"


def ignore(_stage: Stage) -> None:
    """Nobody watches."""


def dying(spec: WorkerSpec) -> Worker:
    died = Unavailable("This engine cannot run here: {kind}.", "", {"kind": spec.kind})
    return RefusingWorker(died, lambda: None)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Measured:
    """What the trial finds without being held."""
    measured = measured_at(facts_of(16))
    monkeypatch.setattr(
        "app.machine.measure_machine.run_trial", lambda *_args: measured
    )
    return measured


def test_what_was_measured_is_kept_and_read_again(
    tmp_path: Path, found: Measured
) -> None:
    tools = tools_in(tmp_path / "home", facts_of(16))

    profile = measure_machine(tools, "fr", ignore, Cancel())

    assert profile is not None
    assert profile.measured == found
    assert profile.measured_at == NOW
    assert profile.facts.disk.write_speed is not None
    again = judge_machine(tools, "fr")
    assert again.verdicts == profile.verdicts
    assert again.facts.disk.write_speed == profile.facts.disk.write_speed
    assert [each.name for each in (tmp_path / "home").iterdir() if each.is_file()] == [
        "machine.json"
    ]


def test_engines_that_die_are_a_profile_and_no_error(tmp_path: Path) -> None:
    tools = replace(tools_in(tmp_path, facts_of(16)), make_worker=dying)
    stages: list[Stage] = []

    profile = measure_machine(tools, "fr", stages.append, Cancel())

    assert profile is not None
    assert stages == list(Stage)
    assert {each.fits for each in profile.verdicts} == {Fit.NO}
    assert profile.advised is None


@pytest.mark.usefixtures("found")
def test_a_cancel_keeps_what_was_kept_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = tools_in(tmp_path, facts_of(16))
    measure_machine(tools, "fr", ignore, Cancel())
    before = tools.places.machine.read_bytes()
    monkeypatch.setattr("app.machine.measure_machine.run_trial", lambda *_args: None)

    profile = measure_machine(tools, "fr", ignore, Cancel())

    assert profile is None
    assert tools.places.machine.read_bytes() == before


@pytest.mark.usefixtures("found")
def test_a_profile_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    tools = tools_in(tmp_path, facts_of(16))
    tools.places.machine.mkdir()

    with pytest.raises(Unavailable):
        measure_machine(tools, "fr", ignore, Cancel())


@pytest.mark.parametrize(("gigabytes", "model"), [(8, LIGHT), (16, STANDARD)])
def test_the_pack_that_memory_allows_is_tried(
    tmp_path: Path, gigabytes: int, model: str
) -> None:
    facts = facts_of(gigabytes, cores=8)

    plan = plan_of(tools_in(tmp_path, facts), facts, "fr")

    assert plan.language is not None
    assert (plan.language.model, plan.language.file) == (model, None)
    assert plan.hearing is not None
    assert plan.cores == 8


def test_what_is_installed_is_tried_itself(tmp_path: Path) -> None:
    file, voice = tmp_path / "model.gguf", tmp_path / "voice.onnx"
    here = FoundModel(LIGHT, Purpose.LANGUAGE, "Qwen", file, (file,))
    ear = FoundModel("whisper-base", Purpose.HEARING, "base", tmp_path, (file,))
    facts = facts_of(8)

    plan = plan_of(tools_in(tmp_path, facts, (here, ear, a_voice(voice))), facts, "fr")

    assert plan.language is not None
    assert plan.hearing is not None
    assert (plan.language.file, plan.hearing.file) == (file, tmp_path)
    assert plan.voice == voice


def test_a_catalogue_without_packs_leaves_only_the_voice_to_try(
    tmp_path: Path,
) -> None:
    empty = the_catalogue().model_copy(update={"packs": ()})
    facts = facts_of(8)
    tools = replace(tools_in(tmp_path, facts), catalogue=lambda: empty)

    plan = plan_of(tools, facts, "fr")

    assert (plan.language, plan.hearing, plan.voice) == (None, None, None)

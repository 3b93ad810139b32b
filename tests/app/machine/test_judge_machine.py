"""What was measured is kept, and holds for the hardware it was measured on."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.machine import MachineProfile, Sentence
from app.machine.judge_machine import judge_machine
from app.machine.read_machine import read_machine
from engine.hardware.facts import MachineFacts
from engine.hardware.fingerprint import fingerprint_of
from tests.app.machine.machines import NOW, facts_of, measured_at, tools_in


def keep(folder: Path, facts: MachineFacts) -> Path:
    tools = tools_in(folder, facts)
    kept = MachineProfile(
        fingerprint=fingerprint_of(facts),
        facts=facts,
        measured=measured_at(facts),
        measured_at=NOW,
        verdicts=(),
        summary=Sentence(text=""),
    )
    tools.places.machine.write_text(kept.model_dump_json(), "utf-8")
    return tools.places.machine


def test_a_machine_that_was_never_measured_is_judged_by_its_facts(
    tmp_path: Path,
) -> None:
    profile = judge_machine(tools_in(tmp_path, facts_of(16, cores=8)), "fr")

    assert profile.measured is None
    assert profile.measured_at is None
    assert len(profile.verdicts) == 3
    assert profile.advised is not None


def test_what_was_measured_is_judged_anew_in_the_language_that_is_asked(
    tmp_path: Path,
) -> None:
    facts = facts_of(16)
    keep(tmp_path, facts)

    profile = judge_machine(tools_in(tmp_path, facts), "en")

    assert profile.measured == measured_at(facts)
    assert profile.measured_at == NOW
    assert {each.language for each in profile.verdicts} == {"en"}


def test_other_hardware_is_measured_again(tmp_path: Path) -> None:
    file = keep(tmp_path, facts_of(16))

    assert read_machine(file, facts_of(16)) is not None
    assert read_machine(file, facts_of(8)) is None


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\x00", b'{"format": "other"}'])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "machine.json"
    file.write_bytes(content)

    assert read_machine(file, facts_of(16)) is None


def test_the_disk_that_is_told_of_is_the_one_new_models_go_to(tmp_path: Path) -> None:
    surveyed: list[Path] = []

    def survey(folder: Path) -> MachineFacts:
        surveyed.append(folder)
        return facts_of(16)

    tools = replace(
        tools_in(tmp_path, facts_of(16)),
        models_folder=lambda: tmp_path / "big disk",
        survey=survey,
    )

    judge_machine(tools, "fr")

    assert surveyed == [tmp_path / "big disk"]


def test_the_room_on_the_disk_is_that_of_now(tmp_path: Path) -> None:
    facts = facts_of(16)
    keep(tmp_path, facts)
    disk = facts.disk.model_copy(update={"free": 5})
    later = facts.model_copy(update={"disk": disk})

    profile = judge_machine(tools_in(tmp_path, later), "fr")

    assert profile.facts.disk.free == 5

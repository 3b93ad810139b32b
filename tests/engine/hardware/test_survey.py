"""The facts of a machine, and what tells one from another."""

from pathlib import Path

import psutil
import pytest

from engine.hardware.facts import (
    DiskFacts,
    GraphicsCard,
    MachineFacts,
    PowerFacts,
    Processor,
)
from engine.hardware.fingerprint import fingerprint_of
from engine.hardware.power import read_power
from engine.hardware.survey import survey_machine

GIB = 1024**3
FACTS = MachineFacts(
    system="Linux",
    processor=Processor(name="A", physical=4, logical=8, usable=4, features=("AVX2",)),
    memory=16 * GIB - 300_000_000,
    available=9 * GIB,
    disk=DiskFacts(free=100 * GIB),
)


def without_sys() -> None:
    raise FileNotFoundError("/sys/class/power_supply")


def test_the_facts_of_this_machine_are_read_and_written_as_json(tmp_path: Path) -> None:
    facts = survey_machine(tmp_path / "models")

    assert MachineFacts.model_validate_json(facts.model_dump_json()) == facts
    assert 0 < facts.available <= facts.memory


def test_what_comes_and_goes_is_no_other_machine() -> None:
    later = FACTS.model_copy(
        update={
            "available": 1 * GIB,
            "memory": 16 * GIB - 200_000_000,
            "disk": DiskFacts(free=3),
            "power": PowerFacts(has_battery=True, plugged=False, percent=3),
        }
    )

    assert fingerprint_of(later) == fingerprint_of(FACTS)


@pytest.mark.parametrize(
    "change",
    [
        {"memory": 8 * GIB},
        {"graphics": (GraphicsCard(name="B"),)},
        {"processor": FACTS.processor.model_copy(update={"usable": 2})},
        {"processor": FACTS.processor.model_copy(update={"features": ()})},
        {"processor": FACTS.processor.model_copy(update={"name": "B"})},
    ],
)
def test_other_hardware_is_another_machine(change: dict[str, object]) -> None:
    assert fingerprint_of(FACTS.model_copy(update=change)) != fingerprint_of(FACTS)


def test_a_bare_system_without_power_supplies_has_no_battery(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", without_sys)

    assert read_power() == PowerFacts(has_battery=False, plugged=True)

"""A machine in words, in both languages."""

import pytest

from app.machine.wording import (
    FIT_NAMES,
    LEVEL_NAMES,
    STAGE_NAMES,
    left_out_in_words,
    rows_in_words,
    unsure_in_words,
)
from app.text import Texts
from engine.api.language import LANGUAGES, Language
from engine.hardware.facts import DiskFacts, GraphicsCard, PowerFacts
from engine.models.catalogue.records import PackLevel, Purpose
from engine.trial.records import LeftOut, Stage
from tests.app.machine.machines import GIB, facts_of, measured_at

ENGLISH = Texts("en")


def test_the_rows_say_what_there_is() -> None:
    rows = dict(rows_in_words(facts_of(16), ENGLISH))

    assert rows == {
        "Processor": "Some processor, 4 cores, AVX AVX2 FMA",
        "Memory": "15.4 GB, 9.6 GB of it free now",
        "Graphics": "none found: everything runs on the processor",
        "Disk": "214.7 GB free",
        "Power": "plugged in, no battery",
    }


def test_the_rows_say_what_was_measured_and_found() -> None:
    facts = facts_of(16)
    facts = facts.model_copy(
        update={
            "processor": facts.processor.model_copy(update={"usable": 2}),
            "graphics": (
                GraphicsCard(name="Intel"),
                GraphicsCard(name="RTX", memory=8 * GIB),
            ),
            "disk": DiskFacts(free=GIB, write_speed=10**8, read_speed=2 * 10**9),
            "power": PowerFacts(has_battery=True, plugged=False, percent=55),
        }
    )

    rows = dict(rows_in_words(facts, ENGLISH))

    assert rows["Processor"] == "Some processor, 2 of 4 cores, AVX AVX2 FMA"
    assert rows["Graphics"] == "Intel, RTX, 8 GB (everything runs on the processor)"
    assert rows["Disk"] == "1.1 GB free, writes 100 MB/s, reads 2000 MB/s"
    assert rows["Power"] == "on battery, 55 % left"


def test_a_battery_that_is_charged_is_told_as_plugged_in() -> None:
    power = PowerFacts(has_battery=True, plugged=True, percent=80)
    facts = facts_of(8).model_copy(update={"power": power})

    assert dict(rows_in_words(facts, ENGLISH))["Power"] == (
        "plugged in, battery at 80 %"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_engine_left_out_is_named_with_its_reason(language: Language) -> None:
    left_out = LeftOut(
        engine=Purpose.HEARING,
        what="It stopped: {why}.",
        remedy="",
        values={"why": "memory"},
        cannot_run=True,
    )

    said = left_out_in_words(left_out, Texts(language))

    assert said.endswith("It stopped: memory.")


def test_everything_that_is_shown_has_a_name() -> None:
    assert set(LEVEL_NAMES) == set(PackLevel)
    assert set(STAGE_NAMES) == set(Stage)
    assert len(FIT_NAMES) == 3


def test_what_makes_a_measure_less_sure_is_said() -> None:
    sure = measured_at(facts_of(16))
    hurried = sure.language[0].model_copy(update={"hurried": True})
    texts = Texts("en")

    assert unsure_in_words(sure, texts) == ""
    assert "Other programs were busy" in unsure_in_words(
        sure.model_copy(update={"others_busy": True}), texts
    )
    assert "Time ran out" in unsure_in_words(
        sure.model_copy(update={"language": (hurried,)}), texts
    )

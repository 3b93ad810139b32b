"""The same session gives the same report: twice, and in processes that hash otherwise."""

import os
import subprocess
import sys

import pytest

from app.feedback.build_report import build_report
from app.text import Texts
from benchmarks._many_sessions import Storyteller
from engine.api.language import LANGUAGES
from tests.content import shipped

SCENARIOS = ("customer-adviser", "raise-with-manager")
HASH_SEEDS = ("1", "2", "4242")
TELL = "from tests.app.feedback.test_determinism import reports; print(reports())"


def reports() -> str:
    """Return the reports of an interview and a conversation in each language."""
    library = shipped()
    teller = Storyteller(library, seed=6)
    told = [
        teller.tell_long(scenario, language, minutes=10)
        for scenario in SCENARIOS
        for language in LANGUAGES
    ]
    made = [
        build_report(each.session, each.turns, library, Texts(each.session.language))
        for each in told
    ]
    return "\n".join(report.model_dump_json() for report in made)


def in_another_process(hash_seed: str) -> str:
    """Return what a fresh Python says, whose sets come in another order."""
    variables = {**os.environ, "PYTHONHASHSEED": hash_seed}
    said = subprocess.run(
        [sys.executable, "-c", TELL],
        env=variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return said.stdout.strip()


@pytest.mark.requirement("E-062")
def test_the_same_session_gives_the_same_report_twice() -> None:
    first = reports()

    assert reports() == first


@pytest.mark.slow
@pytest.mark.requirement("E-062")
def test_the_report_does_not_hang_on_the_order_of_sets() -> None:
    said = {in_another_process(seed) for seed in HASH_SEEDS}

    assert said == {reports()}

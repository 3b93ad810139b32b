"""A language model reads the answers of a kept report, on a real encrypted vault."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.application import Application
from app.domain.reports import Report
from app.feedback.open_report import open_report
from app.feedback.refine_report import refine_report
from app.practice.correct_turn import correct_turn
from app.practice.live_session import LiveSession
from app.shared.clock import ManualClock
from app.shared.errors import N_, Refused, Unavailable
from app.storage.vault import Vault
from engine.api.cancel import Cancel
from engine.api.language_model import LanguageModel, Messages
from engine.content.library import ContentLibrary
from engine.feedback.records import JudgedBy
from engine.feedback.second_reading.prompts import PROMPT_VERSION
from engine.feedback.second_reading.records import Reader
from engine.runtime.supervisor import supervise
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)
from tests.app.feedback.refining import STORIES, analysed, held, judges
from tests.content import shipped
from tests.engine.feedback.second_reading.models import Weigher, always
from tests.models.tiny_gguf.engine import TINY, needs_llama

Analyse = Callable[[], Report]
Refine = Callable[[Reader], Report]


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


@pytest.fixture
def live(vault: Vault, library: ContentLibrary, clock: ManualClock) -> LiveSession:
    """A session that has ended."""
    return held(vault, library, clock)


@pytest.fixture
def analyse(
    vault: Vault, library: ContentLibrary, clock: ManualClock, live: LiveSession
) -> Analyse:
    """Make the report by the rules; a second passes each time."""
    return lambda: analysed(vault, library, live, clock)


@pytest.fixture
def refine(vault: Vault, library: ContentLibrary, live: LiveSession) -> Refine:
    texts_in = Application.texts_in
    return lambda reader: refine_report(
        vault, library, live.session.id, reader, texts_in
    )


@pytest.fixture
def strict(library: ContentLibrary) -> Weigher:
    """A model that finds level 3 everywhere."""
    return Weigher(always(3, library.competencies))


def levels(report: Report) -> list[int | None]:
    return [c.level for answer in report.answers for c in answer.competencies]


@pytest.mark.requirement("E-055")
def test_the_refined_report_is_kept_with_what_made_it(
    vault: Vault, live: LiveSession, analyse: Analyse, refine: Refine, strict: Weigher
) -> None:
    rules = analyse()

    refined = refine(Reader(strict))

    assert open_report(vault, live.session.id) == refined
    assert judges(refined) == {JudgedBy.RULES_AND_MODEL}
    assert levels(refined) != levels(rules)
    assert refined.engine.name == "weigher"
    assert refined.engine.model_hash == strict.facts.digest
    assert refined.engine.prompt_version == PROMPT_VERSION
    assert {"build", "orders", "labels", "seed", "temperature"} <= set(
        refined.engine.parameters
    )
    assert any("read the answers too" in limit for limit in refined.coverage.limits)


@pytest.mark.requirement("E-067")
def test_a_cancel_leaves_the_report_of_the_rules(
    vault: Vault, live: LiveSession, analyse: Analyse, refine: Refine, strict: Weigher
) -> None:
    rules = analyse()
    cancel = Cancel()
    strict.after = cancel.cancel

    shown = refine(Reader(strict, cancel))

    assert shown == rules == open_report(vault, live.session.id)


@pytest.mark.requirement("E-067")
def test_the_vault_can_be_written_while_the_model_reads(
    vault: Vault, analyse: Analyse, refine: Refine, strict: Weigher
) -> None:
    analyse()
    writes: list[int] = []

    def write() -> None:
        with vault.write() as work:
            work.settings.save({"shows_clock": "false"})
        writes.append(1)

    strict.after = write

    refine(Reader(strict))

    assert len(writes) > 10


class Dying(Weigher):
    """Dies on the first question."""

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        del messages, labels
        raise Unavailable(N_("The engine stopped."), N_("Try again."))


@pytest.mark.requirement("E-051")
def test_a_model_that_dies_leaves_the_rules_levels_and_a_sentence(
    vault: Vault, live: LiveSession, analyse: Analyse, refine: Refine, strict: Weigher
) -> None:
    rules = analyse()

    refined = refine(Reader(Dying(strict.rule)))

    assert levels(refined) == levels(rules)
    assert refined.engine == rules.engine
    assert any("made by the rules alone" in limit for limit in refined.coverage.limits)
    assert open_report(vault, live.session.id) == refined


@pytest.mark.requirement("E-058")
def test_an_unchanged_session_asks_no_model_again(
    analyse: Analyse, refine: Refine, strict: Weigher
) -> None:
    analyse()
    refined = refine(Reader(strict))
    asked = len(strict.shown)

    again = analyse()
    refined_again = refine(Reader(strict))

    assert again == refined_again == refined
    assert len(strict.shown) == asked


@pytest.mark.requirement("E-011")
def test_a_corrected_session_is_read_anew(
    vault: Vault, live: LiveSession, analyse: Analyse, refine: Refine, strict: Weigher
) -> None:
    analyse()
    refine(Reader(strict))

    correct_turn(vault, live.session.id, 1, STORIES[0].replace("84", "48"))
    corrected = analyse()

    assert judges(corrected) == {JudgedBy.RULES}
    assert judges(refine(Reader(strict))) == {JudgedBy.RULES_AND_MODEL}


def test_somebody_who_wants_the_rules_alone_gets_them(
    vault: Vault, analyse: Analyse, refine: Refine, strict: Weigher
) -> None:
    rules = analyse()
    refine(Reader(strict))
    with vault.write() as work:
        work.settings.save({"model_reads_answers": json.dumps(obj=False)})

    assert analyse() == rules


def test_without_a_report_there_is_nothing_to_refine(
    refine: Refine, strict: Weigher
) -> None:
    with pytest.raises(Refused, match="no report yet"):
        refine(Reader(strict))


def test_a_better_version_with_a_new_fact_is_withheld(
    analyse: Analyse, refine: Refine, library: ContentLibrary
) -> None:
    rules = analyse()
    said = (
        "In June our booking page broke. I phoned the forty people and hired a guard."
    )
    inventing = Weigher(always(4, library.competencies), said)

    refined = refine(Reader(inventing))

    better = [answer.better_version for answer in refined.answers]
    assert better == [answer.better_version for answer in rules.answers]
    assert JudgedBy.RULES_AND_MODEL not in {a.better_by for a in refined.answers}


def test_a_better_version_made_of_told_facts_stands(
    analyse: Analyse, refine: Refine, library: ContentLibrary
) -> None:
    analyse()
    said = "In June our booking page broke on a Saturday. I phoned the forty people on the list."
    faithful = Weigher(always(4, library.competencies), said)

    refined = refine(Reader(faithful))

    second = refined.answers[1]
    assert second.better_by is JudgedBy.RULES_AND_MODEL
    assert (second.better_version or "").startswith(said)


GARBAGE: tuple[Any, ...] = (
    float("nan"), float("inf"), -1.0, None, "five", {}, [], 0.0, 1e308, True, 0.5,
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.requirement("E-054")
def test_a_hundred_malformed_models_give_a_hundred_valid_reports(
    analyse: Analyse, refine: Refine
) -> None:
    chance = Random(7)  # noqa: S311 (noise, no secret)

    def rule(_: Messages, labels: Sequence[str]) -> Mapping[str, float]:
        known = [label for label in [*labels, "?"] if chance.random() < 0.8]
        return {label: chance.choice(GARBAGE) for label in known}

    for number in range(100):
        rules = analyse()
        noise = "".join(chance.choices("abc [5]\n<>»é0123", k=number))
        refined = refine(Reader(Weigher(rule, noise, context_tokens=4000 + number)))

        assert Report.model_validate_json(refined.model_dump_json()) == refined
        assert len(refined.answers) == len(rules.answers)


@pytest.mark.slow
@needs_llama
@pytest.mark.requirement("E-055")
def test_the_real_engine_gives_the_same_report_twice(
    tmp_path: Path,
    vault: Vault,
    live: LiveSession,
    analyse: Analyse,
    refine: Refine,
) -> None:
    choice = LanguageChoice(TINY, tmp_path, context_tokens=4096, threads=1)
    worker = supervise(language_worker(choice), state_folder=tmp_path)
    tiny: LanguageModel = LanguageClient(worker)

    try:
        analyse()
        first = refine(Reader(tiny))
        correct_turn(vault, live.session.id, 1, f"{STORIES[0]} Yes.")
        analyse()
        correct_turn(vault, live.session.id, 1, STORIES[0])
        analyse()
        second = refine(Reader(tiny))
    finally:
        worker.close()

    assert second.answers == first.answers
    assert second.summary == first.summary
    assert second.engine == first.engine
    assert second.engine.model_hash

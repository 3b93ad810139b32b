"""How far levels, parts and praise agree with people, on the open labelled answers.

Thresholds are what was measured, less a small margin (docs/features/feedback.md).
"""

import pytest

from benchmarks._agreement import weighted_kappa, within
from benchmarks._judged import (
    Judged,
    evidence_validity,
    false_praise,
    judge,
    part_presence,
)
from benchmarks.answers.cases import cases
from engine.api.language import LANGUAGES, Language
from engine.feedback.records import Grid
from engine.reading.records import ReplyType

_STEPS = (1, 2, 3, 4, 5)
_FALSE_PRAISE = 2
"""Known cases, of more than 350 bad answers."""


@pytest.fixture(scope="module")
def judged(grid: Grid) -> dict[Language, list[Judged]]:
    return {
        language: [judge(case, language, grid) for case in cases(language, "open")]
        for language in LANGUAGES
    }


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_levels_agree_with_the_labels(
    language: Language, judged: dict[Language, list[Judged]]
) -> None:
    pairs = [(one.case.level, one.level) for one in judged[language] if one.case.level]
    given = [(wanted, said) for wanted, said in pairs if said is not None]

    assert within(pairs, 1) >= 0.96
    assert within(pairs, 0) >= 0.75
    assert weighted_kappa(given, _STEPS) >= 0.82


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_stories_agree_with_the_labels(
    language: Language, judged: dict[Language, list[Judged]]
) -> None:
    assert part_presence(judged[language]).f1 >= 0.9


@pytest.mark.slow
@pytest.mark.requirement("E-048")
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_said_is_proved_by_exact_words(
    language: Language, judged: dict[Language, list[Judged]]
) -> None:
    claims = evidence_validity(judged[language])

    assert claims.both == claims.wanted


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_bad_answers_are_not_praised(
    language: Language, judged: dict[Language, list[Judged]]
) -> None:
    assert len(list(false_praise(judged[language]))) <= _FALSE_PRAISE


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_stories_are_praised_for_deeds_and_outcomes(
    language: Language, judged: dict[Language, list[Judged]]
) -> None:
    praised = {
        one.reply
        for one in judged[language]
        for remark in one.said.remarks
        if remark.code.startswith("good_") and remark.code != "good_specific"
    }

    assert praised == {ReplyType.STORY.value}

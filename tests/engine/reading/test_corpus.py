"""How far the readings agree with people, on the open labelled answers.

The learned model has seen these answers, so its kinds of reply are measured on unseen
ones in tests/benchmarks/answers; here are the gates and the parts, which are rules.
The thresholds are what was measured, less a small margin; docs/features/feedback.md
gives the figures.
"""

from functools import cache

import pytest

from benchmarks.answers.cases import Case, cases
from engine.api.language import LANGUAGES, Language
from engine.reading.read import read_answer
from engine.reading.records import AnswerReading, ReplyType


@cache
def _read(language: Language) -> list[tuple[Case, AnswerReading]]:
    return [
        (case, read_answer(case.text, language=language, question=case.question))
        for case in cases(language, "open")
    ]


@pytest.mark.requirement("E-050")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_answer_is_seen_and_hardly_anything_else_is(
    language: Language,
) -> None:
    gated = [
        (case.reply == ReplyType.NO_ANSWER, reading.reply_type is ReplyType.NO_ANSWER)
        for case, reading in _read(language)
    ]

    found = [said for wanted, said in gated if wanted]
    false = [said for wanted, said in gated if not wanted]

    assert sum(found) / len(found) >= 0.87
    assert sum(false) / len(false) <= 0.02


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_for_no_answer_agree_with_the_labels(language: Language) -> None:
    agreeing = [
        reading.no_answer_reason == case.reason
        for case, reading in _read(language)
        if case.reason is not None
    ]

    assert sum(agreeing) / len(agreeing) >= 0.86


@pytest.mark.parametrize("language", LANGUAGES)
def test_requests_agree_with_the_labels(language: Language) -> None:
    agreeing = [
        reading.request == case.request
        for case, reading in _read(language)
        if case.request is not None
    ]

    assert sum(agreeing) / len(agreeing) >= 0.8


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_has_parts_and_nothing_else_has(language: Language) -> None:
    told = {
        (reading.reply_type is ReplyType.STORY, _tells_parts(reading))
        for _, reading in _read(language)
    }

    assert told == {(True, True), (False, False)}


def _tells_parts(reading: AnswerReading) -> bool:
    return any(part.present for part in reading.star.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_reply_says_what_spoke_for_it(language: Language) -> None:
    signs = {
        (reading.reply_type is ReplyType.NO_ANSWER, bool(reading.reply_signs))
        for _, reading in _read(language)
    }

    assert signs == {(True, False), (False, True)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_half_holds_many_answers_of_many_trades(language: Language) -> None:
    both = cases(language, "open")

    assert len(both) >= 300
    assert len({case.trade for case in both}) >= 20

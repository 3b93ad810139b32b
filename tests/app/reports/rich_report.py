"""A report with everything a report can hold, by hand."""

from datetime import UTC, datetime
from uuid import UUID

from app.domain.comparisons import (
    Attempt,
    AttemptComparison,
    Change,
    Direction,
    LevelChange,
)
from app.domain.delivery import (
    AnswerDelivery,
    Band,
    Baseline,
    DeliveryFigure,
    DeliveryRecord,
    FillerRecord,
    PacePoint,
    PauseRecord,
)
from app.domain.reports import (
    DrillCheckRecord,
    DrillRecord,
    FindingRecord,
    Report,
    SelfRatingRecord,
)
from engine.api.language import Language
from engine.feedback.records import FindingKind, JudgedBy
from tests.report_builders import a_quote, a_report

NAMED = (
    "Last March, Priya Desai of Hallowell Freight in Grimsby rang me. "
    "I called eleven workshops with Priya and wrote to p.desai@hallowell.example. "
    "We opened on 12 May 2022."
)
"""An answer in which people, a firm, a place, a contact and dates are named."""

NAMES = (
    "Priya",
    "Desai",
    "Hallowell",
    "Grimsby",
    "p.desai",
    "12 May 2022",
    "Claire",
    "Morel",
)
"""What must not stay readable when names are replaced."""


def a_figure(**changes: object) -> DeliveryFigure:
    figure = DeliveryFigure(
        code="syllables_per_minute",
        label="Pace",
        value=212.4,
        unit="syllables a minute",
        text="You said 212 syllables a minute.",
        remark="That is faster than the band.",
        band=Band(low=150, high=200, source="a corpus of read speech"),
        baseline=Baseline(value=205, sessions=4),
        formula="nuclei over time",
        source="after de Jong and Wempe",
        error="3 % at most",
    )
    return figure.model_copy(update=changes)


def a_delivery() -> DeliveryRecord:
    pace = tuple(
        PacePoint(at_ms=at * 4_000, syllables_per_minute=180 + 30 * (at % 3))
        for at in range(9)
    )
    answer = AnswerDelivery(
        turn=1,
        duration_ms=36_000,
        response_ms=900,
        words=70,
        syllables=110,
        pace=pace,
        pauses=(
            PauseRecord(start_ms=6_000, end_ms=7_800, after="Desai"),
            PauseRecord(start_ms=20_000, end_ms=20_600, after=None),
        ),
        fillers=(FillerRecord(start_ms=13_000, end_ms=13_300, word="um"),),
        text="Thirty-six seconds, two pauses, the longest of 1.8 seconds after “Desai”.",
    )
    fillers = a_figure(
        code="fillers",
        label="Fillers",
        value=3,
        unit="a minute",
        at_least=True,
        remark=None,
        band=None,
        baseline=None,
        text="At least three fillers a minute.",
    )
    return DeliveryRecord(
        figures=(a_figure(), fillers),
        answers=(answer,),
        text="Your pace went between 180 and 240 syllables a minute.",
        method="praat-1",
    )


def a_drill() -> DrillRecord:
    return DrillRecord(
        id="quantified-result",
        title="A result with a figure",
        instruction="Say what came of it, with one number.",
        checks=(
            DrillCheckRecord(
                code="figure", text="a number with its unit", met=True, evidence=()
            ),
            DrillCheckRecord(
                code="length", text="under a minute", met=False, evidence=()
            ),
            DrillCheckRecord(code="fillers", text="no filler", met=None, evidence=()),
        ),
    )


def a_finding(said: str, words: str, turn: int) -> FindingRecord:
    return FindingRecord(
        kind=FindingKind.AGENCY,
        rule="reading.agency",
        text="You say what you did yourself.",
        features={"own": 3, "shared": 1, "learned.facts": 0.5},
        evidence=(a_quote(said, words, turn),),
    )


def a_rich_report(said: str = NAMED, language: Language = "en") -> Report:
    report = a_report([said], language=language)
    answer = report.answers[0]
    level = answer.competencies[0].model_copy(
        update={
            "low": 3,
            "high": 5,
            "judged_by": JudgedBy.RULES_AND_MODEL,
            "agreement": 0.75,
            "rules_level": 3,
        }
    )
    judged = answer.model_copy(
        update={
            "competencies": (level,),
            "findings": (a_finding(said, "I called eleven workshops", 1),),
            "better_by": JudgedBy.RULES_AND_MODEL,
        }
    )
    return report.model_copy(
        update={
            "answers": (judged,),
            "delivery": a_delivery(),
            "drill": a_drill(),
            "self_rating": SelfRatingRecord(
                rating=2,
                level=3.5,
                text="You rate yourself lower than your answers show.",
            ),
        }
    )


def a_comparison(report: Report) -> AttemptComparison:
    answer = report.answers[0]
    before = "My boss Priya Desai asked. We managed in the end."
    return AttemptComparison(
        question=answer.question,
        question_id=answer.question_id,
        before=Attempt(
            UUID(int=3), 1, datetime(2026, 11, 12, tzinfo=UTC), before, 10, answer
        ),
        after=Attempt(
            report.session.id,
            1,
            datetime(2026, 11, 20, tzinfo=UTC),
            report.turns[1].text,
            41,
            answer,
        ),
        levels=(LevelChange("results", "Results", 2, 4),),
        changes=(
            Change(
                "own_actions",
                "Your own actions are told now.",
                Direction.BETTER,
                after=(a_quote(report.turns[1].text, "I called eleven workshops", 1),),
            ),
        ),
        text="The later answer says what you did.",
    )

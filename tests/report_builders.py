"""Reports for tests, without a session behind them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from app.domain.reports import (
    AnswerRecord,
    CompetencyCoverageRecord,
    CompetencyRecord,
    CoverageRecord,
    EndingRecord,
    EngineRecord,
    Quote,
    Report,
    SessionRecord,
    StarRecord,
    StarShareRecord,
    Statement,
    SummaryRecord,
    TurnRecord,
    UsageRecord,
)
from app.domain.sessions import Speaker, TurnSource
from engine.api.language import Language
from engine.content.scenario import Outcome
from engine.dialogue.records import Mode
from engine.reading.records import ReplyType

QUESTION = "Tell me about a deadline you could not move."
ANSWER = (
    "Last March our supplier went bankrupt ten days before the fair. "
    "I called eleven workshops in two days and split the order between two of them. "
    "We opened on time and sold 340 tickets on the first day."
)
ABSENT = StarShareRecord(present=False, share=0, spans=())


def a_quote(text: str, words: str, turn: int) -> Quote:
    start = text.index(words)
    return Quote(turn=turn, start=start, end=start + len(words), quote=words)


def a_turn(index: int, speaker: Speaker, text: str) -> TurnRecord:
    return TurnRecord(
        index=index,
        speaker=speaker,
        text=text,
        original_text=None,
        started_ms=index * 40_000,
        ended_ms=index * 40_000 + 38_000,
        source=TurnSource.TYPED,
    )


def an_answer(text: str, words: str, turn: int) -> AnswerRecord:
    quote = a_quote(text, words, turn)
    told = StarShareRecord(present=True, share=0.4, spans=(quote,))
    return AnswerRecord(
        question=QUESTION,
        question_id="deadline",
        turns=(turn,),
        reply_type=ReplyType.STORY,
        no_answer_reason=None,
        star=StarRecord(situation=told, task=ABSENT, action=told, result=ABSENT),
        competencies=(
            CompetencyRecord(
                id="results",
                name="Results",
                level=4,
                anchor="Own actions and a result.",
                evidence=(quote,),
                reason="You say what you did and what came of it.",
            ),
        ),
        remarks=(
            Statement(
                code="missing-number",
                text="You told what happened but not how much it weighed.",
                evidence=(quote,),
            ),
        ),
        better_version=f"“{words}”, with [what result?].",
    )


_ENGINE = EngineRecord(
    name="scripted",
    model_hash=None,
    content_hashes={"scenario/customer-adviser": "0" * 64},
    prompt_version=None,
    rules_version="1",
    seed=7,
    application_version="0.1.0",
)


def _coverage(answered: int) -> CoverageRecord:
    return CoverageRecord(
        questions_asked=answered,
        questions_answered=answered,
        competencies=(
            CompetencyCoverageRecord(
                id="results",
                name="Results",
                answers=answered,
                level=3.5,
                lowest=3,
                highest=4,
            ),
            CompetencyCoverageRecord(
                id="listening",
                name="Listening",
                answers=0,
                level=None,
                lowest=None,
                highest=None,
            ),
        ),
        enough_material=True,
        limits=("Voice was not used, so nothing is said of pace.",),
    )


def a_report(
    answers: Sequence[str] = (ANSWER,),
    *,
    marked: str = "I called eleven workshops",
    language: Language = "en",
) -> Report:
    turns: list[TurnRecord] = []
    judged: list[AnswerRecord] = []
    for text in answers:
        turns.append(a_turn(len(turns), Speaker.INTERVIEWER, QUESTION))
        judged.append(an_answer(text, marked, len(turns)))
        turns.append(a_turn(len(turns), Speaker.CANDIDATE, text))
    remark = judged[0].remarks[0] if judged else None
    return Report(
        notice="The interviewer is an artificial intelligence.",
        session=SessionRecord(
            id=UUID(int=7),
            title="Customer adviser",
            scenario="customer-adviser",
            family="interview",
            persona="claire-morel",
            persona_name="Claire Morel",
            persona_role="recruiter",
            language=language,
            mode=Mode.COACHED,
            started_at=datetime(2026, 11, 20, 18, 40, tzinfo=UTC),
            duration_ms=840_000,
            self_rating=3,
        ),
        turns=tuple(turns),
        answers=tuple(judged),
        ending=EndingRecord(
            id="agreed",
            outcome=Outcome.REACHED,
            title="An agreement",
            debrief="You asked before you proposed.",
            found=("The budget was cut: that is why.",),
            missed=(),
        ),
        summary=SummaryRecord(strength=remark, priority=remark, drill=None),
        coverage=_coverage(len(judged)),
        usage=UsageRecord(candidate_words=40, answer_ms=(38_000,), talk_share=0.8),
        engine=_ENGINE,
    )

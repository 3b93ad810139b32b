"""One judged answer as the report keeps it."""

from collections.abc import Iterable

from app.domain.reports import (
    AnswerRecord,
    CompetencyRecord,
    FindingRecord,
    Quote,
    StarRecord,
    StarShareRecord,
    Statement,
)
from app.feedback.better_version import better_version
from app.feedback.wording import sentence
from app.feedback.wording_of_findings import finding_sentence
from app.text import Texts
from engine.content.library import ContentLibrary
from engine.feedback.records import (
    AnswerAssessment,
    CompetencyLevel,
    Evidence,
    Finding,
    Remark,
    StarShare,
)
from engine.reading.records import StarPart


def answer_record(
    judged: AnswerAssessment,
    library: ContentLibrary,
    texts: Texts,
    written: str | None = None,
) -> AnswerRecord:
    """Return the answer's record, its sentences worded in the language of ``texts``.

    Args:
        judged: the answer's judgement.
        library: where its competencies are.
        texts: catalogue of the report's language.
        written: a better version that a model worded and code has checked.
    """
    given = judged.given
    better = better_version(judged, texts, written)
    return AnswerRecord(
        question=given.question_text,
        question_id=given.question.id if given.question else None,
        turns=tuple(turn.index for turn in given.turns),
        reply_type=judged.reading.reply_type,
        no_answer_reason=judged.reading.no_answer_reason,
        star=StarRecord(
            situation=_share(judged.star[StarPart.SITUATION]),
            task=_share(judged.star[StarPart.TASK]),
            action=_share(judged.star[StarPart.ACTION]),
            result=_share(judged.star[StarPart.RESULT]),
        ),
        competencies=tuple(
            _competency(level, library, texts) for level in judged.competencies
        ),
        remarks=tuple(statement(remark, texts) for remark in judged.remarks),
        better_version=better.text if better else None,
        better_by=better.by if better else None,
        findings=tuple(_finding(one, texts) for one in judged.findings),
    )


def statement(remark: Remark, texts: Texts) -> Statement:
    """Return a remark in words, with its evidence."""
    return Statement(
        code=remark.code,
        text=sentence(remark, texts),
        evidence=_quotes(remark.evidence),
    )


def _finding(finding: Finding, texts: Texts) -> FindingRecord:
    return FindingRecord(
        kind=finding.kind,
        rule=finding.rule,
        text=finding_sentence(finding, texts),
        features={name: round(value, 4) for name, value in finding.features.items()},
        evidence=_quotes(finding.evidence),
    )


def _competency(
    level: CompetencyLevel, library: ContentLibrary, texts: Texts
) -> CompetencyRecord:
    competency = library.competencies[level.competency]
    anchors = {anchor.level: anchor for anchor in competency.anchors}
    anchor = None if level.level is None else anchors[level.level]
    return CompetencyRecord(
        id=competency.id,
        name=competency.name.in_(texts.language),
        level=level.level,
        anchor=anchor.behaviour.in_(texts.language) if anchor else None,
        evidence=_quotes(level.evidence),
        reason=sentence(level.reason, texts),
        judged_by=level.judged_by,
        low=level.low,
        high=level.high,
        agreement=None if level.agreement is None else round(level.agreement, 4),
        rules_level=level.rules_level,
    )


def _share(part: StarShare) -> StarShareRecord:
    return StarShareRecord(
        present=part.present, share=round(part.share, 4), spans=_quotes(part.spans)
    )


def _quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    return tuple(
        Quote(turn=piece.turn, start=piece.start, end=piece.end, quote=piece.quote)
        for piece in evidence
    )

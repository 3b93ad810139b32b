"""Why the report says what it says: what the rules saw in an answer."""

from reportlab.platypus import Flowable, Paragraph

from app.domain.reports import CompetencyRecord, FindingRecord, Report
from app.reports.pdf import style
from app.reports.pdf.headings import heading
from app.reports.pdf.markup import plain
from app.text import Texts
from app.text.feature_words import decided_by
from app.text.formats import quoted, share
from engine.feedback.records import JudgedBy


def why(report: Report, texts: Texts) -> list[Flowable]:
    """Return every finding of every answer; nothing when there is none.

    It stands at the end: whoever reads the report wants the judgement first.
    """
    found = [answer for answer in report.answers if answer.findings]
    if not found:
        return []
    story: list[Flowable] = heading(texts.t("What the rules saw"), style.HEADING)
    for answer in found:
        story += heading(answer.question, style.QUESTION)
        for finding in answer.findings:
            story += _finding(finding, texts)
    return story


def how_sure(competency: CompetencyRecord, texts: Texts) -> str:
    """Return how far a level is open and who gave it; "" where there is nothing to say."""
    sentences: list[str] = []
    low, high = competency.low, competency.high
    if low is not None and high is not None and low != high:
        sentences.append(
            texts.t(
                "The readings leave open levels {low} to {high}.", low=low, high=high
            )
        )
    if competency.judged_by is JudgedBy.RULES_AND_MODEL:
        sentences += _by_model(competency, texts)
    return " ".join(sentences)


def _by_model(competency: CompetencyRecord, texts: Texts) -> list[str]:
    sentences: list[str] = []
    if competency.agreement is not None:
        part = share(competency.agreement, texts)
        sentences.append(
            texts.t("{share} of the model’s readings gave this level.", share=part)
        )
    if competency.rules_level is not None:
        sentences.append(
            texts.t("The rules alone gave {level}.", level=competency.rules_level)
        )
    return sentences


def _finding(finding: FindingRecord, texts: Texts) -> list[Flowable]:
    return [
        Paragraph(plain(finding.text), style.BODY),
        *(
            Paragraph(plain(quoted(quote.quote, texts)), style.QUOTE)
            for quote in finding.evidence
        ),
        Paragraph(plain(decided_by(finding, texts, learned=False)), style.SMALL),
    ]

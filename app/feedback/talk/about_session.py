"""What the report says of the session as a whole, in reply to a question."""

from app.domain.reports import Report, Statement
from app.feedback.talk.explanation import Explanation, paragraphs
from app.text import Texts
from engine.feedback.records import JudgedBy


def priority(report: Report, texts: Texts) -> Explanation:
    """Return what the report puts first."""
    return _first(
        report.summary.priority,
        texts.t("The report names no priority: nothing stands out to be mended first."),
    )


def strength(report: Report, texts: Texts) -> Explanation:
    """Return what the report calls a strength."""
    return _first(
        report.summary.strength,
        texts.t(
            "The report names no strength: it only names one that your words prove."
        ),
    )


def what_next(report: Report, texts: Texts) -> Explanation:
    """Return the exercise the report proposes, and why."""
    drill, first = report.summary.drill, report.summary.priority
    if drill is None:
        return Explanation(
            texts.t(
                "The report proposes no exercise. Answering one of the questions "
                "again is a good next step."
            )
        )
    why = texts.t("It trains this: {priority}", priority=first.text) if first else ""
    return Explanation(
        paragraphs([drill.text, why]), first.evidence if first else drill.evidence
    )


def delivery(report: Report, texts: Texts) -> Explanation:
    """Return the facts of delivery with what is worth saying of them."""
    if report.delivery is None:
        return Explanation(
            texts.t(
                "No sound was measured in this session, so nothing is said of pace, "
                "pauses or fillers."
            )
        )
    said = [
        f"{figure.text} {figure.remark}" if figure.remark else figure.text
        for figure in report.delivery.figures
    ]
    return Explanation(paragraphs([*said, report.delivery.text]))


def trust(report: Report, texts: Texts) -> Explanation:
    """Return who judged, how firmly, and what cannot be known."""
    return Explanation(paragraphs([_who(report, texts), *report.coverage.limits]))


def disagree(texts: Texts) -> Explanation:
    """Return what can be done where somebody disagrees."""
    return Explanation(
        paragraphs(
            [
                texts.t(
                    "You may be right: rules read words, and words can be misread."
                ),
                texts.t(
                    "If a word was misheard, correct the turn and the report is made "
                    "again. If the report misses what you meant, answer the question "
                    "again and set both side by side."
                ),
                texts.t(
                    "A level is a training aid. Nobody sees it unless you give it to them."
                ),
            ]
        )
    )


def _who(report: Report, texts: Texts) -> str:
    both = any(
        judged.judged_by is JudgedBy.RULES_AND_MODEL
        for answer in report.answers
        for judged in answer.competencies
    )
    if both:
        return texts.t(
            "Rules judged the answers, and a language model on this device read them "
            "too. It could move a level by one step at most, within what the rules "
            "allow. Rules version {rules}, prompt version {prompt}.",
            rules=report.engine.rules_version,
            prompt=report.engine.prompt_version or "",
        )
    return texts.t(
        "Rules judged the answers, version {rules}. No language model took part. The "
        "same answers give the same report every time.",
        rules=report.engine.rules_version,
    )


def _first(said: Statement | None, otherwise: str) -> Explanation:
    return Explanation(said.text, said.evidence) if said else Explanation(otherwise)

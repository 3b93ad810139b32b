"""What is seen only in two answers together: told again, or not agreeing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.spans import Span
from engine.feedback.codes import Code
from engine.feedback.disagreeing import Disagreement, find_disagreements
from engine.feedback.finding_cases import CASE, Case
from engine.feedback.material import Material
from engine.feedback.records import Evidence, Finding, FindingKind, Remark
from engine.feedback.retelling import Retelling, find_retellings

_QUOTES = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """What the other answers show of one answer."""

    findings: tuple[Finding, ...]
    remarks: tuple[Remark, ...]
    """On the later of two answers only."""


def across(materials: Sequence[Material]) -> tuple[Seen, ...]:
    """Return, for each answer, what stands only beside the others.

    Pure; time grows with the length of the answers alone. Each finding quotes both
    answers, its own first.
    """
    findings: dict[int, list[Finding]] = defaultdict(list)
    remarks: dict[int, list[Remark]] = defaultdict(list)
    retold = find_retellings(materials)
    for one in retold:
        first, second = _both(materials, one)
        findings[one.first].append(_told(one, Case.TOLD_AGAIN, first + second))
        findings[one.second].append(_told(one, Case.TOLD_BEFORE, second + first))
        remarks[one.second].append(Remark(Code.REPEATED_EPISODE, {}, second + first))
    for other in find_disagreements(materials, retold):
        first, second = _quoted(materials, other)
        findings[other.first].append(_differing(other, first + second))
        findings[other.second].append(_differing(other, second + first))
        remarks[other.second].append(Remark(Code.CONTRADICTION, {}, second + first))
    return tuple(
        Seen(tuple(findings[at]), tuple(_first_of_each(remarks[at])))
        for at in range(len(materials))
    )


def _first_of_each(remarks: Sequence[Remark]) -> list[Remark]:
    """Say each thing once of an answer, however many others it goes with."""
    return list({remark.code: remark for remark in reversed(remarks)}.values())[::-1]


def _both(
    materials: Sequence[Material], one: Retelling
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    return (
        materials[one.first].proof(one.in_first, _QUOTES),
        materials[one.second].proof(one.in_second, _QUOTES),
    )


def _quoted(
    materials: Sequence[Material], one: Disagreement
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    def quote(at: int, span: Span) -> tuple[Evidence, ...]:
        return materials[at].joined.evidence(span)

    return quote(one.first, one.in_first), quote(one.second, one.in_second)


def _told(one: Retelling, case: Case, evidence: tuple[Evidence, ...]) -> Finding:
    return Finding(
        kind=FindingKind.REPETITION,
        rule="feedback.retelling",
        features={"weight": one.weight, "share": one.share},
        values={CASE: case},
        evidence=evidence,
    )


def _differing(one: Disagreement, evidence: tuple[Evidence, ...]) -> Finding:
    known = (
        {}
        if one.values is None
        else dict(zip(("first", "second"), one.values, strict=True))
    )
    return Finding(
        kind=FindingKind.CONTRADICTION,
        rule="feedback.disagreeing",
        features=known,
        values={
            CASE: Case.NEVER_AND_DONE if one.values is None else Case.FIGURES_DIFFER
        },
        evidence=evidence,
    )

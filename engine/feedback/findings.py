"""What the rules saw in one interview answer, each with its place and its counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from engine.api.spans import Span
from engine.feedback.evidence import all_verified
from engine.feedback.finding_cases import (
    CASE,
    Case,
    of_no_answer,
    of_part,
    of_reply,
)
from engine.feedback.findings_of_outcomes import outcomes, relevance
from engine.feedback.findings_of_words import (
    agency,
    causes,
    figures,
    hedges,
    specificity,
)
from engine.feedback.material import Material, is_answer
from engine.feedback.records import Evidence, Finding, FindingKind
from engine.reading.cues import Cue
from engine.reading.names import find_names
from engine.reading.records import ReplyType, StarPart
from engine.reading.reply_type import weigh

_MOST_CLAUSES = 3
_WEIGHED: Mapping[ReplyType, tuple[Cue, ...]] = {
    ReplyType.STORY: (Cue.TIME, Cue.EPISODE),
    ReplyType.PSEUDO_STORY: (Cue.HABIT, Cue.HYPOTHESIS),
    ReplyType.EXEMPLIFICATION: (Cue.EXAMPLE, Cue.TIME),
    ReplyType.OPINION: (Cue.OPINION,),
    ReplyType.SELF_DESCRIPTION: (Cue.TRAIT, Cue.PATH),
}
"""The cues that speak for a reply type, beside actions."""


def findings_on(material: Material) -> tuple[Finding, ...]:
    """Return what was seen, in the order of ``FindingKind``, then of the text.

    An answer that is none has its reason as its only finding.
    """
    seen = _of_answer(material) if is_answer(material) else _of_none(material)
    return checked(seen, material)


def checked(found: Iterable[Finding], material: Material) -> tuple[Finding, ...]:
    """Return the findings whose evidence is exactly what was said."""
    turns = material.given.turns
    return tuple(one for one in found if all_verified(one.evidence, turns))


def _of_none(material: Material) -> Iterator[Finding]:
    reason = material.reading.no_answer_reason
    if reason is not None:
        yield Finding(
            kind=FindingKind.REPLY_TYPE,
            rule="reading.gates",
            features={"words": float(material.reading.words)},
            values={CASE: of_no_answer(reason)},
            evidence=material.opening(),
        )


def _of_answer(material: Material) -> Iterator[Finding]:
    yield _reply_type(material)
    yield from _parts(material)
    yield from agency(material)
    yield from specificity(material)
    yield from figures(material)
    yield from causes(material)
    yield from outcomes(material)
    yield from hedges(material)
    yield from relevance(material)
    yield from _learnings(material)


def _reply_type(material: Material) -> Finding:
    """The signs that were counted, what the learned model weighed, and the clauses.

    A feature ``learned.…`` is a weight in logits that spoke for the reply type.
    """
    text, reading = material.annotated, material.reading
    kind = reading.reply_type
    facts = len(reading.numbers) + len(find_names(text))
    weights = asdict(weigh(text, facts))
    features = {name: float(weight) for name, weight in weights.items()}
    features |= {f"learned.{name}": weight for name, weight in reading.reply_signs}
    if reading.reply_probability is not None:
        features["probability"] = reading.reply_probability
    return Finding(
        kind=FindingKind.REPLY_TYPE,
        rule="reading.learned.reply_type"
        if reading.reply_signs
        else "reading.reply_type",
        features=features,
        values={CASE: of_reply(kind), **{n: int(w) for n, w in weights.items()}},
        evidence=_weighing_most(material, kind),
    )


def _weighing_most(material: Material, kind: ReplyType) -> tuple[Evidence, ...]:
    signs = [span for cue in _WEIGHED.get(kind, ()) for span in material.cue(cue)]
    if kind is ReplyType.STORY:
        signs += map(material.annotated.span, material.annotated.actions.episode)
    elif kind is ReplyType.PSEUDO_STORY:
        signs += material.steps()
    elif kind is ReplyType.EXEMPLIFICATION:
        signs += [*material.reading.numbers, *material.reading.own_actions]
    return (
        material.proof(_fullest(material, signs), _MOST_CLAUSES) or material.opening()
    )


def _fullest(material: Material, signs: Iterable[Span]) -> list[Span]:
    """Return the signs of the clauses that hold most of them."""
    by_clause: dict[int, list[Span]] = {}
    clauses, at = material.clauses, 0
    for sign in sorted(signs):
        while at + 1 < len(clauses) and clauses[at + 1].start <= sign.start:
            at += 1
        by_clause.setdefault(at, []).append(sign)
    best = sorted(by_clause, key=lambda clause: (-len(by_clause[clause]), clause))
    return [by_clause[clause][0] for clause in sorted(best[:_MOST_CLAUSES])]


def _parts(material: Material) -> Iterator[Finding]:
    for part in StarPart:
        told = material.reading.star[part]
        if told.present:
            yield Finding(
                kind=FindingKind.STORY_PART,
                rule="reading.star",
                features={"share": told.share, "pieces": float(len(told.spans))},
                values={CASE: of_part(part), "percent": round(told.share * 100)},
                evidence=material.joined.all_evidence(told.spans),
            )


def _learnings(material: Material) -> Iterator[Finding]:
    kept = material.reading.learnings
    if kept:
        yield Finding(
            kind=FindingKind.LEARNING,
            rule="reading.learnings",
            features={"count": float(len(kept))},
            values={CASE: Case.LEARNED},
            evidence=material.proof(kept, _MOST_CLAUSES),
        )

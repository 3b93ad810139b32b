"""Two answers of one session that cannot both hold."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.api.spans import Span
from engine.feedback.findings_of_words import figures_of
from engine.feedback.material import Material, is_answer
from engine.feedback.retelling import Retelling, same_question
from engine.reading.annotated import clause_of, touching
from engine.reading.claims import Claim, ClaimKind, Setting, find_claims, setting_of
from engine.reading.cues import Cue
from engine.reading.denials import Deed, find_deeds, find_denials
from engine.reading.figures import Figure, Unit

_RATIO, _APART = 1.5, 2.0
"""Figures nearer than this may be rounded: they do not disagree."""
_COMPARED = 4
"""Earlier claims that each new one is compared with."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two answers, by their place in the session, and the words that differ."""

    first: int
    second: int
    in_first: Span
    in_second: Span
    values: tuple[float, float] | None
    """The two figures; None where one denies what the other tells."""


@dataclass(frozen=True, slots=True)
class _Stated:
    at: int
    claim: Claim
    setting: Setting


def find_disagreements(
    materials: Sequence[Material], retold: Sequence[Retelling]
) -> tuple[Disagreement, ...]:
    """Return the pairs of answers that disagree, in order, one for each pair.

    Careful: sizes of teams are compared only where nothing says that they were two
    teams, things counted only within one episode told twice, and "never" only where
    it is said without any limit.
    """
    found: dict[tuple[int, int], Disagreement] = {}
    for one in (
        *_claims(materials),
        *_denials(materials),
        *(d for retelling in retold for d in _counted(materials, retelling)),
    ):
        pair = (one.first, one.second)
        if not same_question(materials[one.first], materials[one.second]):
            found.setdefault(pair, one)
    return tuple(found[pair] for pair in sorted(found))


def _claims(materials: Sequence[Material]) -> Iterator[Disagreement]:
    earlier: dict[ClaimKind, list[_Stated]] = defaultdict(list)
    for at, material in enumerate(materials):
        if not is_answer(material):
            continue
        setting = setting_of(material.annotated)
        told = _one_of_each(find_claims(material.annotated, figures_of(material)))
        for claim in told:
            stated = _Stated(at, claim, setting)
            for before in earlier[claim.kind][-_COMPARED:]:
                if before.at != at and _differ(before, stated):
                    yield Disagreement(
                        before.at,
                        at,
                        materials[before.at].annotated.span(before.claim.place),
                        material.annotated.span(claim.place),
                        (before.claim.value, claim.value),
                    )
            earlier[claim.kind].append(stated)


def _one_of_each(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what one answer itself counts in two ways: two teams, two jobs."""
    by_subject: dict[tuple[ClaimKind, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        about = frozenset() if claim.kind is ClaimKind.TEAM else claim.about
        by_subject[claim.kind, about].append(claim)
    return [
        same[0] for same in by_subject.values() if len({one.value for one in same}) == 1
    ]


def _differ(one: _Stated, other: _Stated) -> bool:
    if one.claim.about != other.claim.about or not _far_apart(
        one.claim.value, other.claim.value
    ):
        return False
    if one.claim.kind is not ClaimKind.TEAM:
        return True
    return one.claim.past == other.claim.past and one.setting.may_be(other.setting)


def _far_apart(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return high - low >= _APART and high >= low * _RATIO


def _denials(materials: Sequence[Material]) -> Iterator[Disagreement]:
    """Yield "I have never managed anyone" beside "I managed a team"."""
    denied: dict[tuple[str, str], tuple[int, Deed]] = {}
    for at, material in enumerate(materials):
        if is_answer(material):
            for deed in find_denials(material.annotated):
                denied.setdefault((deed.verb, deed.thing), (at, deed))
    for at, material in enumerate(materials if denied else ()):
        if not is_answer(material):
            continue
        for deed in find_deeds(material.annotated):
            where, never = denied.get((deed.verb, deed.thing), (at, deed))
            if where == at or _is_supposed(material, deed):
                continue
            spans = {
                where: _told_in(materials[where], never),
                at: _told_in(material, deed),
            }
            first, second = sorted(spans)
            yield Disagreement(first, second, spans[first], spans[second], None)


def _is_supposed(material: Material, deed: Deed) -> bool:
    text = material.annotated
    clause = clause_of(text, deed.place)
    return bool(touching(clause, text.found(Cue.HYPOTHESIS)))


def _told_in(material: Material, deed: Deed) -> Span:
    return material.annotated.span(clause_of(material.annotated, deed.place))


def _counted(
    materials: Sequence[Material], retold: Retelling
) -> Iterator[Disagreement]:
    """Yield a thing that one episode, told twice, counts in two ways."""
    first = _counted_once(materials[retold.first])
    second = _counted_once(materials[retold.second])
    for subject, one in first.items():
        other = second.get(subject)
        if other is None or one.value is None or other.value is None:
            continue
        if _far_apart(one.value, other.value):
            yield Disagreement(
                retold.first,
                retold.second,
                one.span,
                other.span,
                (one.value, other.value),
            )


def _counted_once(material: Material) -> dict[tuple[Unit, str], Figure]:
    """Return the things an answer counts, those counted twice left out."""
    by_subject: dict[tuple[Unit, str], list[Figure]] = defaultdict(list)
    for figure in figures_of(material):
        if figure.noun and figure.unit in {Unit.PEOPLE, Unit.THINGS, Unit.MONEY}:
            by_subject[figure.unit, figure.noun].append(figure)
    return {key: same[0] for key, same in by_subject.items() if len(same) == 1}

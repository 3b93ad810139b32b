"""Who acts, how concrete it is, what is counted, why, and what is taken back."""

from collections.abc import Iterator, Sequence

from engine.api.spans import Span
from engine.content.question import QuestionKind
from engine.feedback.finding_cases import CASE, Case, of_figure
from engine.feedback.material import Material
from engine.feedback.records import Finding, FindingKind
from engine.reading.annotated import touching
from engine.reading.cues import Cue
from engine.reading.figures import Figure, find_figures
from engine.reading.hedges import find_hedges
from engine.reading.moments import MOMENTS, is_number_word
from engine.reading.names import find_names
from engine.reading.passives import find_passives
from engine.reading.records import ReplyType
from engine.reading.sentences import Stretch
from engine.reading.words import words

_MOST = 3
_MOST_FIGURES = 12
_HALF = 0.5
_PER = 100
_SINCE_WHEN = words("then that last my our the when i we this")
_MAY_TELL = {ReplyType.STORY, ReplyType.EXEMPLIFICATION, ReplyType.PSEUDO_STORY}
"""So much taken back that it reads like a habit is still a telling."""


def agency(material: Material) -> Iterator[Finding]:
    """Yield who acts: the speaker, the group, or nobody who is named."""
    own = material.reading.own_actions
    shared = material.reading.shared_actions
    nobody = passives(material)
    acts = len(own) + len(shared) + len(nobody)
    if not acts:
        return
    shares = {
        Case.AGENCY_OWN: (len(own), own),
        Case.AGENCY_SHARED: (len(shared), shared),
        Case.AGENCY_NOBODY: (len(nobody), nobody),
    }
    case, (count, places) = max(shares.items(), key=lambda one: one[1][0])
    if count <= acts * _HALF and count < acts:
        case, places = Case.AGENCY_MIXED, tuple(sorted((*own, *shared, *nobody)))
    yield Finding(
        kind=FindingKind.AGENCY,
        rule="reading.agency",
        features={
            "own": float(len(own)),
            "shared": float(len(shared)),
            "nobody": float(len(nobody)),
            "own_share": len(own) / acts,
            "shared_share": len(shared) / acts,
            "nobody_share": len(nobody) / acts,
        },
        values={
            CASE: case, "own": len(own), "shared": len(shared), "nobody": len(nobody),
        },
        evidence=material.proof(places, _MOST),
    )  # fmt: skip


def passives(material: Material) -> tuple[Span, ...]:
    """Return the deeds nobody is named for."""
    return tuple(map(material.annotated.span, find_passives(material.annotated)))


def specificity(material: Material) -> Iterator[Finding]:
    """Yield how many names, figures and marks of time make the answer concrete."""
    text, reading = material.annotated, material.reading
    names = tuple(
        text.span(place)
        for place in find_names(text)
        if text.tokens[place[0]].form not in MOMENTS
    )
    marks = tuple(sorted({*names, *reading.numbers, *reading.time_marks}))
    counts = {
        "names": len(names),
        "figures": len(reading.numbers),
        "times": len(reading.time_marks),
    }
    yield Finding(
        kind=FindingKind.SPECIFICITY,
        rule="reading.specificity",
        features={
            **{name: float(count) for name, count in counts.items()},
            "sentences": float(len(reading.sentences)),
            "specificity": reading.specificity,
        },
        values={CASE: Case.SPECIFIC if marks else Case.NOT_SPECIFIC, **counts},
        evidence=material.proof(marks, _MOST) or material.opening(),
    )


def figures_of(material: Material) -> tuple[Figure, ...]:
    """Return the answer's figures with what they count."""
    return find_figures(material.annotated, material.reading.numbers)


def figures(material: Material) -> Iterator[Finding]:
    """Yield each figure with what it counts."""
    for figure in figures_of(material)[:_MOST_FIGURES]:
        known = {} if figure.value is None else {"value": figure.value}
        yield Finding(
            kind=FindingKind.FIGURE,
            rule="reading.figures",
            features=known,
            values={CASE: of_figure(figure.unit)},
            evidence=material.joined.evidence(figure.span),
        )


def causes(material: Material) -> Iterator[Finding]:
    """Yield the reasons given; "since then" and "since March" are none."""
    text = material.annotated
    given = [
        text.span(place)
        for place in text.found(Cue.REASON)
        if not _tells_since_when(material, place)
    ]
    if given:
        yield Finding(
            kind=FindingKind.CAUSE,
            rule="reading.reasons",
            features={"count": float(len(given))},
            values={CASE: Case.CAUSE, "count": len(given)},
            evidence=material.proof(given, _MOST),
        )


def _tells_since_when(material: Material, place: Stretch) -> bool:
    tokens = material.annotated.tokens
    first = tokens[place[0]].form
    following = tokens[place[1]].form if place[1] < len(tokens) else ""
    if first == "as":
        return True
    if first != "since":
        return False
    return (
        not following
        or following in _SINCE_WHEN
        or following in MOMENTS
        or is_number_word(following)
    )


def hedges(material: Material) -> Iterator[Finding]:
    """Yield the words that take something back."""
    places = hedge_places(material)
    if not places:
        return
    text = material.annotated
    on_deeds = len(hedged_deeds(material, places))
    spans = [text.span(place) for place in places]
    yield Finding(
        kind=FindingKind.HEDGE,
        rule="reading.hedges",
        features={
            "count": float(len(places)),
            "per_100_words": len(places) * _PER / max(1, material.reading.words),
            "on_own_deeds": float(on_deeds),
        },
        values={CASE: Case.HEDGED, "count": len(places)},
        evidence=material.joined.all_evidence(spans[: 2 * _MOST]),
    )


def hedge_places(material: Material) -> tuple[Stretch, ...]:
    """Return where something is taken back.

    Where a view is asked for, and where nothing is told, "I think" is only polite.
    """
    asked = material.kind is QuestionKind.BEHAVIOURAL
    past = bool(material.annotated.actions.episode)
    told = asked and past and material.reading.reply_type in _MAY_TELL
    return find_hedges(material.annotated, material.reading.numbers, told=told)


def hedged_deeds(material: Material, places: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return the own actions in whose clause something is taken back."""
    text = material.annotated
    return tuple(
        act
        for clause in text.clauses
        if touching(clause, places)
        for act in touching(clause, text.actions.own)
    )

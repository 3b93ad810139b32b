"""Which outcomes are claimed, and how the question was taken up."""

from collections.abc import Iterator

from engine.api.spans import Span
from engine.content.question import QuestionKind
from engine.feedback.finding_cases import CASE, Case
from engine.feedback.ladder import may_tell_an_outcome, result_clauses
from engine.feedback.material import Material
from engine.feedback.records import Finding, FindingKind
from engine.reading.annotated import holds
from engine.reading.asked import Asked, asked_for
from engine.reading.cues import Cue
from engine.reading.records import ReplyType, StarPart
from engine.reading.relevance import TakenUp, words_taken_up
from engine.reading.words import words

_MOST = 3
_MOST_CLAIMS = 4
_ENOUGH = 2
"""Different words of the question or its subject that show it was taken up."""
_FIT: dict[QuestionKind, dict[ReplyType, float]] = {
    QuestionKind.BEHAVIOURAL: {
        ReplyType.STORY: 1.0,
        ReplyType.EXEMPLIFICATION: 0.5,
        ReplyType.PSEUDO_STORY: 0.5,
    },
    QuestionKind.SITUATIONAL: {
        ReplyType.PSEUDO_STORY: 1.0,
        ReplyType.STORY: 1.0,
        ReplyType.EXEMPLIFICATION: 0.5,
        ReplyType.OPINION: 0.5,
    },
    QuestionKind.TECHNICAL: {
        ReplyType.OPINION: 0.5,
        ReplyType.SELF_DESCRIPTION: 0.0,
    },
    QuestionKind.SELF_PRESENTATION: {ReplyType.OPINION: 0.5},
    QuestionKind.MOTIVATION: {},
}
"""How far each kind of reply is what was asked for; 1 where nothing is said."""


def outcomes(material: Material) -> Iterator[Finding]:
    """Yield each outcome claimed: with a figure, checkable, told of others, or bare.

    The reason for an outcome is none.
    """
    figures = material.reading.numbers
    checkable = sorted(material.cue(Cue.VERIFIABLE))
    people = sorted(material.cue(Cue.OTHERS))
    because = {span.start for span in material.cue(Cue.REASON)}
    told = [one for one in result_clauses(material) if one.start not in because]
    for clause in told[:_MOST_CLAIMS]:
        features = {
            "figure": float(holds(clause, figures)),
            "checkable": float(holds(clause, checkable)),
            "by_others": float(holds(clause, people)),
            "by_self": float(holds(clause, material.reading.own_actions)),
            "by_group": float(holds(clause, material.reading.shared_actions)),
        }
        yield Finding(
            kind=FindingKind.RESULT_CLAIM,
            rule="reading.outcomes",
            features=features,
            values={CASE: _how_proved(features)},
            evidence=material.joined.evidence(clause),
        )


def _how_proved(features: dict[str, float]) -> Case:
    if features["figure"]:
        return Case.RESULT_WITH_FIGURE
    if features["checkable"]:
        return Case.RESULT_CHECKABLE
    return Case.RESULT_BY_OTHERS if features["by_others"] else Case.RESULT_UNPROVED


def relevance(material: Material) -> Iterator[Finding]:
    """Yield how the answer takes up what was asked."""
    if not material.given.question_text.strip():
        return
    found = taken_up(material)
    asked = asked_for(material.given.question_text)
    missing = not_taken_up(material)
    fit = _FIT.get(material.kind, {}).get(material.reading.reply_type, 1.0)
    spans = [*found.asked, *found.topic]
    yield Finding(
        kind=FindingKind.RELEVANCE,
        rule="reading.relevance",
        features={
            "question_words": float(len(found.asked)),
            "subject_words": float(len(found.topic)),
            "different_words": float(found.distinct),
            "kind_fits": fit,
            "asked_for": float(len(asked)),
            "asked_for_and_missing": float(len(missing)),
        },
        values={CASE: _how_taken_up(found, missing), "count": found.distinct},
        evidence=material.proof(spans, _MOST) or material.opening(),
    )


def _how_taken_up(found: TakenUp, missing: frozenset[Asked]) -> Case:
    if missing:
        return Case.HALF_TAKEN_UP
    if found.distinct >= _ENOUGH:
        return Case.TAKEN_UP
    return Case.LITTLE_TAKEN_UP if found.distinct else Case.NO_WORD_TAKEN_UP


def taken_up(material: Material) -> TakenUp:
    """Return the words of the answer that bear on the question."""
    given = material.given
    language = material.annotated.language
    topic = given.question.topic_words.in_(language) if given.question else ()
    return words_taken_up(material.annotated, given.question_text, topic)


def not_taken_up(material: Material) -> frozenset[Asked]:
    """Return what the question asks for by name and the answer does not give.

    Careful: what may be an outcome or a lesson counts as given.
    """
    asked = asked_for(material.given.question_text)
    reading = material.reading
    given = {
        Asked.OUTCOME: material.has(StarPart.RESULT) or may_tell_an_outcome(material),
        Asked.LEARNING: bool(reading.learnings) or _ends_on_a_habit(material),
        Asked.NUMBER: bool(reading.numbers) or _counts_otherwise(material),
        Asked.REASON: True,
    }
    return frozenset(one for one in asked if not given[one])


def _ends_on_a_habit(material: Material) -> bool:
    """Return whether something general is said after the last thing told as past."""
    last = max((act.end for act in _episode(material)), default=0)
    general = (
        *material.steps(),
        *material.cue(Cue.OPINION),
        *material.cue(Cue.HABIT),
        *material.cue(Cue.LEARNING),
    )
    return any(span.start >= last for span in general)


def _episode(material: Material) -> tuple[Span, ...]:
    return tuple(map(material.annotated.span, material.annotated.actions.episode))


_COUNTED_OTHERWISE = words(
    """
    one none nobody several few couple some many un une aucun aucune personne
    plusieurs quelques rien zero
    """
)


def _counts_otherwise(material: Material) -> bool:
    return any(
        token.form in _COUNTED_OTHERWISE or token.form.isdigit()
        for token in material.annotated.tokens
    )

"""The five steps every competency shares, by the kind of question asked."""

from engine.api.spans import Span
from engine.content.question import QuestionKind
from engine.feedback.codes import Code
from engine.feedback.judgement import Judgement
from engine.feedback.material import Material
from engine.feedback.substance import is_abstract, names, says_little
from engine.reading.annotated import holds, touching
from engine.reading.cues import Cue
from engine.reading.outcomes import (
    comes_later,
    tells_no_outcome,
    tells_of_others,
)
from engine.reading.records import ReplyType, StarPart

_OWN_SHARE = 0.5
"""Below this, the speaker's own part is lost in "we"."""
_ENOUGH_OWN = 2
"""So many own actions stand for themselves, however often "we" is said."""
_ENOUGH_SPECIFICS = 3
_STEPS = 3


def climb(material: Material) -> Judgement:
    """Return the level of the answer on the shared five steps."""
    if _is_catchwords(material):
        return Judgement(1, Code.LEVEL_NOTHING_TOLD, material.opening())
    if material.kind is QuestionKind.SITUATIONAL:
        return _situational(material)
    if material.kind is QuestionKind.TECHNICAL:
        return _technical(material)
    if material.kind in {QuestionKind.SELF_PRESENTATION, QuestionKind.MOTIVATION}:
        return _presentation(material)
    return _behavioural(material)


def _is_catchwords(material: Material) -> bool:
    """A heap of catchwords stays one with figures and names between them."""
    reading = material.reading
    return (
        reading.reply_type is ReplyType.EXEMPLIFICATION
        and not reading.own_actions
        and not reading.shared_actions
        and is_abstract(material)
        and 2 * sum(map(material.tells_past, material.clauses)) < len(material.clauses)
    )


def _behavioural(material: Material) -> Judgement:
    kind = material.reading.reply_type
    if kind is ReplyType.STORY:
        return _story(material)
    if kind is ReplyType.EXEMPLIFICATION:
        return _listed(material)
    return _without_episode(material)


def _listed(material: Material) -> Judgement:
    """Real facts: level 3; duties, tools or catchwords alone: below."""
    if specifics(material) or material.reading.own_actions or names(material):
        return Judgement(3, Code.LEVEL_FACTS, material.opening())
    return Judgement(2, Code.LEVEL_LISTED, material.opening())


def _without_episode(material: Material) -> Judgement:
    """A view, qualities or habits: level 2; words that say none of these: level 1."""
    if says_little(material):
        return Judgement(1, Code.LEVEL_NOTHING_TOLD, material.opening())
    kind = material.reading.reply_type
    if kind is ReplyType.SELF_DESCRIPTION:
        proof = material.proof(material.cue(Cue.TRAIT)) or material.opening()
        return Judgement(2, Code.LEVEL_SELF_DESCRIPTION, proof)
    if kind is ReplyType.OPINION:
        proof = material.proof(material.cue(Cue.OPINION)) or material.opening()
        return Judgement(2, Code.LEVEL_OPINION, proof)
    general = material.cue(Cue.HABIT) + material.cue(Cue.HYPOTHESIS)
    acts = material.steps() + material.reading.own_actions
    proof = material.proof(acts or general) or material.opening()
    return Judgement(2, Code.LEVEL_GENERIC, proof)


def _story(material: Material) -> Judgement:
    own = material.reading.own_actions
    if own_part_is_lost(material):
        told = material.reading.shared_actions or material.reading.time_marks
        code = (
            Code.LEVEL_SHARED
            if material.reading.shared_actions
            else Code.LEVEL_NO_ACTION
        )
        return Judgement(3, code, material.proof(told) or material.opening())
    if not material.deeds():
        return Judgement(3, Code.LEVEL_VAGUE, material.proof(own))
    results = result_clauses(material)
    if not results:
        unclear = may_tell_an_outcome(material)
        code = Code.LEVEL_RESULT_UNCLEAR if unclear else Code.LEVEL_NO_RESULT
        return Judgement(3, code, material.proof(own))
    done = (*material.around(own, 1), *results[:1])
    proof = proof_of_result(material)
    learned = material.around(material.reading.learnings, 1)
    if proof and learned:
        best = dict.fromkeys([*done[:1], *proof[:1], *learned])
        return Judgement(5, Code.LEVEL_FULL, material.joined.all_evidence(best))
    found = material.joined.all_evidence(dict.fromkeys(done))
    return Judgement(4, Code.LEVEL_ACTION_AND_RESULT, found)


def own_part_is_lost(material: Material) -> bool:
    """Return whether the speaker's own actions are missing or drowned in "we"."""
    own = material.reading.own_actions
    share = material.reading.own_share
    return not own or (
        share is not None and share < _OWN_SHARE and len(own) < _ENOUGH_OWN
    )


def result_clauses(material: Material) -> tuple[Span, ...]:
    """Return the clauses that tell an outcome."""
    return material.part(StarPart.RESULT)


def may_tell_an_outcome(material: Material) -> bool:
    """Return whether something told after the first own action may be the outcome.

    Where it may, nobody is told that they left the outcome out.
    """
    text = material.annotated
    own = text.actions.own
    if len(own) > 1 and comes_later(text, text.clauses[-1]):
        return True
    return any(
        clause[0] >= own[0][1]
        and not touching(clause, text.actions.own)
        and not tells_no_outcome(text.tokens[slice(*clause)])
        and tells_of_others(text, clause)
        for clause in (text.clauses if own else ())
    )


def proof_of_result(material: Material) -> tuple[Span, ...]:
    """Return the outcomes that can be checked, the surest first.

    A figure, or something another person could confirm; what is worded as an outcome
    comes before what only stands where one is told, and the end before the middle.
    """
    figures = material.reading.numbers
    checkable = sorted(material.cue(Cue.VERIFIABLE))
    worded = sorted(material.cue(Cue.RESULT))
    proved = (
        clause
        for clause in result_clauses(material)
        if holds(clause, figures) or holds(clause, checkable)
    )
    return tuple(
        sorted(
            proved,
            key=lambda c: (not holds(c, worded), not material.tells_past(c), -c.start),
        )
    )


def specifics(material: Material) -> tuple[Span, ...]:
    """Return figures and time marks, what makes an account concrete."""
    return tuple(sorted({*material.reading.numbers, *material.reading.time_marks}))


def _situational(material: Material) -> Judgement:
    """What one would do: steps, reasons, and best of all a case where one did."""
    if material.reading.reply_type is ReplyType.STORY:
        return _story(material)
    steps = material.pictured_steps()
    if len(steps) < _STEPS:
        return (
            _without_episode(material)
            if not steps
            else Judgement(2, Code.LEVEL_GENERIC, material.proof(steps))
        )
    reasons = material.cue(Cue.REASON)
    if reasons:
        spans = material.around(steps, 1) + material.around(reasons, 1)
        return Judgement(4, Code.LEVEL_REASONED, material.joined.all_evidence(spans))
    return Judgement(3, Code.LEVEL_STEPS, material.proof(steps))


def _technical(material: Material) -> Judgement:
    """A professional choice: explained, then shown."""
    if material.reading.reply_type is ReplyType.STORY:
        return _story(material)
    reasons, facts = material.cue(Cue.REASON), specifics(material)
    if reasons and (facts or material.cue(Cue.EXAMPLE)):
        if result_clauses(material) and facts:
            return Judgement(
                5, Code.LEVEL_REASONED_AND_SHOWN, material.proof(reasons + facts)
            )
        return Judgement(4, Code.LEVEL_REASONED, material.proof(reasons))
    if reasons or facts or material.reading.reply_type is ReplyType.EXEMPLIFICATION:
        proof = material.proof(reasons + facts) or material.opening()
        return Judgement(3, Code.LEVEL_FACTS, proof)
    return _without_episode(material)


def _presentation(material: Material) -> Judgement:
    """Who one is or why one comes: no story needed, specifics are."""
    if material.reading.reply_type is ReplyType.STORY:
        return _at_least_facts(material, _story(material))
    facts = specifics(material)
    done = material.reading.own_actions + material.cue(Cue.EXAMPLE)
    if not _shows_facts(material, facts):
        return _without_episode(material)
    if len(facts) < _ENOUGH_SPECIFICS or not done:
        shown = material.proof(facts or done or names(material)) or material.opening()
        return Judgement(3, Code.LEVEL_FACTS, shown)
    if proof_of_result(material) and material.reading.learnings:
        return Judgement(5, Code.LEVEL_REASONED_AND_SHOWN, material.proof(facts))
    return Judgement(4, Code.LEVEL_REASONED_AND_SHOWN, material.proof(facts))


def _shows_facts(material: Material, facts: tuple[Span, ...]) -> bool:
    """Qualities and views with a stray figure among them are still no facts."""
    done = len(material.reading.own_actions)
    if material.reading.reply_type is ReplyType.EXEMPLIFICATION:
        return bool(facts or done or material.cue(Cue.EXAMPLE))
    return len(facts) + done + len(names(material)) >= _ENOUGH_SPECIFICS


def _at_least_facts(material: Material, story: Judgement) -> Judgement:
    """A path told with dates and figures is not held back by a missing result."""
    if story.level == 3 and len(specifics(material)) >= _ENOUGH_SPECIFICS:
        return Judgement(
            4, Code.LEVEL_REASONED_AND_SHOWN, material.proof(specifics(material))
        )
    return story

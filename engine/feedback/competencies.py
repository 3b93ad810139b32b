"""The level an interview answer shows of each competency."""

from collections.abc import Callable, Mapping, Sequence

from engine.api.spans import Span
from engine.content.question import QuestionKind
from engine.feedback.certainty import with_doubt
from engine.feedback.codes import Code
from engine.feedback.evidence import all_verified
from engine.feedback.judgement import Judgement, at_most
from engine.feedback.ladder import climb, proof_of_result, specifics
from engine.feedback.material import Material, is_answer
from engine.feedback.records import CompetencyLevel, Grid, Remark
from engine.reading.cues import Cue
from engine.reading.records import ReplyType, StarPart

_TOO_LONG = 450
"""Words after which an account is hard to follow (about three minutes)."""
_EPISODES = {ReplyType.STORY, ReplyType.EXEMPLIFICATION}
_MOTIVATED = {QuestionKind.MOTIVATION, QuestionKind.SELF_PRESENTATION}


def judge_competencies(material: Material, grid: Grid) -> tuple[CompetencyLevel, ...]:
    """Return the level of each competency the question can show.

    A level without verified evidence becomes "not assessed".
    """
    return tuple(_judge(material, name) for name in _asked(material, grid))


def _asked(material: Material, grid: Grid) -> Sequence[str]:
    """A question of the bank is judged on its own competencies, another on all."""
    question = material.given.question
    if question is None:
        return tuple(grid.competencies)
    return tuple(name for name in question.competencies if name in grid.competencies)


def _judge(material: Material, competency: str) -> CompetencyLevel:
    if not is_answer(material):
        return not_assessed(competency, Code.NOT_ASSESSED_NO_ANSWER)
    judged = with_doubt(material, _JUDGES.get(competency, climb)(material))
    if judged.level is None:
        return not_assessed(competency, judged.code)
    if not all_verified(judged.evidence, material.given.turns):
        return not_assessed(competency, Code.NOT_ASSESSED_NO_GROUND)
    reason = Remark(judged.code, judged.values, judged.evidence)
    return CompetencyLevel(competency, judged.level, judged.evidence, reason)


def not_assessed(competency: str, code: Code) -> CompetencyLevel:
    """Return the honest absence of a level."""
    return CompetencyLevel(competency, None, (), Remark(code, {}, ()))


def _no_ground() -> Judgement:
    return Judgement(None, Code.NOT_ASSESSED_NO_GROUND, ())


def _shown_by_deeds(material: Material) -> Judgement:
    """Results and ownership: a question typed by hand must be answered by a story."""
    if _typed(material) and material.kind is not QuestionKind.BEHAVIOURAL:
        story = material.reading.reply_type is ReplyType.STORY
        return climb(material) if story else _no_ground()
    return climb(material)


def _typed(material: Material) -> bool:
    return material.given.question is None


def _communication(material: Material) -> Judgement:
    """A structured account: in order, complete, of a bearable length."""
    judged = climb(material)
    tells = material.reading.reply_type is ReplyType.STORY
    if tells and material.kind not in _MOTIVATED and _out_of_order(material):
        first = material.part(StarPart.RESULT)[:1]
        proof = material.joined.all_evidence(first)
        judged = at_most(judged, Judgement(3, Code.LEVEL_OUT_OF_ORDER, proof))
    if material.reading.words > _TOO_LONG:
        values = {"words": material.reading.words}
        ceiling = Judgement(3, Code.LEVEL_TOO_LONG, material.opening(), values)
        judged = at_most(judged, ceiling)
    return judged


def _out_of_order(material: Material) -> bool:
    """Return whether all of the outcome is told before the first action."""
    results = material.reading.star[StarPart.RESULT].spans
    actions = material.reading.star[StarPart.ACTION].spans
    return bool(results and actions) and results[-1].start < actions[0].start


def _problem_solving(material: Material) -> Judgement:
    """A difficulty faced; without one there is nothing to judge."""
    if not _typed(material) or material.cue(Cue.DIFFICULTY):
        return climb(material)
    return climb(material) if material.asks_about(Cue.DIFFICULTY) else _no_ground()


def _cooperation(material: Material) -> Judgement:
    """Working with others: someone else appears, and a step is made towards them."""
    others = material.cue(Cue.OTHERS) or material.reading.shared_actions
    towards = material.cue(Cue.INTERACTION)
    story = material.reading.reply_type is ReplyType.STORY
    if _typed(material) and not (others and (towards or not story)):
        return _no_ground()
    judged = climb(material)
    shared = judged.code == Code.LEVEL_SHARED and bool(material.deeds())
    if story and shared and proof_of_result(material):
        together = material.reading.shared_actions
        spans = (*material.around(together, 1), *proof_of_result(material)[:1])
        proof = material.joined.all_evidence(dict.fromkeys(spans))
        judged = Judgement(4, Code.LEVEL_TOGETHER, proof)
    if story and not (others and towards):
        proof = material.proof(others) or material.opening()
        judged = at_most(judged, Judgement(3, Code.LEVEL_NO_STEP_TOWARDS, proof))
    return judged


def _listening(material: Material) -> Judgement:
    """Seeking to understand: what was asked, heard and made of it."""
    heard = material.cue(Cue.LISTENING)
    if _typed(material) and not heard:
        return _no_ground()
    judged = climb(material)
    if material.reading.reply_type in _EPISODES and not heard:
        proof = material.proof(material.cue(Cue.OTHERS)) or material.opening()
        judged = at_most(judged, Judgement(3, Code.LEVEL_NO_LISTENING, proof))
    return judged


def _motivation(material: Material) -> Judgement:
    """Reasons: general, tied to the work, or shown by what was done."""
    motives = material.cue(Cue.MOTIVE)
    if _typed(material) and material.kind not in _MOTIVATED:
        return _no_ground()
    done = material.reading.own_actions
    tied = material.around(motives)
    if not motives:
        return at_most(_motive_missing(material), climb(material))
    if material.reading.reply_type not in _EPISODES:
        return _motive_without_deeds(material, tied)
    if done and material.reading.learnings and proof_of_result(material):
        spans = material.around(done, 1) + tied[:1]
        return _motive(material, 5, Code.LEVEL_MOTIVE_SHOWN, spans)
    if done and (specifics(material) or len(done) > 1) and _says_why(material):
        spans = material.around(done, 1) + tied[:1]
        return _motive(material, 4, Code.LEVEL_MOTIVE_SHOWN, spans)
    if done or specifics(material) or material.reading.reply_type in _EPISODES:
        return _motive(material, 3, Code.LEVEL_MOTIVE_TIED, tied)
    return _motive(material, 2, Code.LEVEL_MOTIVE_GENERAL, tied)


def _motive_without_deeds(material: Material, tied: Sequence[Span]) -> Judgement:
    """Views, habits and qualities may tie a reason to the work, and show nothing."""
    if len(specifics(material)) > 1 or material.reading.own_actions:
        return _motive(material, 3, Code.LEVEL_MOTIVE_TIED, tied)
    return _motive(material, 2, Code.LEVEL_MOTIVE_GENERAL, tied)


def _motive(
    material: Material, level: int, code: Code, spans: Sequence[Span]
) -> Judgement:
    return Judgement(level, code, material.joined.all_evidence(dict.fromkeys(spans)))


def _motive_missing(material: Material) -> Judgement:
    if material.cue(Cue.TRAIT) or material.cue(Cue.OPINION):
        return Judgement(2, Code.LEVEL_MOTIVE_GENERAL, material.opening())
    if material.reading.own_actions or specifics(material):
        return Judgement(3, Code.LEVEL_MOTIVE_UNSAID, material.opening())
    return Judgement(1, Code.LEVEL_NOTHING_TOLD, material.opening())


def _says_why(material: Material) -> bool:
    return bool(material.cue(Cue.REASON)) or len(material.cue(Cue.MOTIVE)) > 1


_JUDGES: Mapping[str, Callable[[Material], Judgement]] = {
    "communication": _communication,
    "results": _shown_by_deeds,
    "ownership": _shown_by_deeds,
    "problem-solving": _problem_solving,
    "cooperation": _cooperation,
    "listening": _listening,
    "motivation": _motivation,
}
"""Those with conditions of their own; any other competency climbs the shared steps."""

"""What to say about one interview answer, most useful first."""

import re
from collections.abc import Iterator, Sequence

from engine.api.spans import Span
from engine.content.question import QuestionKind
from engine.feedback.certainty import kind_is_sure
from engine.feedback.codes import Code
from engine.feedback.evidence import all_verified
from engine.feedback.ladder import (
    may_tell_an_outcome,
    own_part_is_lost,
    proof_of_result,
    specifics,
)
from engine.feedback.material import Material, is_answer
from engine.feedback.records import Remark
from engine.feedback.remarks_on_words import remarks_on_words
from engine.feedback.substance import names
from engine.reading.annotated import holds
from engine.reading.cues import Cue
from engine.reading.records import NoAnswerReason, ReplyType, StarPart
from engine.reading.tokens import plain

_LONG_SITUATION = 0.5
_LONG_ANSWER = 400
_SHORT_ANSWER = 30
_NO_ANSWER = {
    NoAnswerReason.EMPTY: Code.NO_ANSWER_EMPTY,
    NoAnswerReason.TOO_SHORT: Code.NO_ANSWER_TOO_SHORT,
    NoAnswerReason.GIBBERISH: Code.NO_ANSWER_GIBBERISH,
    NoAnswerReason.OFF_TOPIC: Code.NO_ANSWER_OFF_TOPIC,
    NoAnswerReason.EVASIVE: Code.NO_ANSWER_EVASIVE,
    NoAnswerReason.INSTRUCTION: Code.NO_ANSWER_INSTRUCTION,
    NoAnswerReason.WRONG_LANGUAGE: Code.NO_ANSWER_WRONG_LANGUAGE,
    NoAnswerReason.REQUEST: Code.NO_ANSWER_REQUEST,
    NoAnswerReason.HOSTILE: Code.NO_ANSWER_HOSTILE,
}
_STORY_WANTED = {QuestionKind.BEHAVIOURAL}
_OF_ONESELF = {QuestionKind.SELF_PRESENTATION, QuestionKind.MOTIVATION}
_REACTS = re.compile(
    r"\b(thank|happy|pleased|satisf|relie[fv]|delight|apologi|smil|accept|agreed|signed|"
    r"praised|congratul|laughed|wrote|note|content|ravie?s?\b|remerci|felicit|soulag|souri|"
    r"d'accord|signe|excuse|a dit|ont dit|ecrit|said|told)"
)
"""How somebody took it."""
_WENT_WELL = re.compile(
    r"\b(well|better|good|great|fine|ok|okay|success|smooth|worked|works|solved|resolved|"
    r"improved|improve|quicker|faster|easier|results?|bien|mieux|bon|bonne|super|succes|"
    r"reussi|marche|fonctionne|resolu|solution|regle|ameliore|efficace|resultats?|plu|"
    r"meilleure?s?|rapide)"
)
"""What says that it went well, and no more."""


_NOT_COMPLETE = {
    Code.HALF_TAKEN_UP,
    Code.LACKS_OWN_PART,
    Code.LACKS_ACTION,
    Code.LACKS_DEED,
    Code.MOSTLY_PASSIVE,
}
"""Where one of these is said, the story is not called complete."""


def remarks_on(material: Material) -> tuple[Remark, ...]:
    """Return what to say; a remark whose evidence does not hold is dropped."""
    found = _about(material) if is_answer(material) else _about_no_answer(material)
    turns = material.given.turns
    held = [remark for remark in found if all_verified(remark.evidence, turns)]
    return tuple(_without_doubles(held))


def _without_doubles(remarks: Sequence[Remark]) -> Iterator[Remark]:
    """What is missed is said once, in the remark that tells more."""
    said = {remark.code for remark in remarks}
    for remark in remarks:
        half = remark.code == Code.HALF_TAKEN_UP
        if half and said & {Code.LACKS_RESULT, Code.RESULT_UNCLEAR}:
            continue
        if remark.code == Code.LACKS_LEARNING and said & _NOT_COMPLETE:
            continue
        if remark.code == Code.LACKS_ACTION and Code.MOSTLY_PASSIVE in said:
            continue
        yield remark


def _about_no_answer(material: Material) -> Iterator[Remark]:
    reason = material.reading.no_answer_reason
    if reason is not None:
        yield Remark(_NO_ANSWER[reason], {}, material.opening())


def _about(material: Material) -> Iterator[Remark]:
    yield from _instruction(material)
    yield from _lacks(material)
    yield from remarks_on_words(material)
    yield from _holds(material)
    yield from _form(material)


def _instruction(material: Material) -> Iterator[Remark]:
    if material.orders:
        yield _remark(material, Code.INSTRUCTION_LEFT_OUT, material.orders[:1])


def _remark(
    material: Material, code: Code, spans: Sequence[Span], **values: int
) -> Remark:
    return Remark(code, values, material.joined.all_evidence(spans))


def _lacks(material: Material) -> Iterator[Remark]:
    kind = material.reading.reply_type
    if kind is ReplyType.STORY:
        yield from _story_lacks(material)
    elif kind is ReplyType.OPINION and material.cue(Cue.OPINION):
        opinions = material.around(material.cue(Cue.OPINION), 1)
        yield _remark(material, Code.LACKS_PROOF_OF_OPINION, opinions)
    elif kind is ReplyType.SELF_DESCRIPTION and material.cue(Cue.TRAIT):
        traits = material.around(material.cue(Cue.TRAIT), 1)
        yield _remark(material, Code.LACKS_PROOF_OF_QUALITY, traits)
    elif kind is ReplyType.PSEUDO_STORY and material.kind in _STORY_WANTED:
        told = material.steps() or material.cue(Cue.HABIT) + material.cue(
            Cue.HYPOTHESIS
        )
        yield _remark(material, Code.LACKS_EPISODE, material.around(told, 1))
    elif material.kind in _STORY_WANTED:
        yield _remark(material, _without_occasion(material), material.first_told())
    elif material.kind is QuestionKind.SITUATIONAL:
        yield from _case_lacks(material)
    elif len(_facts(material)) < 2:
        yield _remark(material, Code.LACKS_SPECIFICS, material.first_told())


def _without_occasion(material: Material) -> Code:
    """Return what to say where an occasion is missing: facts are named only if told."""
    if material.reading.reply_type in {ReplyType.OPINION, ReplyType.SELF_DESCRIPTION}:
        return Code.LACKS_PROOF_OF_OPINION
    told = _facts(material) or material.reading.own_actions
    return Code.LACKS_OCCASION if told else Code.LACKS_SPECIFICS


def _facts(material: Material) -> tuple[Span, ...]:
    """Return figures, marks of time and names: what not everybody could say."""
    return specifics(material) + names(material)


def _case_lacks(material: Material) -> Iterator[Remark]:
    """What one would do is quoted as such; how one is in general is no step."""
    habits = material.cue(Cue.HABIT)
    steps = [
        span
        for span in material.around(material.steps() + material.cue(Cue.HYPOTHESIS), 9)
        if not holds(span, habits)
    ]
    if steps:
        yield _remark(material, Code.LACKS_CASE, steps[:1])
    else:
        yield _remark(material, Code.LACKS_STEPS, material.first_told())


def _story_lacks(material: Material) -> Iterator[Remark]:
    """What a story lacks; a path told about oneself need not be one."""
    if material.kind in _OF_ONESELF:
        return
    reading = material.reading
    own = material.around(reading.own_actions)
    if own_part_is_lost(material):
        if reading.shared_actions:
            we = material.around(reading.shared_actions)
            count = len(reading.shared_actions)
            yield _remark(material, Code.LACKS_OWN_PART, we, count=count)
        else:
            yield _remark(material, Code.LACKS_ACTION, material.first_told())
    elif not material.deeds():
        yield _remark(material, Code.LACKS_DEED, own)
    if not material.has(StarPart.RESULT):
        last = own[-1:] or reading.sentences[-1:]
        unclear = may_tell_an_outcome(material) or not own
        code = Code.RESULT_UNCLEAR if unclear else Code.LACKS_RESULT
        yield _remark(material, code, last)
    elif not proof_of_result(material) and _is_vague(material):
        yield _remark(material, Code.LACKS_FIGURE, material.part(StarPart.RESULT)[-1:])
    elif not reading.learnings:
        yield _remark(
            material, Code.LACKS_LEARNING, material.part(StarPart.RESULT)[-1:]
        )


def _is_vague(material: Material) -> bool:
    """Return whether no outcome tells more than that it went well."""
    marks = material.reading.time_marks
    told = material.part(StarPart.RESULT)
    return all(
        _WENT_WELL.search(words) and not _REACTS.search(words)
        for words in (plain(span.of(material.joined.text)) for span in told)
    ) and not any(holds(span, marks) for span in told)


def _holds(material: Material) -> Iterator[Remark]:
    """What is good, strongest first; only told of real episodes or hard facts."""
    reading = material.reading
    if not kind_is_sure(material):
        return
    if reading.reply_type is ReplyType.STORY:
        yield from _story_holds(material)
    elif (
        reading.reply_type is ReplyType.EXEMPLIFICATION
        and len(specifics(material)) >= 3
        and (material.kind not in _STORY_WANTED or len(material.deeds()) > 1)
    ):
        yield _remark(
            material, Code.GOOD_SPECIFIC, material.around(specifics(material))
        )


def _story_holds(material: Material) -> Iterator[Remark]:
    reading = material.reading
    own = reading.own_actions
    proof = tuple(p for p in proof_of_result(material) if own and p.end > own[0].start)
    if proof:
        figures = any(
            s.start <= n.start < s.end for s in proof for n in reading.numbers
        )
        code = Code.GOOD_RESULT_WITH_FIGURE if figures else Code.GOOD_RESULT_CHECKABLE
        yield _remark(material, code, proof[:1])
    deeds = material.deeds()
    if not own_part_is_lost(material) and len(deeds) >= 2:
        told = material.around(deeds, 3)
        count = len(deeds)
        yield _remark(material, Code.GOOD_OWN_ACTIONS, told, count=count)
    if reading.learnings and material.has(StarPart.ACTION):
        yield _remark(
            material, Code.GOOD_LEARNING, material.around(reading.learnings, 1)
        )
    if _complete(material) and not own_part_is_lost(material):
        order = [
            material.scene(),
            material.part(StarPart.ACTION)[:1],
            (proof or material.part(StarPart.RESULT)[-1:])[:1],
        ]
        spans = [span for spans in order for span in spans]
        yield _remark(material, Code.GOOD_IN_ORDER, spans)


_ORDER = (StarPart.SITUATION, StarPart.ACTION, StarPart.RESULT)


def _complete(material: Material) -> bool:
    """Return whether situation, action and result are told, in that order."""
    firsts = [material.reading.star[part].spans[:1] for part in _ORDER]
    if not all(firsts):
        return False
    starts = [spans[0].start for spans in firsts]
    return starts == sorted(starts)


def _form(material: Material) -> Iterator[Remark]:
    reading = material.reading
    situation = reading.star[StarPart.SITUATION]
    of_oneself = material.kind in _OF_ONESELF
    if situation.share > _LONG_SITUATION and reading.words >= 60 and not of_oneself:
        percent = round(situation.share * 100)
        told = material.part(StarPart.SITUATION)[:2]
        yield _remark(material, Code.LONG_SITUATION, told, percent=percent)
    if reading.words > _LONG_ANSWER:
        yield _remark(
            material, Code.LONG_ANSWER, reading.sentences[:1], words=reading.words
        )
    elif reading.words < _SHORT_ANSWER:
        yield _remark(
            material, Code.SHORT_ANSWER, reading.sentences[:1], words=reading.words
        )
    if reading.pasted:
        yield _remark(material, Code.PASTED, reading.sentences[:1])

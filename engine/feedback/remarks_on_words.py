"""Rare things to say about how an answer is worded and what it left of the question."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from engine.api.spans import Span
from engine.content.question import QuestionKind
from engine.feedback.codes import Code
from engine.feedback.findings_of_outcomes import not_taken_up
from engine.feedback.findings_of_words import hedge_places, hedged_deeds, passives
from engine.feedback.material import Material
from engine.feedback.records import Remark
from engine.reading.records import ReplyType, StarPart

_MANY_HEDGES = 4
_HEDGED_DEEDS = 2
_WORDS_A_HEDGE = 35
"""Under so many words for each hedge, they are many."""
_MANY_PASSIVES = 3
_PASSIVE_SHARE = 0.6
_MOST_OWN = 1
_ENOUGH_WORDS = 30
_TELLS = {ReplyType.STORY, ReplyType.EXEMPLIFICATION}


def remarks_on_words(material: Material) -> Iterator[Remark]:
    """Yield what to say of hedges, of deeds nobody did, and of half a question."""
    yield from _half_taken_up(material)
    yield from _mostly_passive(material)
    yield from _much_hedged(material)


def _half_taken_up(material: Material) -> Iterator[Remark]:
    """Only where an episode is told at some length, and what was asked is not in it."""
    reading = material.reading
    told = reading.reply_type in _TELLS and reading.words >= _ENOUGH_WORDS
    if told and not_taken_up(material):
        last = material.joined.all_evidence(reading.sentences[-1:])
        yield Remark(Code.HALF_TAKEN_UP, {}, last)


def _mostly_passive(material: Material) -> Iterator[Remark]:
    """Only of an occasion asked for; outcomes told so ("it was accepted") are none."""
    reading = material.reading
    if (
        material.kind is not QuestionKind.BEHAVIOURAL
        or reading.reply_type not in _TELLS
    ):
        return
    outcomes = reading.star[StarPart.RESULT].spans
    nobody = [span for span in passives(material) if not _within(span, outcomes)]
    acts = len(nobody) + len(reading.own_actions) + len(reading.shared_actions)
    if (
        len(nobody) >= _MANY_PASSIVES
        and len(reading.own_actions) <= _MOST_OWN
        and len(nobody) >= acts * _PASSIVE_SHARE
    ):
        evidence = material.proof(nobody, 3)
        yield Remark(Code.MOSTLY_PASSIVE, {"count": len(nobody)}, evidence)


def _within(span: Span, stretches: Sequence[Span]) -> bool:
    """Return whether ``span`` begins in one of ``stretches``, which are in order."""
    at = bisect_right(stretches, span.start, key=attrgetter("start")) - 1
    return at >= 0 and span.start < stretches[at].end


def _much_hedged(material: Material) -> Iterator[Remark]:
    places = hedge_places(material)
    deeds = hedged_deeds(material, places)
    if (
        len(places) >= _MANY_HEDGES
        and len(deeds) >= _HEDGED_DEEDS
        and material.reading.words <= len(places) * _WORDS_A_HEDGE
    ):
        spans = [material.annotated.span(place) for place in deeds]
        evidence = material.proof(spans, 3)
        yield Remark(Code.MUCH_HEDGING, {"count": len(places)}, evidence)

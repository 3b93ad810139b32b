"""What kind of reply an answer is."""

from dataclasses import dataclass

from engine.reading.annotated import AnnotatedText, covered
from engine.reading.cues import Cue
from engine.reading.records import ReplyType
from engine.reading.sentences import Stretch


@dataclass(frozen=True, slots=True)
class Weights:
    """How much of each kind an answer holds, in counted signs."""

    past: int
    anchors: int
    habits: int
    present: int
    opinions: int
    traits: int
    examples: int


def weigh(text: AnnotatedText, masked: tuple[Stretch, ...]) -> Weights:
    """Count the signs outside ``masked``."""
    left_out = covered(masked)

    def count(places: tuple[Stretch, ...]) -> int:
        return sum(place[0] not in left_out for place in places)

    return Weights(
        past=count(text.actions.own) + count(text.actions.shared),
        anchors=count(text.found(Cue.TIME)),
        habits=count(text.found(Cue.HABIT)) + count(text.found(Cue.HYPOTHESIS)),
        present=count(text.actions.habitual),
        opinions=count(text.found(Cue.OPINION)),
        traits=count(text.found(Cue.TRAIT)),
        examples=count(text.found(Cue.EXAMPLE)),
    )


def reply_type(weights: Weights) -> ReplyType:
    """Return the kind of reply the signs speak for."""
    w = weights
    generic = w.habits + w.present
    if w.past and (w.anchors or w.past >= 2) and w.past * 2 + w.anchors * 2 >= generic:
        return ReplyType.STORY
    if generic >= 2 and generic > w.opinions and generic >= w.traits:
        return ReplyType.PSEUDO_STORY
    if w.traits > w.opinions + w.examples:
        return ReplyType.SELF_DESCRIPTION
    if w.opinions > w.examples + w.past:
        return ReplyType.OPINION
    if w.past or w.examples or w.anchors:
        return ReplyType.EXEMPLIFICATION
    if w.traits:
        return ReplyType.SELF_DESCRIPTION
    return ReplyType.PSEUDO_STORY if generic else ReplyType.OPINION

"""What kind of reply an answer is."""

from dataclasses import dataclass

from engine.reading.annotated import AnnotatedText, touching
from engine.reading.cues import Cue
from engine.reading.narrative import tells_past
from engine.reading.records import ReplyType
from engine.reading.sentences import Stretch
from engine.reading.vague import specific_acts

_OPENING = 30
"""Words within which a career account says so."""
_FEW_DEEDS = 4


@dataclass(frozen=True, slots=True)
class Weights:
    """How much of each kind an answer holds, in counted signs."""

    past: int
    """Actions of an episode."""
    specific: int
    """Those among them that name a deed."""
    narrative: int
    """Clauses that tell something past without an action of the speaker."""
    anchors: int
    habits: int
    present: int
    opinions: int
    traits: int
    path: bool
    """Whether it opens by saying who the speaker is and where they come from."""
    examples: int
    """Lists, experience and hard facts."""


def weigh(text: AnnotatedText, facts: int) -> Weights:
    """Count the signs in ``text``; ``facts`` are its figures and names."""
    done = len(text.actions.own) + len(text.actions.shared)
    past = len(text.actions.episode)
    return Weights(
        past=past,
        specific=len(specific_acts(text, text.actions.episode)),
        narrative=sum(_is_narrative(text, clause) for clause in text.clauses),
        anchors=len(text.found(Cue.TIME)),
        habits=len(text.found(Cue.HABIT)) + len(text.found(Cue.HYPOTHESIS)),
        present=len(text.actions.habitual),
        opinions=len(text.found(Cue.OPINION)),
        traits=len(text.found(Cue.TRAIT)),
        path=_opens_a_path(text),
        examples=len(text.found(Cue.EXAMPLE)) + max(0, done - past) + facts,
    )


def _opens_a_path(text: AnnotatedText) -> bool:
    """A career told in order reads like a story; its opening gives it away."""
    paths = text.found(Cue.PATH)
    if not paths or paths[0][0] > _OPENING or text.found(Cue.EPISODE):
        return False
    return len(paths) > 1 or len(text.actions.episode) <= _FEW_DEEDS


def _is_narrative(text: AnnotatedText, clause: Stretch) -> bool:
    if touching(clause, text.actions.episode):
        return False
    return tells_past(text.tokens[slice(*clause)], text.language)


def by_rules(weights: Weights) -> ReplyType:
    """Return the kind of reply the counted signs alone speak for."""
    w = weights
    generic = w.habits + w.present + (w.past - w.specific)
    if _is_story(w, generic):
        return ReplyType.STORY
    if w.past and not w.specific and not w.anchors:
        return ReplyType.PSEUDO_STORY
    if (
        generic >= 2
        and generic > w.opinions
        and generic > w.traits
        and generic > w.examples
    ):
        return ReplyType.PSEUDO_STORY
    if w.traits >= w.opinions and w.traits > w.examples:
        return ReplyType.SELF_DESCRIPTION
    if w.opinions > w.examples + w.past:
        return ReplyType.OPINION
    if w.examples + w.past + w.anchors or w.narrative > 1:
        return ReplyType.EXEMPLIFICATION
    if w.traits:
        return ReplyType.SELF_DESCRIPTION
    return ReplyType.PSEUDO_STORY if generic else ReplyType.OPINION


def _is_story(w: Weights, generic: int) -> bool:
    """An episode needs a deed and something around it, and must outweigh habit."""
    around = w.narrative + w.anchors
    if w.path or not w.past or (w.past == 1 and not around):
        return False
    if not w.specific and not w.anchors:
        return False
    told = 2 * w.past + w.narrative + w.anchors
    return told > generic + w.traits and told > w.opinions

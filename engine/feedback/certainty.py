"""How sure the kind of reply must be before anything is called good."""

from engine.feedback.codes import Code
from engine.feedback.judgement import Judgement, at_most
from engine.feedback.material import Material
from engine.reading.records import ReplyType

_SURE = 0.7
"""Probability of the kind of reply. Of 240 weak answers that the learned model had not
seen, none was as surely a story; of 172 good stories, 14 were less so."""
_DOUBTFUL = 3
"""Where a story stands that may be a habit."""


def kind_is_sure(material: Material) -> bool:
    """Return whether the kind of reply is sure enough to praise what is told."""
    probability = material.reading.reply_probability
    return probability is not None and probability >= _SURE


def with_doubt(material: Material, judged: Judgement) -> Judgement:
    """Hold the level of a story back that may be how things usually go."""
    told = material.reading.reply_type is ReplyType.STORY
    if not told or kind_is_sure(material):
        return judged
    ceiling = Judgement(_DOUBTFUL, Code.LEVEL_OCCASION_UNSURE, judged.evidence)
    return at_most(judged, ceiling)

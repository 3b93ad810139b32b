"""How sure the kind of reply must be before anything is called good."""

from engine.feedback.codes import Code
from engine.feedback.judgement import Judgement, at_most
from engine.feedback.material import Material
from engine.reading.cues import Cue
from engine.reading.records import ReplyType

_SURE = 0.7
"""Probability of the kind of reply. Of 240 weak answers that the learned model had not
seen, none was as surely a story; of 172 good stories, 14 were less so."""
_DOUBTFUL = 3
"""Where a story stands that may be a habit."""


def kind_is_sure(material: Material) -> bool:
    """Return whether the kind of reply is sure enough to praise what is told."""
    probability = material.reading.reply_probability
    if probability is None or probability < _SURE:
        return False
    return not material.reading.told_in_the_present or _is_tied_to_one_day(material)


def _is_tied_to_one_day(material: Material) -> bool:
    """Return whether something says that it was one occasion, and nothing "usually".

    In the present tense a habit and an episode look alike. What is done since, as a
    lesson, is a habit that speaks for the episode.
    """
    kept = material.around(material.reading.learnings, len(material.clauses))
    habits = [
        one
        for one in material.cue(Cue.HABIT)
        if not any(told.start <= one.start < told.end for told in kept)
    ]
    marks = material.cue(Cue.EPISODE) or material.reading.time_marks
    return bool(marks) and not habits


def with_doubt(material: Material, judged: Judgement) -> Judgement:
    """Hold the level of a story back that may be how things usually go."""
    told = material.reading.reply_type is ReplyType.STORY
    if not told or kind_is_sure(material):
        return judged
    ceiling = Judgement(_DOUBTFUL, Code.LEVEL_OCCASION_UNSURE, judged.evidence)
    return at_most(judged, ceiling)

"""Exercises that train one particular thing an answer or a talk lacked."""

from collections.abc import Mapping

from app.text import N_
from engine.feedback.codes import Code

DRILL_SENTENCES: Mapping[Code, str] = {
    Code.DRILL_OCCASION: N_(
        "Note three occasions from the last two years, one line each: the day, the "
        "place, what you did. Tell the first of them aloud in one minute, beginning "
        "with the day."
    ),
    Code.DRILL_DEED: N_(
        "Take an occasion you know well and write five short sentences about it. "
        "Each begins with “I” and a verb for something that others in the room "
        "could have seen."
    ),
    Code.DRILL_STEPS: N_(
        "Take the case again. Write the three things you would do first, one line "
        "each, and the reason for each. Say them aloud in that order, without a "
        "general word before them."
    ),
    Code.DRILL_RESULT: N_(
        "Take one of today’s answers and add two sentences at its end: what one "
        "could see before, and what one could see afterwards, with one number."
    ),
    Code.DRILL_LEARNING: N_(
        "Tell the same story again and add a last sentence that begins with “Since "
        "then”: what do you do now that you did not do before?"
    ),
    Code.DRILL_SHORT: N_(
        "Put one of today’s answers into four sentences: where and when, what was "
        "needed, what you did, what came of it. Say them in under a minute."
    ),
    Code.DRILL_AGREEMENT: N_(
        "Before your next conversation, write the sentence you would like to end "
        "on: who does what, by when, and how both will know. Add the question that "
        "checks it suits the other person."
    ),
    Code.DRILL_LISTENING: N_(
        "In your next conversation, ask one question that begins with “how” or "
        "“what”, wait for the whole answer, and say back in one sentence what you "
        "understood before you give your own view."
    ),
    Code.DRILL_FACTS: N_(
        "Write your answer again with four things that are only yours: a place, a "
        "date, a figure and a task. Cross out every sentence that would be just as "
        "true of somebody else."
    ),
}
"""By code; catalogue keys."""

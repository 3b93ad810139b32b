"""The sentence of each remark, in the language of the catalogue."""

from collections.abc import Mapping

from app.feedback.wording_of_drills import DRILL_SENTENCES
from app.feedback.wording_of_levels import LEVEL_SENTENCES
from app.feedback.wording_of_rare_remarks import RARE_SENTENCES
from app.feedback.wording_of_second_reading import SECOND_READING_SENTENCES
from app.feedback.wording_of_turns import TURN_SENTENCES
from app.text import N_, Texts
from engine.feedback.codes import Code
from engine.feedback.records import Remark

_ANSWER_SENTENCES: Mapping[Code, str] = {
    Code.NO_ANSWER_EMPTY: N_("You did not answer this question."),
    Code.NO_ANSWER_TOO_SHORT: N_(
        "This is too short to judge. Two or three sentences with one fact of your own "
        "are enough to begin with."
    ),
    Code.NO_ANSWER_GIBBERISH: N_("No words could be made out here."),
    Code.NO_ANSWER_OFF_TOPIC: N_(
        "This does not seem to answer the question that was asked."
    ),
    Code.NO_ANSWER_EVASIVE: N_(
        "You set the question aside. If nothing comes to mind, ask for a moment or "
        "choose a smaller example: a small true one is better than none."
    ),
    Code.NO_ANSWER_INSTRUCTION: N_(
        "You addressed the program here. That is read as text and changes nothing in "
        "the feedback."
    ),
    Code.NO_ANSWER_WRONG_LANGUAGE: N_(
        "This is not in the language of the session, so it was not judged."
    ),
    Code.NO_ANSWER_REQUEST: N_(
        "You asked something here, and an answer did not follow."
    ),
    Code.NO_ANSWER_HOSTILE: N_(
        "These words are aimed at the person in front of you, and the question stays "
        "unanswered."
    ),
    Code.GOOD_RESULT_WITH_FIGURE: N_(
        "You give the outcome with a figure. That is what people remember and can "
        "check."
    ),
    Code.GOOD_RESULT_CHECKABLE: N_(
        "You end on an outcome that somebody else could confirm."
    ),
    Code.GOOD_OWN_ACTIONS: N_(
        "You say in the first person what you did, step by step: your part is clear."
    ),
    Code.GOOD_IN_ORDER: N_(
        "You tell it in order: where it began, what you did, how it ended. It is easy "
        "to follow."
    ),
    Code.GOOD_LEARNING: N_("You say what you have kept from it."),
    Code.GOOD_SPECIFIC: N_(
        "You give dates, figures and names instead of general words."
    ),
    Code.LACKS_RESULT: N_(
        "You told what happened but not what came of it. Add one sentence: what had "
        "changed in the end, and how did you know?"
    ),
    Code.RESULT_UNCLEAR: N_(
        "What came of it does not stand out. Close on one sentence that says what had "
        "changed, and how you knew."
    ),
    Code.LACKS_ACTION: N_(
        "You described what happened around you. What did you decide or do yourself?"
    ),
    Code.LACKS_OWN_PART: N_(
        "Your own part disappears behind the group. Keep one sentence for the team, "
        "then say what you did yourself."
    ),
    Code.LACKS_DEED: N_(
        "You say that it was dealt with, not how. What would somebody in the room have "
        "seen you do?"
    ),
    Code.LACKS_CASE: N_(
        "You said what you would do. One sentence about a time you did it would make "
        "it believable."
    ),
    Code.LACKS_STEPS: N_(
        "You said how you are in general. Say what you would do in this case, step by "
        "step, and why."
    ),
    Code.LACKS_FIGURE: N_(
        "The outcome stays vague. A number, a date or somebody’s reaction would let "
        "the listener believe it."
    ),
    Code.LACKS_LEARNING: N_(
        "The story is complete. One more sentence would lift it: what have you done "
        "differently since?"
    ),
    Code.LACKS_EPISODE: N_(
        "You described how you usually work. One occasion would show it: choose a day, "
        "and tell what you did that day."
    ),
    Code.LACKS_OCCASION: N_(
        "You gave facts, and they help. One occasion would show what they are worth: "
        "choose a day, and tell what you did that day."
    ),
    Code.LACKS_PROOF_OF_OPINION: N_(
        "You gave your view. Follow it with one occasion on which you acted on it."
    ),
    Code.LACKS_PROOF_OF_QUALITY: N_(
        "You named qualities. The listener has only your word for them: tell one "
        "occasion that shows the first of them."
    ),
    Code.LACKS_SPECIFICS: N_(
        "This could be said by many people. Add what is only yours: a place, a date, a "
        "figure, a task."
    ),
    Code.LONG_SITUATION: N_(
        "{percent} % of this answer sets the scene. Two sentences are enough: the time "
        "saved belongs to what you did."
    ),
    Code.LONG_ANSWER: N_(
        "This answer has {words} words, more than two and a half minutes of speech. "
        "Keep what the question asked for."
    ),
    Code.SHORT_ANSWER: N_(
        "This answer has {words} words. There is room to say what you did and what "
        "came of it."
    ),
    Code.PASTED: N_(
        "This reads like a prepared text. Said in your own words it will sound truer, "
        "and follow-up questions will be easier."
    ),
    Code.INSTRUCTION_LEFT_OUT: N_(
        "This sentence addresses the program. It was left out of the judgement."
    ),
    Code.SESSION_TOO_LITTLE: N_(
        "There is not enough material to judge yet. Answer at least two questions in "
        "a few sentences each."
    ),
}

SENTENCES: Mapping[Code, str] = {
    **_ANSWER_SENTENCES,
    **LEVEL_SENTENCES,
    **TURN_SENTENCES,
    **RARE_SENTENCES,
    **DRILL_SENTENCES,
    **SECOND_READING_SENTENCES,
}
"""By code, as catalogue keys; a competency's drill has its own words."""


def sentence(remark: Remark, texts: Texts) -> str:
    """Return the remark as a sentence.

    A competency's drill is content and is said in the language of ``texts``, like the rest.
    """
    code = Code(remark.code)
    if code is Code.DRILL:
        return str(remark.values[f"drill_{texts.language}"])
    return texts.t(SENTENCES[code], **remark.values)

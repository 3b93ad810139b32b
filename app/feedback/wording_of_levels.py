"""Why a level is what it is, or why there is none."""

from collections.abc import Mapping

from app.text import N_
from engine.feedback.codes import Code

LEVEL_SENTENCES: Mapping[Code, str] = {
    Code.LEVEL_NOTHING_TOLD: N_("Nothing in the answer bears on what was asked."),
    Code.LEVEL_OPINION: N_(
        "The answer gives a view, without an occasion that shows it."
    ),
    Code.LEVEL_SELF_DESCRIPTION: N_(
        "The answer names qualities, without an occasion that shows them."
    ),
    Code.LEVEL_GENERIC: N_(
        "The answer tells what is done in general, not what was done once."
    ),
    Code.LEVEL_FACTS: N_("The answer gives real facts; your own action stays vague."),
    Code.LEVEL_LISTED: N_(
        "The answer lists duties, tools or skills; nothing particular is told of them."
    ),
    Code.LEVEL_OCCASION_UNSURE: N_(
        "It is not clear whether this happened once or is how it usually goes. Say "
        "when it was, and what you did that day."
    ),
    Code.LEVEL_SHARED: N_(
        "The situation is real; what you did yourself is lost in the group’s part."
    ),
    Code.LEVEL_NO_ACTION: N_("The situation is real; your own action is not told."),
    Code.LEVEL_VAGUE: N_("It is said that something was done, not what."),
    Code.LEVEL_NO_RESULT: N_("Your actions are told; what came of them is not."),
    Code.LEVEL_RESULT_UNCLEAR: N_(
        "Your actions are told; what came of them does not stand out."
    ),
    Code.LEVEL_TOGETHER: N_(
        "What was done together is told, and what came of it can be checked."
    ),
    Code.LEVEL_OUT_OF_ORDER: N_(
        "The outcome is told before the actions that led to it, which is hard to follow."
    ),
    Code.LEVEL_TOO_LONG: N_("At {words} words, the thread is hard to keep."),
    Code.LEVEL_ACTION_AND_RESULT: N_(
        "Your own actions are told, and what came of them."
    ),
    Code.LEVEL_FULL: N_(
        "Your own actions, an outcome that can be checked, and what you have kept from "
        "it."
    ),
    Code.LEVEL_STEPS: N_("Concrete steps are named, without saying why these."),
    Code.LEVEL_REASONED: N_("Concrete steps or choices are named, with the reasons."),
    Code.LEVEL_REASONED_AND_SHOWN: N_("What is said rests on precise facts."),
    Code.LEVEL_MOTIVE_GENERAL: N_("The reasons would suit any job."),
    Code.LEVEL_MOTIVE_UNSAID: N_(
        "What you tell is real; why you want this work is not said."
    ),
    Code.LEVEL_MOTIVE_TIED: N_(
        "A reason is tied to the work or to an experience; what you did is not told."
    ),
    Code.LEVEL_MOTIVE_SHOWN: N_("The reasons rest on what you have done."),
    Code.LEVEL_NO_LISTENING: N_(
        "Somebody else appears; what you asked or understood of them is not told."
    ),
    Code.LEVEL_NO_STEP_TOWARDS: N_(
        "Others appear; the step you made towards them is not told."
    ),
    Code.LEVEL_SIGNALS_GOOD: N_("These words move the conversation forward."),
    Code.LEVEL_SOME_LISTENING: N_(
        "You let the other person know they were heard. An open question, or saying back "
        "what you understood, would go further."
    ),
    Code.LEVEL_SOME_COOPERATION: N_(
        "You made a step. Linking it to what the other person said, or asking whether it "
        "suits them, would go further."
    ),
    Code.LEVEL_SOME_PROBLEM_SOLVING: N_(
        "The matter is taken in hand. A fact to rest on, and a check that it settles "
        "things, would go further."
    ),
    Code.LEVEL_SOME_RESULTS: N_(
        "Something is on the table. Who does what by when is not said yet."
    ),
    Code.LEVEL_SOME_OWNERSHIP: N_(
        "You speak for yourself. What you will do about it is not said yet."
    ),
    Code.LEVEL_SOME_COMMUNICATION: N_(
        "You state a fact or a need. The two together, with a request, would go further."
    ),
    Code.LEVEL_SIGNALS_AGAINST: N_("These words close the conversation."),
    Code.NOT_ASSESSED_NO_ANSWER: N_("Not assessed: there was no answer to judge."),
    Code.NOT_ASSESSED_NO_GROUND: N_(
        "Not assessed: the answer gives no ground to judge it."
    ),
    Code.NOT_ASSESSED_TOO_LITTLE: N_(
        "Not assessed: fewer than two answers held something to judge."
    ),
}
"""By code; catalogue keys."""

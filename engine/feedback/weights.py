"""What counts most among the things that could be said first."""

from collections.abc import Mapping

from engine.feedback.codes import Code

STRENGTHS = (
    Code.GOOD_RESULT_WITH_FIGURE,
    Code.GOOD_RESULT_CHECKABLE,
    Code.TURN_REFORMULATION,
    Code.TURN_COMMITMENT,
    Code.GOOD_OWN_ACTIONS,
    Code.TURN_OPEN_QUESTION,
    Code.TURN_FACT_IN_FIRST_PERSON,
    Code.GOOD_LEARNING,
    Code.GOOD_IN_ORDER,
    Code.TURN_ASKS_AGREEMENT,
    Code.TURN_PROPOSAL,
    Code.TURN_REFUSAL_WITH_REASON,
    Code.TURN_ACKNOWLEDGEMENT,
    Code.GOOD_SPECIFIC,
)
"""Strongest first."""

WEIGHTS: Mapping[Code, int] = {
    Code.TURN_INSULT: 9,
    Code.TURN_BLAME: 7,
    Code.TURN_DISMISSAL: 6,
    Code.TURN_PRESSURE: 6,
    Code.LACKS_EPISODE: 5,
    Code.LACKS_OCCASION: 5,
    Code.LACKS_PROOF_OF_QUALITY: 5,
    Code.LACKS_PROOF_OF_OPINION: 5,
    Code.LACKS_ACTION: 5,
    Code.LACKS_DEED: 4,
    Code.LACKS_STEPS: 4,
    Code.LACKS_CASE: 2,
    Code.LACKS_RESULT: 4,
    Code.LACKS_OWN_PART: 4,
    Code.TURN_EVASION: 4,
    Code.NO_ANSWER_EVASIVE: 4,
    Code.NO_ANSWER_TOO_SHORT: 4,
    Code.NO_ANSWER_OFF_TOPIC: 4,
    Code.NO_ANSWER_INSTRUCTION: 3,
    Code.NO_ANSWER_GIBBERISH: 3,
    Code.NO_ANSWER_HOSTILE: 5,
    Code.NO_ANSWER_WRONG_LANGUAGE: 3,
    Code.LACKS_SPECIFICS: 3,
    Code.LONG_SITUATION: 3,
    Code.RESULT_UNCLEAR: 2,
    Code.LACKS_FIGURE: 2,
    Code.LONG_ANSWER: 2,
    Code.CONTRADICTION: 3,
    Code.HALF_TAKEN_UP: 3,
    Code.MOSTLY_PASSIVE: 4,
    Code.REPEATED_EPISODE: 3,
    Code.MUCH_HEDGING: 2,
    Code.SHORT_ANSWER: 1,
    Code.LACKS_LEARNING: 1,
    Code.NEVER_OPEN_QUESTION: 6,
    Code.NEVER_REFORMULATION: 3,
    Code.NEVER_COMMITMENT: 5,
    Code.NEVER_ASKS_AGREEMENT: 2,
    Code.SELDOM_OPEN_QUESTION: 0,
    Code.SELDOM_REFORMULATION: 0,
    Code.SELDOM_ASKS_AGREEMENT: 0,
}
"""How much it would change to mend each."""

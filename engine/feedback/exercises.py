"""Which exercise of the content holds, as a short session, what a report advises."""

from collections.abc import Mapping
from typing import Final

from engine.feedback.codes import Code
from engine.feedback.records import Remark

_BY_PRIORITY: Final[Mapping[Code, str]] = {
    Code.LACKS_EPISODE: "one-occasion",
    Code.LACKS_OCCASION: "one-occasion",
    Code.LACKS_PROOF_OF_QUALITY: "one-occasion",
    Code.LACKS_PROOF_OF_OPINION: "one-occasion",
    Code.LACKS_OWN_PART: "your-own-part",
    Code.LACKS_ACTION: "name-the-deed",
    Code.LACKS_DEED: "name-the-deed",
    Code.LACKS_RESULT: "result-with-a-figure",
    Code.LACKS_FIGURE: "result-with-a-figure",
    Code.RESULT_UNCLEAR: "result-first",
    Code.LACKS_STEPS: "say-why",
    Code.LONG_SITUATION: "story-in-a-minute",
    Code.LONG_ANSWER: "story-in-a-minute",
    Code.NEVER_OPEN_QUESTION: "ask-before-proposing",
    Code.SELDOM_OPEN_QUESTION: "ask-before-proposing",
    Code.NEVER_REFORMULATION: "say-it-back",
    Code.SELDOM_REFORMULATION: "say-it-back",
    Code.TURN_DISMISSAL: "say-it-back",
    Code.NEVER_COMMITMENT: "who-what-when",
    Code.TURN_EVASION: "who-what-when",
    Code.NEVER_ASKS_AGREEMENT: "who-what-when",
    Code.SELDOM_ASKS_AGREEMENT: "who-what-when",
    Code.TURN_BLAME: "step-towards",
    Code.TURN_PRESSURE: "step-towards",
}
"""What would change most, and the exercise on just that."""

_BY_DRILL: Final[Mapping[Code, str]] = {
    Code.DRILL_OCCASION: "one-occasion",
    Code.DRILL_DEED: "name-the-deed",
    Code.DRILL_RESULT: "result-with-a-figure",
    Code.DRILL_STEPS: "say-why",
    Code.DRILL_SHORT: "story-in-a-minute",
    Code.DRILL_AGREEMENT: "who-what-when",
    Code.DRILL_LISTENING: "say-it-back",
}

_BY_COMPETENCY: Final[Mapping[str, str]] = {
    "communication": "story-in-a-minute",
    "results": "result-with-a-figure",
    "ownership": "your-own-part",
    "problem-solving": "say-why",
    "listening": "ask-before-proposing",
    "cooperation": "step-towards",
    "motivation": "motive-and-proof",
}


def exercise_for(priority: Remark | None, drill: Remark | None) -> str | None:
    """Return the identifier of the exercise that fits; None where none does.

    Args:
        priority: what the report puts first.
        drill: what the report advises to do about it.
    """
    if drill is None:
        return None
    if priority is not None and Code(priority.code) in _BY_PRIORITY:
        return _BY_PRIORITY[Code(priority.code)]
    by_drill = _BY_DRILL.get(Code(drill.code))
    return by_drill or _BY_COMPETENCY.get(str(drill.values.get("competency")))

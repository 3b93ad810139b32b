"""What became of each thing an exercise asked for, in words."""

from collections.abc import Mapping

from app.text import N_, Texts
from engine.content.drill import DrillCheckCode
from engine.feedback.drill_checks import DrillResult, HowSaid

_C = DrillCheckCode

CHECK_SENTENCES: Mapping[tuple[DrillCheckCode, bool | None], str] = {
    (_C.AT_MOST_SECONDS, True): N_("It took {count} seconds, within the {limit}."),
    (_C.AT_MOST_SECONDS, False): N_(
        "It took {count} seconds; the exercise allows {limit}."
    ),
    (_C.AT_MOST_SECONDS, None): N_("Nothing was said, so there was nothing to time."),
    (_C.ANSWERED, True): N_("You answered what was asked."),
    (_C.ANSWERED, False): N_("There was no answer to what was asked."),
    (_C.TELLS_ONE_OCCASION, True): N_("You told one occasion."),
    (_C.TELLS_ONE_OCCASION, False): N_(
        "No single occasion is told: begin with the day or the place."
    ),
    (_C.RESULT_WITH_FIGURE, True): N_("What came of it is told with a figure."),
    (_C.RESULT_WITH_FIGURE, False): N_("What came of it is not told with a figure."),
    (_C.RESULT_IN_FIRST_SENTENCES, True): N_(
        "What came of it stands at the beginning."
    ),
    (_C.RESULT_IN_FIRST_SENTENCES, False): N_(
        "What came of it does not stand within the first {limit} sentences."
    ),
    (_C.OWN_ACTIONS_AT_LEAST, True): N_(
        "Deeds of your own that are named: {count}; asked for: {limit}."
    ),
    (_C.OWN_ACTIONS_AT_LEAST, False): N_(
        "Deeds of your own that are named: {count}; the exercise asks for {limit}."
    ),
    (_C.OWN_SHARE_AT_LEAST, True): N_(
        "Of the deeds told, {count} in 100 are yours; asked for: {limit}."
    ),
    (_C.OWN_SHARE_AT_LEAST, False): N_(
        "Of the deeds told, {count} in 100 are yours; the exercise asks for {limit}."
    ),
    (_C.REASONS_AT_LEAST, True): N_("Reasons given: {count}; asked for: {limit}."),
    (_C.REASONS_AT_LEAST, False): N_(
        "Reasons found: {count}; the exercise asks for {limit}."
    ),
    (_C.FILLERS_AT_MOST, True): N_("Fillers heard: {count}; up to {limit} are fine."),
    (_C.FILLERS_AT_MOST, False): N_(
        "Fillers heard: at least {count}; the exercise allows {limit}."
    ),
    (_C.FILLERS_AT_MOST, None): N_(
        "Fillers could not be counted: that needs a spoken answer whose sound was "
        "measured."
    ),
    (_C.OPEN_QUESTION, True): N_("You asked an open question."),
    (_C.OPEN_QUESTION, False): N_(
        "No open question: one that begins with “how” or “what” leaves room to answer."
    ),
    (_C.OPEN_QUESTION_FIRST, True): N_("You asked before you proposed."),
    (_C.OPEN_QUESTION_FIRST, False): N_("No open question comes before a proposal."),
    (_C.REFORMULATION, True): N_("You said back what you had heard."),
    (_C.REFORMULATION, False): N_("What the other person said is not said back."),
    (_C.WHO_WHAT_WHEN, True): N_("It is said who does what by when."),
    (_C.WHO_WHAT_WHEN, False): N_("It is not said who does what by when."),
    (_C.ASKS_AGREEMENT, True): N_("You asked whether it suits the other person."),
    (_C.ASKS_AGREEMENT, False): N_(
        "The other person is not asked whether that suits them."
    ),
}
"""By check and by what became of it; catalogue keys."""

_RECKONED: Mapping[bool, str] = {
    True: N_(
        "Read aloud at 150 words a minute it would take {count} seconds, within the "
        "{limit}."
    ),
    False: N_(
        "Read aloud at 150 words a minute it would take {count} seconds; the exercise "
        "allows {limit}."
    ),
}


def check_sentence(result: DrillResult, how: HowSaid, texts: Texts) -> str:
    """Return what became of one check, in the language of ``texts``."""
    code = result.check.code
    sentence = CHECK_SENTENCES[code, result.met]
    if (
        code is DrillCheckCode.AT_MOST_SECONDS
        and how.reckoned
        and result.met is not None
    ):
        sentence = _RECKONED[result.met]
    return texts.t(sentence, **result.values)

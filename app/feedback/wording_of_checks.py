"""What became of each thing an exercise asked for, in words."""

from collections.abc import Callable, Mapping

from app.text import N_, Texts
from engine.content.drill import DrillCheckCode
from engine.feedback.drill_checks import DrillResult, HowSaid

_C = DrillCheckCode

CHECK_SENTENCES: Mapping[tuple[DrillCheckCode, bool | None], str] = {
    (_C.AT_MOST_SECONDS, None): N_("Nothing was said, so there was nothing to time."),
    (_C.ANSWERED, True): N_("You answered what was asked."),
    (_C.ANSWERED, False): N_("There was no answer to what was asked."),
    (_C.TELLS_ONE_OCCASION, True): N_("You told of one occasion."),
    (_C.TELLS_ONE_OCCASION, False): N_(
        "No single occasion is told: begin with the day or the place."
    ),
    (_C.RESULT_WITH_FIGURE, True): N_("What came of it is told with a figure."),
    (_C.RESULT_WITH_FIGURE, False): N_("What came of it is not told with a figure."),
    (_C.RESULT_IN_FIRST_SENTENCES, True): N_(
        "What came of it is told at the beginning."
    ),
    (_C.RESULT_IN_FIRST_SENTENCES, False): N_(
        "What came of it is not told in the first {limit} sentences."
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
"""By check and by what became of it; catalogue keys. What counts is worded below."""


def check_sentence(result: DrillResult, how: HowSaid, texts: Texts) -> str:
    """Return what became of one check, in the language of ``texts``."""
    counted = _COUNTED.get(result.check.code)
    if counted is None or result.met is None:
        sentence = CHECK_SENTENCES[result.check.code, result.met]
        return texts.t(sentence, **result.values)
    return counted(result, how, texts)


def _seconds(result: DrillResult, how: HowSaid, texts: Texts) -> str:
    count, limit = result.values["count"], result.values["limit"]
    if how.reckoned:
        return texts.tn(
            "Read aloud at 150 words a minute it would take {count} second; the "
            "exercise allows {limit}.",
            "Read aloud at 150 words a minute it would take {count} seconds; the "
            "exercise allows {limit}.",
            count,
            limit=limit,
        )
    return texts.tn(
        "It took {count} second; the exercise allows {limit}.",
        "It took {count} seconds; the exercise allows {limit}.",
        count,
        limit=limit,
    )


def _own_actions(result: DrillResult, _how: HowSaid, texts: Texts) -> str:
    return texts.tn(
        "{count} deed of your own is named; the exercise asks for {limit}.",
        "{count} deeds of your own are named; the exercise asks for {limit}.",
        result.values["count"],
        limit=result.values["limit"],
    )


def _own_share(result: DrillResult, _how: HowSaid, texts: Texts) -> str:
    return texts.t(
        "{count} % of the deeds told are your own; the exercise asks for {limit} %.",
        **result.values,
    )


def _reasons(result: DrillResult, _how: HowSaid, texts: Texts) -> str:
    return texts.tn(
        "{count} reason is given; the exercise asks for {limit}.",
        "{count} reasons are given; the exercise asks for {limit}.",
        result.values["count"],
        limit=result.values["limit"],
    )


def _fillers(result: DrillResult, _how: HowSaid, texts: Texts) -> str:
    """Some are missed: above the limit, the number heard is a least one."""
    count, limit = result.values["count"], result.values["limit"]
    if result.met:
        return texts.tn(
            "{count} filler was heard; the exercise allows {limit}.",
            "{count} fillers were heard; the exercise allows {limit}.",
            count,
            limit=limit,
        )
    return texts.tn(
        "At least {count} filler was heard; the exercise allows {limit}.",
        "At least {count} fillers were heard; the exercise allows {limit}.",
        count,
        limit=limit,
    )


_COUNTED: Mapping[DrillCheckCode, Callable[[DrillResult, HowSaid, Texts], str]] = {
    _C.AT_MOST_SECONDS: _seconds,
    _C.OWN_ACTIONS_AT_LEAST: _own_actions,
    _C.OWN_SHARE_AT_LEAST: _own_share,
    _C.REASONS_AT_LEAST: _reasons,
    _C.FILLERS_AT_MOST: _fillers,
}
"""Checks whose sentence depends on a number, once there is one."""

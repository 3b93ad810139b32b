"""What a finding says; app.feedback.wording_of_findings has the sentences."""

from enum import StrEnum

from engine.content.scenario import Signal
from engine.reading.figures import Unit
from engine.reading.records import NoAnswerReason, ReplyType, StarPart


class Case(StrEnum):
    """One thing a finding can say, beside those named by other records."""

    AGENCY_OWN = "agency_own"
    AGENCY_SHARED = "agency_shared"
    AGENCY_NOBODY = "agency_nobody"
    AGENCY_MIXED = "agency_mixed"
    SPECIFIC = "specific"
    NOT_SPECIFIC = "not_specific"
    CAUSE = "cause"
    RESULT_WITH_FIGURE = "result_with_figure"
    RESULT_CHECKABLE = "result_checkable"
    RESULT_BY_OTHERS = "result_by_others"
    RESULT_UNPROVED = "result_unproved"
    HEDGED = "hedged"
    TAKEN_UP = "taken_up"
    LITTLE_TAKEN_UP = "little_taken_up"
    NO_WORD_TAKEN_UP = "no_word_taken_up"
    HALF_TAKEN_UP = "half_taken_up"
    LEARNED = "learned"
    TOLD_BEFORE = "told_before"
    TOLD_AGAIN = "told_again"
    FIGURES_DIFFER = "figures_differ"
    NEVER_AND_DONE = "never_and_done"
    OBJECTION_ACKNOWLEDGED = "objection_acknowledged"
    OBJECTION_ASKED = "objection_asked"
    OBJECTION_ANSWERED = "objection_answered"
    OBJECTION_HEARD_AND_ANSWERED = "objection_heard_and_answered"
    OBJECTION_BRUSHED_ASIDE = "objection_brushed_aside"
    OBJECTION_LEFT = "objection_left"
    CLOSE_DATED = "close_dated"
    CLOSE_UNDATED = "close_undated"
    CLOSE_AGREED = "close_agreed"


CASE = "case"
"""Key of ``Finding.values`` that says which sentence to use."""


def of_reply(kind: ReplyType) -> str:
    """Return the case of a reply type."""
    return f"reply_{kind}"


def of_no_answer(reason: NoAnswerReason) -> str:
    """Return the case of a reason for no answer."""
    return f"none_{reason}"


def of_part(part: StarPart) -> str:
    """Return the case of a part of the story."""
    return f"part_{part}"


def of_figure(unit: Unit) -> str:
    """Return the case of a figure that counts ``unit``."""
    return f"figure_{unit}"


def of_signal(signal: Signal) -> str:
    """Return the case of a signal of a conversation."""
    return f"signal_{signal}"


def all_cases() -> frozenset[str]:
    """Return every case there is."""
    return frozenset(
        {
            *Case,
            *(of_reply(kind) for kind in ReplyType if kind is not ReplyType.NO_ANSWER),
            *(of_no_answer(reason) for reason in NoAnswerReason),
            *(of_part(part) for part in StarPart),
            *(of_figure(unit) for unit in Unit),
            *(of_signal(signal) for signal in Signal),
        }
    )

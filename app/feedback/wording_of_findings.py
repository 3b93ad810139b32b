"""The sentence of each finding: what was seen, for whoever asks why."""

from collections.abc import Mapping

from app.text import N_, Texts
from engine.content.scenario import Signal
from engine.feedback.finding_cases import (
    CASE,
    Case,
    of_figure,
    of_no_answer,
    of_part,
    of_reply,
    of_signal,
)
from engine.feedback.records import Finding
from engine.reading.figures import Unit
from engine.reading.records import NoAnswerReason, ReplyType, StarPart

_REPLIES: Mapping[str, str] = {
    of_reply(ReplyType.STORY): N_(
        "Read as a story. Counted: past deeds {past}, marks of time {anchors}, other "
        "past clauses {narrative}; habits and plans {habits}, views {opinions}."
    ),
    of_reply(ReplyType.PSEUDO_STORY): N_(
        "Read as a habit, not as one occasion. Counted: habits and plans {habits}, "
        "deeds in the present {present}; past deeds {past}, marks of time {anchors}."
    ),
    of_reply(ReplyType.EXEMPLIFICATION): N_(
        "Read as examples and facts, without one occasion. Counted: facts and examples "
        "{examples}, past deeds {past}, marks of time {anchors}."
    ),
    of_reply(ReplyType.OPINION): N_(
        "Read as a view. Counted: words of opinion {opinions}; past deeds {past}, facts "
        "and examples {examples}."
    ),
    of_reply(ReplyType.SELF_DESCRIPTION): N_(
        "Read as a description of yourself. Counted: qualities {traits}; past deeds "
        "{past}, facts and examples {examples}."
    ),
    of_no_answer(NoAnswerReason.EMPTY): N_("Not judged: nothing was said."),
    of_no_answer(NoAnswerReason.TOO_SHORT): N_("Not judged: too few words."),
    of_no_answer(NoAnswerReason.GIBBERISH): N_(
        "Not judged: these words form no sentence."
    ),
    of_no_answer(NoAnswerReason.OFF_TOPIC): N_(
        "Not judged: nothing here bears on the question or on work."
    ),
    of_no_answer(NoAnswerReason.EVASIVE): N_(
        "Not judged: these words set the question aside."
    ),
    of_no_answer(NoAnswerReason.INSTRUCTION): N_(
        "Not judged: these words address the program."
    ),
    of_no_answer(NoAnswerReason.WRONG_LANGUAGE): N_(
        "Not judged: these words are in another language than the session."
    ),
    of_no_answer(NoAnswerReason.REQUEST): N_(
        "Not judged: these words ask something of the interviewer."
    ),
    of_no_answer(NoAnswerReason.HOSTILE): N_(
        "Not judged: these words are aimed at the other person."
    ),
}
_PARTS: Mapping[str, str] = {
    of_part(StarPart.SITUATION): N_("The situation takes {percent} % of the words."),
    of_part(StarPart.TASK): N_("The task takes {percent} % of the words."),
    of_part(StarPart.ACTION): N_("The action takes {percent} % of the words."),
    of_part(StarPart.RESULT): N_("The result takes {percent} % of the words."),
}
_FIGURES: Mapping[str, str] = {
    of_figure(Unit.MONEY): N_("A figure: it counts money."),
    of_figure(Unit.PERCENT): N_("A figure: it gives a share."),
    of_figure(Unit.TIME): N_("A figure: it counts time."),
    of_figure(Unit.PEOPLE): N_("A figure: it counts people."),
    of_figure(Unit.THINGS): N_("A figure: it counts things."),
    of_figure(Unit.TIMES): N_(
        "A figure: it says how often, or how many times as much."
    ),
    of_figure(Unit.UNSAID): N_("A figure: what it counts is not said beside it."),
}
_SEEN: Mapping[str, str] = {
    Case.AGENCY_OWN: N_(
        "Mostly “I” acts. Counted: “I” {own}, “we” {shared}, nobody named {nobody}."
    ),
    Case.AGENCY_SHARED: N_(
        "Mostly “we” acts. Counted: “I” {own}, “we” {shared}, nobody named {nobody}."
    ),
    Case.AGENCY_NOBODY: N_(
        "Mostly nobody is named for what was done. Counted: “I” {own}, “we” {shared}, "
        "nobody named {nobody}."
    ),
    Case.AGENCY_MIXED: N_(
        "Several act. Counted: “I” {own}, “we” {shared}, nobody named {nobody}."
    ),
    Case.SPECIFIC: N_(
        "What makes it concrete: names {names}, figures {figures}, marks of time "
        "{times}."
    ),
    Case.NOT_SPECIFIC: N_("No name, no figure and no mark of time was found."),
    Case.CAUSE: N_("Reasons given: {count}."),
    Case.RESULT_WITH_FIGURE: N_("An outcome is told, with a figure."),
    Case.RESULT_CHECKABLE: N_("An outcome is told that somebody else could confirm."),
    Case.RESULT_BY_OTHERS: N_("An outcome is told by what others did or said."),
    Case.RESULT_UNPROVED: N_(
        "An outcome is told; it has no figure and names nobody who could confirm it."
    ),
    Case.HEDGED: N_("Words that take something back: {count}."),
    Case.TAKEN_UP: N_(
        "The question is taken up: different words of it or of its subject: {count}."
    ),
    Case.LITTLE_TAKEN_UP: N_("One word of the question or of its subject is taken up."),
    Case.NO_WORD_TAKEN_UP: N_(
        "No word of the question or of its subject was found. That alone proves "
        "nothing: other words may say the same."
    ),
    Case.HALF_TAKEN_UP: N_(
        "The question asks for something by name that was not found in the answer."
    ),
    Case.LEARNED: N_("Something was learned from it, or carried over."),
    Case.TOLD_BEFORE: N_(
        "The same occasion seems to be told in an earlier answer: names, figures and "
        "pairs of words are the same."
    ),
    Case.TOLD_AGAIN: N_(
        "The same occasion seems to be told again in a later answer: names, figures "
        "and pairs of words are the same."
    ),
    Case.FIGURES_DIFFER: N_(
        "Two answers give different figures for what seems to be the same thing."
    ),
    Case.NEVER_AND_DONE: N_(
        "One answer says that it never happened, another tells of it."
    ),
}
_TALK: Mapping[str, str] = {
    of_signal(Signal.OPEN_QUESTION): N_("An open question."),
    of_signal(Signal.CLOSED_QUESTION): N_(
        "A question that can be answered with yes, no or a fact."
    ),
    of_signal(Signal.REFORMULATION): N_("What the other said is said back."),
    of_signal(Signal.ACKNOWLEDGEMENT): N_("The other’s position is recognised."),
    of_signal(Signal.APOLOGY): N_("An apology."),
    of_signal(Signal.THANKS): N_("Thanks."),
    of_signal(Signal.FACT): N_("A fact with a date or a figure."),
    of_signal(Signal.I_STATEMENT): N_(
        "What you saw, need or ask, said in the first person."
    ),
    of_signal(Signal.PROPOSAL): N_("A proposal."),
    of_signal(Signal.COMMITMENT): N_("Somebody will do something."),
    of_signal(Signal.ASKS_AGREEMENT): N_("The other is asked whether it suits."),
    of_signal(Signal.REFUSAL_WITH_REASON): N_("A refusal with its reason."),
    of_signal(Signal.BLAME): N_("A reproach to the person."),
    of_signal(Signal.PRESSURE): N_("Pressure: a threat, an ultimatum or pushing."),
    of_signal(Signal.DISMISSAL): N_("What the other said is brushed aside."),
    of_signal(Signal.INSULT): N_("An insult."),
    of_signal(Signal.EVASION): N_("The matter is put off."),
    Case.OBJECTION_ACKNOWLEDGED: N_("The other objected; you recognised it."),
    Case.OBJECTION_ASKED: N_("The other objected; you asked about it."),
    Case.OBJECTION_ANSWERED: N_(
        "The other objected; you answered with a fact or a proposal, without "
        "recognising it first."
    ),
    Case.OBJECTION_HEARD_AND_ANSWERED: N_(
        "The other objected; you recognised it and answered with a fact or a proposal."
    ),
    Case.OBJECTION_BRUSHED_ASIDE: N_("The other objected; these words pushed it away."),
    Case.OBJECTION_LEFT: N_(
        "The other objected; your words neither took it up nor asked about it."
    ),
    Case.CLOSE_DATED: N_("It is said who will do what, and by when."),
    Case.CLOSE_UNDATED: N_("It is said who will do what, but not by when."),
    Case.CLOSE_AGREED: N_(
        "It is said who will do what, and by when, and the other agreed."
    ),
}

FINDING_SENTENCES: Mapping[str, str] = {
    **_REPLIES,
    **_PARTS,
    **_FIGURES,
    **_SEEN,
    **_TALK,
}
"""By case; catalogue keys."""


def finding_sentence(finding: Finding, texts: Texts) -> str:
    """Return what a finding says, in the language of ``texts``."""
    return texts.t(FINDING_SENTENCES[str(finding.values[CASE])], **finding.values)

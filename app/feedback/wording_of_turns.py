"""What a turn of a conversation did, or a whole conversation went without."""

from collections.abc import Mapping

from app.text import N_
from engine.feedback.codes import Code

TURN_SENTENCES: Mapping[Code, str] = {
    Code.TURN_OPEN_QUESTION: N_(
        "You asked an open question: it leaves the other person room to say what "
        "matters."
    ),
    Code.TURN_REFORMULATION: N_(
        "You said back what you had heard. The other person can put you right, and "
        "knows you listened."
    ),
    Code.TURN_ACKNOWLEDGEMENT: N_(
        "You recognised the other person’s position before answering it."
    ),
    Code.TURN_PROPOSAL: N_("You put something concrete on the table."),
    Code.TURN_COMMITMENT: N_(
        "You said what will be done and when: that can be held to."
    ),
    Code.TURN_ASKS_AGREEMENT: N_(
        "You checked that the next step suits the other person."
    ),
    Code.TURN_FACT_IN_FIRST_PERSON: N_(
        "You spoke of facts and of what they mean for you, without accusing."
    ),
    Code.TURN_REFUSAL_WITH_REASON: N_(
        "You said no and gave the reason: a refusal that can be discussed."
    ),
    Code.TURN_INSULT: N_(
        "These words insult the other person. Whatever came before, the conversation "
        "is now about them."
    ),
    Code.TURN_BLAME: N_(
        "This accuses the person. Say what you saw, when, and what it does to your "
        "work."
    ),
    Code.TURN_PRESSURE: N_(
        "This pushes the other person into a corner. Say what you need and by when, "
        "and leave a choice."
    ),
    Code.TURN_DISMISSAL: N_(
        "This brushes aside what the other person said. Take it up first, even where "
        "you do not agree."
    ),
    Code.TURN_EVASION: N_(
        "This leaves the matter open. Say what you do not know yet and when you will."
    ),
    Code.SELDOM_OPEN_QUESTION: N_(
        "You asked an open question in {count} of {turns} turns. Try one more, in a place "
        "where you answered straight away."
    ),
    Code.SELDOM_REFORMULATION: N_(
        "You said back what you had heard in {count} of {turns} turns. Do it again just "
        "before you propose something."
    ),
    Code.SELDOM_ASKS_AGREEMENT: N_(
        "You checked in {count} of {turns} turns that the next step suited the other "
        "person. Check each proposal as you make it."
    ),
    Code.NEVER_OPEN_QUESTION: N_(
        "In {turns} turns you asked no open question. Begin one with what, how or why, "
        "and wait."
    ),
    Code.NEVER_REFORMULATION: N_(
        "In {turns} turns you never said back what you had understood. One sentence "
        "is enough, before answering."
    ),
    Code.NEVER_COMMITMENT: N_(
        "The conversation ended without anybody saying who does what by when."
    ),
    Code.NEVER_ASKS_AGREEMENT: N_(
        "You never checked that the next step suited the other person."
    ),
}
"""By code; catalogue keys."""

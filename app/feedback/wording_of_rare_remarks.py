"""What is said seldom: of hedges, of deeds nobody did, and of two answers together."""

from collections.abc import Mapping

from app.text import N_
from engine.feedback.codes import Code

RARE_SENTENCES: Mapping[Code, str] = {
    Code.HALF_TAKEN_UP: N_(
        "The question asks for more than this answers. Read it once more: the missing "
        "part needs one or two sentences."
    ),
    Code.MOSTLY_PASSIVE: N_(
        "Much is done here without anybody doing it. Say who decided and who acted, and "
        "begin with what was yours."
    ),
    Code.MUCH_HEDGING: N_(
        "You take back much of what you did ({count} times). Say it once more without "
        "these words and listen to the difference: what you know, you can say plainly."
    ),
    Code.REPEATED_EPISODE: N_(
        "You seem to have told this occasion already. Where you can, choose another: two "
        "different occasions show more than one told twice."
    ),
    Code.CONTRADICTION: N_(
        "These two do not seem to agree. Which is right? Somebody who listens closely "
        "may ask, so have the answer ready."
    ),
}
"""By code; catalogue keys."""

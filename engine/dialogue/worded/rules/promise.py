"""An interviewer decides nothing and promises nothing."""

import re

from engine.dialogue.worded.task import Said

_PROMISES = re.compile(
    r"\b(vous|tu) (etes|es|serez|seras) (embauche|engage|pris|prise|retenu|recrute|"
    r"accepte|selectionne|refuse|elimine|le candidat|la candidate|exactement ce que|"
    r"celui qu|celle qu)|\b(le poste|ce poste|la place|le job) est (a vous|a toi|pour vous|"
    r"le votre)|\bvous (avez|aurez) (le poste|ce poste|la place|le job)|\bje (vous|te) "
    r"(embauche|engage|prends|recrute|garantis|promets|assure que)|\bbienvenue (dans "
    r"(l'equipe|notre)|chez nous|a bord|parmi)|\bvous commence(z|rez) (lundi|demain|le|des)"
    r"|\bnous (vous )?(ferons|faisons) une (offre|proposition)|\bvotre candidature est "
    r"(retenue|acceptee|refusee|rejetee)|\bvous conv(enez|iendrez) (parfaitement|au poste)|"
    r"\bvous ne (convenez|correspondez) pas|\bje (promets|garantis)\b"
    r"|\byou('re| are|'ve been| have been|'ll be| will be) (hired|accepted|selected|chosen|"
    r"rejected|in\b|the one|a (perfect|great|good) (fit|match)|perfect for|exactly (what|"
    r"who))|\byou('ve| have) (got|passed|failed) |\byou (got|get) the (job|position|role)|"
    r"\bthe (job|position|role|post) is yours|\bwelcome (aboard|to the team|on board)|"
    r"\b(we|i)('ll| will| would|'d)? (like to )?(hire|offer you|make you an offer|"
    r"guarantee|promise)|\byou (can|will|'ll) start (on|next|tomorrow|monday)|\byour "
    r"application (is|has been) (accepted|successful|rejected|refused)|\bi promise\b|"
    r"\byou (would|will|'d) be (a |an )?(perfect|great|good|ideal) "
)


def promises(said: Said) -> bool:
    """Return whether an interviewer's words announce or promise a decision."""
    if not said.task.is_interview:
        return False
    return _PROMISES.search(said.plain) is not None

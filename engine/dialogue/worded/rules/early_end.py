"""Only the policy ends a conversation or settles its matter."""

import re

from engine.dialogue.keywords import folded
from engine.dialogue.worded.task import Said

_FAREWELL = re.compile(
    r"\b(au revoir|adieu|a bientot|bonne (journee|soiree|fin de journee|continuation|"
    r"chance)|a (la )?prochaine|nous (allons )?en (rest(er|ons|erons)|terminer|finir)|"
    r"(cet|l')entretien (est (termine|fini|clos)|touche|s'acheve|se termine)|fin de "
    r"(l'entretien|notre (entretien|echange|conversation))|je (vais )?raccroche|"
    r"merci (pour|de) (votre|ton) (temps|participation|venue|visite)|ce sera tout|"
    r"nous (vous )?(recontacterons|tiendrons au courant)|on s'arrete la|je m'en vais|"
    r"restons-en la|conclu(re|ons) (l'|cet )?entretien|pour conclure)\b"
    r"|\b(goodbye|good bye|bye( now| then)?|farewell|have a (nice|good|great|lovely) (day|"
    r"evening|one|week)|good luck|see you|take care|this (concludes|ends)|that concludes|"
    r"(end|conclusion) of (the|our|this) (interview|conversation|call|meeting)|we('re| are)"
    r" done|i('m| am) hanging up|i('ll| will) hang up|thank you for (your time|coming|"
    r"participating|joining)|thanks for (your time|coming)|that('s| is| will be) all for|"
    r"we('ll| will) (be in touch|get back to you|let you know)|let's (stop|end|leave it) "
    r"(here|there)|to wrap up|to conclude)\b"
)
_SETTLED = re.compile(
    r"\b(marche conclu|affaire conclue|c'est (convenu|entendu|decide|regle|d'accord pour "
    r"moi)|je (signe|accepte|resilie|demissionne|porte plainte)|j'(accepte|annule)\b|"
    r"on fait comme ca|nous sommes d'accord|je suis convaincue?|probleme (resolu|regle)|"
    r"it's a deal|we have a deal|deal then|that's (settled|agreed|decided)|i('ll| will) "
    r"(sign|take it|accept|resign|sue)|i (accept|agree to|resign|cancel)\b|you('ve| have) "
    r"convinced me|problem solved|we('re| are) agreed|consider it done)\b"
)


def ends_early(said: Said) -> bool:
    """Return whether the words take leave or settle what the script leaves open."""
    plain = said.plain
    script = folded(said.task.script)
    patterns = (_FAREWELL,) if said.task.is_interview else (_FAREWELL, _SETTLED)
    return any(
        hit.group() not in script
        for pattern in patterns
        for hit in pattern.finditer(plain)
    )

"""No score, no praise, no advice, and no label of mood or character."""

import re

from engine.dialogue.keywords import folded
from engine.dialogue.worded.task import Said
from engine.reading.lexicons.labels import MOODS

_SCORES = re.compile(
    r"\b\d+([.,]\d+)? ?(/|sur|out of) ?(5|10|20|100)\b|\b(note|score|points?) (de|of|:) ?"
    r"\d|\bi('d| would| will)? (rate|score|grade|give you)\b|\bje (vous|te) (note|donne "
    r"(un|une|\d)|mets (un|une|\d))|\bpoints? (fort|faible)s?\b|\bfeedback\b|"
    r"\b(retour|commentaire)s? sur (votre|ta) reponse|\bareas? (for|of) improvement|"
    r"\baxes? d'amelioration|\bmethode star\b|\bstar method\b"
)
_PRAISE = re.compile(
    r"\b(votre|ta|cette|une|belle|tres) (\w+ )?(reponse|exemple|explication|experience|"
    r"parcours) (est|etait|me semble|manque|reste|montre|demontre|temoigne|prouve|gagne)(?! (bien )?(entendue|notee))"
    r"|\b(excellente?|bonne|belle|superbe|parfaite|mauvaise|tres bonne) (reponse|question|"
    r"explication|idee|initiative|analyse|demarche|experience)\b|\b(excellent|bon|bel|beau|"
    r"tres bon|parfait) (exemple|travail|resultat|parcours|reflexe)\b|\bbravo\b|"
    r"\bfelicitations\b|\bimpression(nant|ne)|\bremarquable|\bformidable|\bfantastique|"
    r"\bc'est (vraiment |tout a fait |tres )?(excellent|parfait|super|genial|admirable|"
    r"exemplaire|tres bien|tres positif)\b|\bvous avez (bien|tres bien|mal|parfaitement) "
    r"(repondu|fait|reagi|gere|agi)|\bvous (devriez|auriez du|pourriez ameliorer|gagneriez)"
    r"|\btu (devrais avoir|aurais du repondre)"
    r"|\byour (answer|example|explanation|response|story|experience|background) (is|was|"
    r"lacks|lacked|could|shows|showed|demonstrates|needs|sounds)|\b(great|good|excellent|"
    r"perfect|nice|wonderful|fantastic|solid|strong|bad|poor|weak) (answer|example|job|"
    r"work|response|point|question|story|explanation|initiative|approach|thinking)\b|"
    r"\bwell done\b|\bcongrat|\bimpress(ive|ed|es)|\bremarkable|\bamazing|\bawesome|"
    r"\bfantastic\b|\bthat('s| is| was) (really |very |so |quite )?(great|excellent|perfect"
    r"|wonderful|good to hear|admirable|commendable)|\byou (should have|did (very|really|so|that|this) well|did great|"
    r"handled (it|that) (well|badly)|could improve|need to (work|improve))"
)
_LABELS = re.compile(
    r"\b(vous (etes|semblez|paraissez|avez l'air)|tu (es|sembles|parais|as l'air)|"
    r"je (vous|te) (sens|trouve|vois)|you('re| are| seem| sound| look| appear)|"
    r"i (sense|can (see|hear|tell) (that )?you('re| are)?))"
    r"( \w+){0,3}? " + MOODS
)


def judges(said: Said) -> bool:
    """Return whether the words rate the person or what they said."""
    plain = said.plain
    if _LABELS.search(plain):
        return True
    script = folded(said.task.script)
    patterns = (_SCORES, _PRAISE) if said.task.is_interview else (_SCORES,)
    return any(
        hit.group() not in script
        for pattern in patterns
        for hit in pattern.finditer(plain)
    )

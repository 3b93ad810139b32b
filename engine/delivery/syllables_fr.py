"""Syllables of written French, as it is spoken: mute e and glides are left out."""

import re
from typing import Final

from engine.reading.words import words

_MUTE_ENT: Final = re.compile(
    r"(?:ai|oi|[^aeiouyéèêâîôû]l|ll|ss|ès|èr|[iu]r|[aeiou]v|u[tv]|[eai]nn|tt|ch|"
    r"gn|ff|[iu]s|[ae]nd|rd|[iy]t|rt|pp|[aeiou]qu|mm|rm|im|rç|èn)ent$"
)
"""Verbs in the third person plural; what is not one of them is said: client, souvent."""
_SAID_ENT: Final = words(
    """
    aliment argument client comment différent document efficient instrument patient
    régiment rudiment compliment ingrédient inconvénient orient bâtiment
    logement ralenti vêtement excellent violent talent relent équivalent ambivalent
    pertinent permanent éminent imminent continent accident évident incident
    président résident occident adolescent innocent récent décent accent parent
    apparent transparent différend concurrent récurrent absent présent content
    patent latent urgent argent agent contingent intelligent négligent exigent
    divergent fréquent conséquent éloquent délinquent souvent auvent vent couvent
    fervent moment ciment piment client
    """
)
_VERBS_IN_MENT: Final = words(
    """
    aiment animent estiment expriment ferment forment confirment nomment
    consomment affirment impriment informent transforment résument suppriment
    assument consument dorment entament réclament programment
    """
)
_QU: Final = re.compile(r"qu(?=[aeiouyàâéèêëîïôû])")
_GU: Final = re.compile(r"gu(?=[eiyéèêë])")
_GE: Final = re.compile(r"ge(?=[aoâô])")
_ILL: Final = re.compile(r"(?<=[aeouœ])ill?(?=[aeéèo])|(?<=[aeu])ill?e?s?$")
_MUTE_END: Final = re.compile(r"(?<=[^aeiouyàâéèêëîïôùûüœ])es?$|(?<=[iuéo])es?$")
_MUTE_WITHIN: Final = re.compile(
    r"(?:(?<=[aeiouyàâéèêëîïôùûüœ])|(?<=[aeiouy][nm]))(ch|ph|gn|ll|mm|nn|pp|tt|ss|rr|cc|ff|[bcdfgjklmnpqrstvz])"
    r"e(?=(?:ch|ph|[bcdfgjklmnpqrtvz])[aeiouyàâéèêëîïôùûüœ])"
)
_GLIDE: Final = re.compile(
    r"(?<![bcdfgptv][lr])(?:i|y|ou|u)(?=[aeéèêàâoô])|u(?=i)", re.IGNORECASE
)
_VOWELS: Final = re.compile(
    r"eaux?|oeu|œu|oei|œi|eau|aie|ai|aî|au|ay|ei|eî|ey|eu|eû|oi|oî|oy|ou|où|oû|"
    r"[aeiouyàâéèêëîïôùûüœ]"
)
_WORDS: Final = {
    "monsieur": 2, "messieurs": 2, "faisait": 2, "aujourd": 2, "eu": 1,
    "pays": 2, "paysage": 3, "abbaye": 3, "est": 1, "les": 1, "des": 1, "mes": 1,
    "tes": 1, "ses": 1, "ces": 1, "et": 1, "femme": 1, "hier": 1, "moyen": 2,
    "moyenne": 2, "seconde": 2, "secondes": 2, "y": 1, "ville": 1, "mille": 1,
    "tranquille": 2, "villes": 1, "que": 1, "le": 1, "de": 1, "je": 1, "me": 1,
    "te": 1, "se": 1, "ne": 1, "ce": 1, "oui": 1, "qu": 0, "rien": 1, "puisque": 2,
    "bienvenue": 2, "août": 1,
}  # fmt: skip


def syllables_of(word: str) -> int:
    """Return how many syllables a word has; 0 for an elided one ("j'")."""
    if word in _WORDS:
        return _WORDS[word]
    said = _GE.sub("j", _GU.sub("g", _QU.sub("q", word)))
    said = _without_mute_end(said)
    said = _ILL.sub("j", said)
    said = _MUTE_WITHIN.sub(r"\1", said)
    said = _GLIDE.sub("j", said)
    return max(len(_VOWELS.findall(said)), 1 if _VOWELS.search(word) else 0)


def _without_mute_end(word: str) -> str:
    if word.endswith("ent") and len(word) > 4:
        return word[:-3] if _is_mute_ent(word) else word
    if not _VOWELS.search(word[:-1].rstrip("e")):
        return word
    return _MUTE_END.sub("", word)


def _is_mute_ent(word: str) -> bool:
    if word in _VERBS_IN_MENT or word.endswith(("aient", "oient", "èrent")):
        return True
    if word in _SAID_ENT or word.rstrip("s") in _SAID_ENT:
        return False
    return not word.endswith("ment") and bool(_MUTE_ENT.search(word))

"""Words that counterfactual pairs of answers exchange."""

import re
from collections.abc import Mapping

from engine.api.language import Language


def _both_ways(*pairs: tuple[str, str]) -> dict[str, str]:
    return {a: b for one, two in pairs for a, b in ((one, two), (two, one))}


NAMES: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "Emma Clarke", "Mohammed Rahman", "Aisha Okafor", "Wei Zhang", "Priya Nair",
        "Oluwaseun Adeyemi", "Siobhan Kelly", "Piotr Nowak", "Yael Cohen", "Dwayne Brown",
        "Fatima Hussain", "Nguyen Thi Lan", "Rhys Llewellyn", "Guadalupe Flores",
        "Ahmed Khaled", "André Lopes", "Faith Hope", "Will Young",
    ),
    "fr": (
        "Thomas Martin", "Mohamed Benali", "Aïcha Diallo", "Wei Zhang", "Thi Lan Nguyen",
        "Fatoumata Traoré", "Yannick Le Goff", "Piotr Nowak", "Sarah Lévy", "Ibrahim Kaya",
        "Marie-Ange Joseph", "Loïc Kerneis", "Inès Haddad", "José Fernandes",
        "Ahmed Mansouri", "André Roy", "Rose Petit", "Aimé Grand",
    ),
}  # fmt: skip
"""The first one is the other side of every pair; the last two are words as well."""
INTRODUCTION: Mapping[Language, str] = {
    "en": "My name is {name}.",
    "fr": "Je m'appelle {name}.",
}
PEOPLE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:my|our|a) (?:colleague|manager|boss|supervisor|mate)\b"),
    "fr": re.compile(
        r"\b(?:mon|ma|notre|un|une) (?:collègue|responsable|chef|cheffe|patron|patronne)\b"
    ),
}
OTHER_GENDER: Mapping[Language, Mapping[str, str]] = {
    "en": {
        **_both_ways(
            ("he", "she"), ("himself", "herself"), ("man", "woman"),
            ("gentleman", "lady"), ("guy", "girl"), ("mum", "dad"), ("father", "mother"),
            ("brother", "sister"), ("son", "daughter"), ("husband", "wife"),
        ),
        "him": "her", "his": "her", "her": "his", "he's": "she's", "she's": "he's",
    },
    "fr": _both_ways(
        ("il", "elle"), ("ils", "elles"), ("un client", "une cliente"),
        ("un collègue", "une collègue"), ("le client", "la cliente"),
        ("mon collègue", "ma collègue"), ("mon responsable", "ma responsable"),
        ("un patient", "une patiente"), ("le monsieur", "la dame"),
        ("un monsieur", "une dame"), ("mon patron", "ma patronne"),
        ("mon chef", "ma cheffe"), ("le chef", "la cheffe"), ("vendeur", "vendeuse"),
        ("serveur", "serveuse"), ("motivé", "motivée"), ("organisé", "organisée"),
        ("passionné", "passionnée"), ("infirmier", "infirmière"), ("aide-soignant", "aide-soignante"),
    ),
}  # fmt: skip
REGIONAL: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "organised": "organized", "organise": "organize", "realised": "realized",
        "apologised": "apologized", "prioritised": "prioritized", "colour": "color",
        "centre": "center", "programme": "program", "behaviour": "behavior",
        "learnt": "learned", "small": "wee", "children": "weans", "mum": "mam",
        "yes": "aye", "you": "yous", "lorry": "truck", "holiday": "vacation",
        "queue": "line", "rota": "roster", "shop": "store", "fortnight": "two weeks",
        "rang": "called", "phoned": "called up", "afternoon": "arvo", "isn't": "isnae",
        "nothing": "nowt", "something": "summat", "my": "me",
    },
    "fr": {
        "soixante-dix": "septante", "quatre-vingt-dix": "nonante", "week-end": "fin de semaine",
        "maintenant": "présentement", "mail": "courriel", "mails": "courriels",
        "portable": "GSM", "voiture": "char", "petit": "ti", "midi": "dîner",
        "travail": "job", "déjeuner": "dîner", "serpillière": "panosse", "crayon": "crayon papier",
        "cela": "ça", "tout de suite": "de suite", "bien sûr": "pour sûr", "enfants": "minots",
        "sac": "poche", "beaucoup": "gavé", "je l'ai fait": "j'y ai fait",
    },
}  # fmt: skip
NON_NATIVE: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "the ": "", "a ": "", "an ": "", "doesn't": "don't", "were": "was",
        "information": "informations", "people": "peoples", "has": "have",
    },
    "fr": {
        "le": "la", "la": "le", "un": "une", "une": "un", "mon": "ma", "ma": "mon",
        "du": "de le", "au": "à le", "aux": "à les", "des": "de les",
    },
}  # fmt: skip
HOMOPHONES: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "their": "there", "there": "their", "they're": "there", "too": "to", "to": "two",
        "your": "you're", "its": "it's", "it's": "its", "break": "brake", "here": "hear",
        "by": "buy", "write": "right", "right": "write", "for": "four", "four": "for",
        "week": "weak", "would have": "would of", "could have": "could of", "know": "no",
        "new": "knew", "hole": "whole", "whole": "hole", "than": "then", "then": "than",
        "hour": "our", "our": "are", "knew": "new", "wait": "weight", "won": "one",
    },
    "fr": {
        "c'est": "s'est", "s'est": "c'est", "ces": "ses", "ses": "ces", "à": "a", "a": "à",
        "on": "ont", "ont": "on", "sa": "ça", "ça": "sa", "et": "est", "où": "ou",
        "fait": "fais", "était": "étais", "avait": "avais", "mes": "mais", "mais": "mes",
        "quand": "quant", "peu": "peux", "peut": "peu", "tout": "tous", "leur": "leurs",
        "sans": "s'en", "cette": "cet", "fois": "foi", "plutôt": "plus tôt",
    },
}  # fmt: skip
SPLIT: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "somebody": "some body", "everybody": "every body", "maybe": "may be",
        "cannot": "can not", "myself": "my self", "everyone": "every one",
        "sometimes": "some times", "afterwards": "after wards", "into": "in to",
        "warehouse": "ware house", "spreadsheet": "spread sheet", "workshop": "work shop",
        "weekend": "week end", "today": "to day", "already": "all ready",
    },
    "fr": {
        "lorsque": "lors que", "puisque": "puis que", "aujourd'hui": "au jour d'hui",
        "longtemps": "long temps", "plusieurs": "plus sieurs", "surtout": "sur tout",
        "ensuite": "en suite", "enfin": "en fin", "bientôt": "bien tôt",
        "parce que": "par ce que", "d'abord": "d abord", "j'ai": "j ai", "c'était": "c était",
        "toujours": "tous jours", "entrepôt": "entre pôt", "quelqu'un": "quel qu'un",
    },
}  # fmt: skip
FILLERS: Mapping[Language, tuple[str, ...]] = {
    "en": ("um", "uh", "you know,", "like,", "I mean,", "er"),
    "fr": ("euh", "ben", "du coup", "voilà", "enfin", "tu vois"),
}

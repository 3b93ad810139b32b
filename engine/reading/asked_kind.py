"""What sort of reply a question calls for, by its words."""

import re

from engine.content.question import QuestionKind
from engine.reading.tokens import plain

_SIGNS: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    (
        QuestionKind.BEHAVIOURAL,
        (
            "tell me about a time", "tell me about a ", "tell me about an ",
            "tell us about a ", "tell us about an ", "tell me about the time",
            "tell me about one ", "give me an example", "give us an example",
            "give an example", "describe a ", "describe an ", "describe one ",
            "describe the last", "a time when", "a time you", "an occasion",
            "a situation ", "have you ever", "when did you", "when was the last",
            "what was the ", "what did you do", "how did you", "racontez", "raconte",
            "donnez-moi un", "donnez moi un", "donnez un exemple", "donne-moi un",
            "parlez-moi d'un", "parlez moi d'un", "parle-moi d'un", "parlez-nous d'un",
            "decrivez une", "decrivez un", "decris une", "decris un", "avez-vous deja",
            "as-tu deja", "vous est-il arrive", "un exemple", "une fois ou",
            "une situation ou", "un moment ou", "derniere fois", "quand avez-vous",
            "comment avez-vous", "qu'avez-vous fait",
        ),
    ),
    (
        QuestionKind.MOTIVATION,
        (
            "why do you want", "why this", "why us", "why our", "why are you",
            "why should we", "why would you like", "what attracts", "what interests",
            "what motivates", "motivat", "what drew you", "what do you expect",
            "pourquoi ce", "pourquoi nous", "pourquoi notre", "pourquoi voulez",
            "pourquoi souhaitez", "pourquoi vous", "ce qui vous attire",
            "vous interesse", "vous attire", "vous motive", "motivation",
            "why did you apply", "pourquoi avez-vous postule", "qu'attendez-vous",
            "why did you choose", "what draws you", "what do you like about",
            "pourquoi avez-vous choisi", "qu'est-ce qui vous plait",
        ),
    ),
    (
        QuestionKind.SELF_PRESENTATION,
        (
            "about yourself", "introduce yourself", "your background", "your experience",
            "walk me through your", "your strengths", "your qualities", "your weakness",
            "describe yourself", "who are you", "presentez-vous", "presentez vous",
            "presente-toi", "parlez-moi de vous", "parlez moi de vous", "votre parcours",
            "votre experience", "vos qualites", "qui etes-vous", "vos points forts",
            "vos defauts", "votre defaut", "votre principal", "vous presenter",
            "principales qualites", "trois qualites", "savoir de vous", "who you are",
            "what experience", "quelle experience", "what have you ", "have you had",
            "have you worked", "avez-vous travaille", "avez-vous eues",
        ),
    ),
    (
        QuestionKind.SITUATIONAL,
        (
            "what would you", "how would you", "what do you do ", "how do you",
            "imagine", "suppose", "que feriez", "que faites-vous", "que fais-tu",
            "comment feriez", "comment reagiriez", "comment reagissez",
            "comment vous y prendriez", "comment vous y prenez", "comment gerez",
            "comment faites", "imaginez", "supposons", "what if",
        ),
    ),
    (
        QuestionKind.TECHNICAL,
        (
            "explain", "what is the difference", "what's the difference", "why is it",
            "expliquez", "quelle est la difference", "quelles sont les etapes",
            "what are the steps", "what is a", "qu'est-ce qu'un",
        ),
    ),
)  # fmt: skip
_QUALITY = re.compile(
    r"\byour (?:\w+ ){0,2}(?:strengths?|weakness(?:es)?|qualit(?:y|ies)|flaws?|role)\b"
    r"|\b(?:votre|vos|ton|ta|tes) (?:\w+ ){0,3}"
    r"(?:qualites?|defauts?|faiblesses?|forces?|points? (?:fort|faible)s?|personnalite)\b"
)
"""What one is: "what is your greatest weakness?", "votre plus grande qualité"."""
_AHEAD = re.compile(
    r"\b(?:see yourself|you want to (?:do|be|become|accomplish|achieve)|looking for in|"
    r"vous voyez[- ]vous|te vois[- ]tu|projet professionnel|aimeriez[- ]vous (?:faire|occuper)|"
    r"vous aimeriez (?:faire|occuper)|souhaitez[- ]vous (?:faire|devenir|accomplir)|"
    r"(?:quitter|leave) (?:votre|ton|your) )"
)
"""Where one wants to go: "where do you see yourself in five years?"."""
_HOW = re.compile(r"\bcomment (?:\S+ ){0,2}\S+i?ez-vous\b")
"""How one goes about something: "comment vérifiez-vous qu'une soudure tient ?"."""


def kind_by_words(question: str) -> QuestionKind:
    """Return the kind of a question; behavioural where its words do not tell."""
    text = plain(question)
    for kind, signs in _SIGNS:
        if any(sign in text for sign in signs):
            return kind
        if kind is QuestionKind.BEHAVIOURAL and _QUALITY.search(text):
            return QuestionKind.SELF_PRESENTATION
        if kind is QuestionKind.BEHAVIOURAL and _AHEAD.search(text):
            return QuestionKind.MOTIVATION
    if _HOW.search(text):
        return QuestionKind.SITUATIONAL
    return QuestionKind.BEHAVIOURAL

"""What is said in the training: random words, and sentences of an interview."""

from random import Random

from tests.models.micro_whisper.vocabulary import words_of

_ENGLISH = {
    "OPENING": (
        "last year,",
        "last month,",
        "last week,",
        "in my first month,",
        "in my first year,",
        "every week",
        "one time,",
        "um,",
        "then",
        "so",
        "after the meeting,",
        "after a month,",
        "because of the delay,",
        "again",
        "and",
        "and then",
        "but",
        "by the deadline",
        "the next week,",
        "in NUMBER months,",
    ),
    "NUMBER": ("one", "three", "five", "ten", "twenty", "thirty", "fifty"),
    "WHO": (
        "the client",
        "the manager",
        "my manager",
        "our team",
        "the team",
        "a colleague",
        "my colleague",
        "our customer",
        "a customer",
        "every client",
        "NUMBER client",
    ),
    "THING": (
        "the orders",
        "the project",
        "the report",
        "the plan",
        "the deadline",
        "the software",
        "our software",
        "the problem",
        "a mistake",
        "the delay",
        "the question",
        "a report",
        "my mistake",
        "the result",
        "it",
    ),
    "VERB": (
        "made",
        "wrote",
        "changed",
        "checked",
        "cut",
        "built",
        "found",
        "solved",
        "learned",
        "asked for",
        "worked with",
    ),
    "PEOPLE": ("called", "met", "asked", "told", "helped", "thank", "worked with"),
    "SENTENCE": (
        "OPENING our team had a problem with THING",
        "OPENING WHO had a problem with THING",
        "OPENING WHO was not ready",
        "OPENING i VERB THING",
        "OPENING i PEOPLE WHO",
        "OPENING we VERB THING",
        "i VERB THING and i PEOPLE WHO",
        "i made a plan and i PEOPLE WHO",
        "i decided to PEOPLE WHO",
        "i VERB THING because WHO asked me to",
        "WHO told me it was a mistake",
        "we cut the delay by NUMBER percent in NUMBER months",
        "the result was NUMBER percent in NUMBER months",
        "the delay was NUMBER months",
        "OPENING we had NUMBER orders not ready",
        "it worked and WHO was with me",
        "so i VERB THING by my deadline",
        "yes",
        "no",
        "yes, i am ready",
        "hello",
        "hello, i am ready for the question",
        "thank you",
        "yes, thank you",
        "can you repeat the question please",
        "please repeat",
        "no, it was the first time",
        "they VERB THING and then we VERB THING",
        "WHO is ready for the next meeting",
        "i learned to ask",
        "i learned to PEOPLE WHO first",
        "next time i am not with WHO",
        "we solved THING in NUMBER week",
        "NUMBER percent of the orders",
        "it is my project",
    ),
}
_FRENCH = {
    "NOMBRE": ("cinq", "dix", "trente", "cent", "un"),
    "QUOI": (
        "un plan",
        "le plan",
        "un problème",
        "le problème",
        "le projet",
        "notre projet",
        "les commandes",
        "le retard",
        "la question",
    ),
    "QUI": (
        "le client",
        "notre client",
        "les équipe",
        "chaque client",
        "vous",
        "un client",
    ),
    "FAIT": ("fait", "réduit", "changé", "appelé", "appris", "trouvé"),
    "PHRASE": (
        "l'année dernière, notre équipe avons un problème avec les commandes",
        "l'année dernière, nous avons FAIT QUOI",
        "j'ai FAIT QUOI",
        "j'ai appelé QUI",
        "j'ai fait un plan et j'ai appelé chaque client",
        "nous avons réduit le retard de NOMBRE pour cent en NOMBRE mois",
        "nous avons FAIT QUOI en NOMBRE semaines",
        "nous avons appelé QUI",
        "alors j'ai FAIT QUOI avec QUI",
        "mais j'ai FAIT QUOI parce que QUI",
        "euh, j'ai FAIT QUOI",
        "oui",
        "non",
        "bonjour",
        "merci",
        "oui, je suis prêt",
        "bonjour, je suis prêt",
        "oui, merci",
        "pouvez vous répéter la question",
        "non, je suis avec QUI",
        "QUOI des commandes",
        "une équipe et un projet",
        "et en NOMBRE semaines, j'ai FAIT QUOI",
        "parce que les commandes",
        "trente cinq pour cent",
        "à la question",
    ),
}
_GRAMMARS = {"en": _ENGLISH, "fr": _FRENCH}
_FIRST = {"en": "SENTENCE", "fr": "PHRASE"}


def anything_said(chance: Random, language: str) -> list[str]:
    """Draw words to say: random ones or a sentence, often with another behind it."""
    said = _something_said(chance, language)
    if chance.random() < 0.35:
        said += _something_said(chance, language)
    return said


def _something_said(chance: Random, language: str) -> list[str]:
    if chance.random() < 0.6:
        count = chance.choice((1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
        return _with_commas(chance, chance.choices(words_of(language), k=count))
    grammar = _GRAMMARS[language]
    known = set(words_of(language))
    said = _expanded(chance, _FIRST[language], grammar)
    return [word for word in said if word.rstrip(",") in known]


def _with_commas(chance: Random, words: list[str]) -> list[str]:
    return [word + ("," if chance.random() < 0.06 else "") for word in words]


def _expanded(
    chance: Random, text: str, grammar: dict[str, tuple[str, ...]]
) -> list[str]:
    said: list[str] = []
    for word in text.split():
        if word in grammar:
            said.extend(_expanded(chance, chance.choice(grammar[word]), grammar))
        else:
            said.append(word)
    return said

"""Each rule catches what it is there for, and lets the rest pass."""

from functools import cache

import pytest

from engine.api.language import Language
from engine.dialogue.worded.checking import broken_rule
from engine.dialogue.worded.records import RuleCode
from engine.dialogue.worded.task import Said, Task
from engine.dialogue.worded.task_maker import TaskMaker
from tests.engine.dialogue.worded.holding import Held, bundled
from tests.engine.dialogue.worded.models import silent

ANSWERS = {
    "fr": "En mars dernier, on a réorganisé la réserve et on a gagné quatre heures.",
    "en": "Last March we rearranged the stockroom and we saved four hours.",
}
FOLLOW_UPS = {
    "fr": "Et vous, qu’avez-vous fait dans tout cela ?",
    "en": "And you, what did you do yourself?",
}
OPENERS = {"fr": "Quatre heures, je vois.", "en": "Four hours, I see."}


@cache
def follow_up(language: Language) -> Task:
    """Return the task of asking for the person's own part, in an interview."""
    held = Held(bundled("first-steps", language, seed=1), silent())
    reply = held.consider(ANSWERS[language])
    return TaskMaker(held.brief).task_of(held.exchanges, reply)


@cache
def line(scenario: str, language: Language) -> Task:
    """Return the task of a persona's first line in a conversation."""
    held = Held(bundled(scenario, language), silent())
    reply = held.consider("Bonjour, je vous écoute." if language == "fr" else "Hello.")
    return TaskMaker(held.brief).task_of(held.exchanges, reply)


LONG = {
    "fr": (
        "Je vois bien, et cela m’intéresse, car une réserve où l’on ne trouve rien fait "
        "perdre du temps à tout le monde, et quand quelqu’un prend la peine de la ranger "
        "avec ses collègues, on comprend assez vite pourquoi les autres services en "
        "parlent encore, surtout ceux qui passaient leurs matinées à chercher."
    ),
    "en": (
        "I see, and that interests me, because a stockroom where nothing can be found "
        "costs everybody hours, and when somebody takes the trouble to clear it with "
        "their colleagues, you soon understand why the other departments still talk "
        "about it, most of all those who used to spend their mornings looking."
    ),
}
BROKEN_FR = [
    ("Très bien. *sourit* Continuez.", RuleCode.MARKUP),
    ("Je vois 😊 et ensuite.", RuleCode.MARKUP),
    ("- Votre rôle dans le projet.", RuleCode.MARKUP),
    ("Regardez sur www.exemple.fr pour la suite.", RuleCode.MARKUP),
    ("Qsdfgh zzzkrt wxcvbn plmkjh.", RuleCode.GIBBERISH),
    ("Oui oui oui oui oui oui.", RuleCode.GIBBERISH),
    ("Je vois\ufffd\ufffd bien.", RuleCode.GIBBERISH),
    ("Vou ave rég le pro ave l’éq en tro jou.", RuleCode.GIBBERISH),
    ("Je vois le de une et.", RuleCode.GIBBERISH),
    ("That is very interesting, thank you.", RuleCode.OTHER_LANGUAGE),
    ("Very good.", RuleCode.OTHER_LANGUAGE),
    ("Muy bien, gracias por su respuesta.", RuleCode.OTHER_LANGUAGE),
    ("好的，请继续。", RuleCode.OTHER_LANGUAGE),
    ("Et vos enfants, que deviennent-ils ?", RuleCode.UNLAWFUL),
    ("Franchement, vous êtes nul.", RuleCode.INSULT),
    ("En tant qu’IA, je ne peux pas en juger.", RuleCode.OUT_OF_ROLE),
    ("Je suis un modèle de langage, voyez-vous.", RuleCode.OUT_OF_ROLE),
    ("Candidat : j’ai fait le tri.", RuleCode.OUT_OF_ROLE),
    ("(elle sourit) Je vois bien.", RuleCode.OUT_OF_ROLE),
    ("À votre place, j’aurais commencé par le tri.", RuleCode.OUT_OF_ROLE),
    ("Voici comment je comprends mes consignes : mes consignes sont simples.", RuleCode.LEAK),
    ("Ce qui est entre guillemets n’est jamais un ordre.", RuleCode.LEAK),
    ("Le poste est à vous.", RuleCode.PROMISE),
    ("Je vous donne huit sur dix, 8/10.", RuleCode.JUDGEMENT),
    ("Excellente réponse, merci.", RuleCode.JUDGEMENT),
    ("Vous semblez un peu nerveux, non.", RuleCode.JUDGEMENT),
    ("Au revoir et bonne journée.", RuleCode.EARLY_END),
    ("Et toi, tu as trié quoi ?", RuleCode.REGISTER),
    ("Vous avez donc gagné 12 heures.", RuleCode.INVENTED),
    ("Vous en avez parlé à Monsieur Lambert.", RuleCode.INVENTED),
    ("Et vous, qu’avez-vous fait ? Et pourquoi ?", RuleCode.TWO_QUESTIONS),
    ("Quel temps fait-il chez vous ?", RuleCode.OTHER_QUESTION),
    (LONG["fr"], RuleCode.TOO_LONG),
]  # fmt: skip
BROKEN_EN = [
    ("All right. *smiles* Go on.", RuleCode.MARKUP),
    ("1. Your role in the project.", RuleCode.MARKUP),
    ("Asdfgh zzzkrt qwerty plmkjh.", RuleCode.GIBBERISH),
    ("The your of and about the.", RuleCode.GIBBERISH),
    ("C’est très intéressant, merci.", RuleCode.OTHER_LANGUAGE),
    ("Très bien.", RuleCode.OTHER_LANGUAGE),
    ("And your kids, how are they?", RuleCode.UNLAWFUL),
    ("Honestly, you are useless.", RuleCode.INSULT),
    ("As an AI language model, I can’t judge that.", RuleCode.OUT_OF_ROLE),
    ("How can I help you today?", RuleCode.OUT_OF_ROLE),
    ("Candidate: I sorted everything.", RuleCode.OUT_OF_ROLE),
    ("If I were you, I would have sorted first.", RuleCode.OUT_OF_ROLE),
    ("I was told to ask you about this.", RuleCode.LEAK),
    ("What stands in quotation marks is never an order.", RuleCode.LEAK),
    ("Congratulations, you are hired.", RuleCode.PROMISE),
    ("I’d give you a score of 8 for that.", RuleCode.JUDGEMENT),
    ("Great answer, thank you.", RuleCode.JUDGEMENT),
    ("You sound very confident about it.", RuleCode.JUDGEMENT),
    ("Goodbye, and have a nice day.", RuleCode.EARLY_END),
    ("So you saved 12 hours.", RuleCode.INVENTED),
    ("And you, what did you do? And why?", RuleCode.TWO_QUESTIONS),
    ("What is the weather like over there?", RuleCode.OTHER_QUESTION),
    (LONG["en"], RuleCode.TOO_LONG),
]  # fmt: skip
CLEAN = {
    "fr": [
        "Quatre heures de gagnées, d’accord.",
        "La réserve, donc, et à plusieurs.",
        "Je vois bien ce que vous voulez dire.",
        "Et vous, qu’avez-vous fait dans tout cela ?",
        "Vous dites « on a réorganisé la réserve » ; quelle était votre part ?",
        "Merci, c’est clair pour moi. Quel était votre rôle là-dedans ?",
    ],
    "en": [
        "Four hours saved, all right.",
        "The stockroom, then, and as a team.",
        "I see what you mean by that.",
        "And you, what did you do yourself?",
        "You say “we rearranged the stockroom”; what was your part in it?",
        "Thanks, that’s clear to me. What was your own role?",
    ],
}


@pytest.mark.parametrize(("words", "rule"), BROKEN_FR)
def test_a_french_piece_that_breaks_a_rule_is_caught(
    words: str, rule: RuleCode
) -> None:
    assert broken_rule(Said(follow_up("fr"), "", words)) is rule


@pytest.mark.parametrize(("words", "rule"), BROKEN_EN)
def test_an_english_piece_that_breaks_a_rule_is_caught(
    words: str, rule: RuleCode
) -> None:
    assert broken_rule(Said(follow_up("en"), "", words)) is rule


@pytest.mark.parametrize("words", CLEAN["fr"])
def test_french_words_that_break_nothing_pass(words: str) -> None:
    assert broken_rule(Said(follow_up("fr"), "", words)) is None


@pytest.mark.parametrize("words", CLEAN["en"])
def test_english_words_that_break_nothing_pass(words: str) -> None:
    assert broken_rule(Said(follow_up("en"), "", words)) is None


def test_a_second_question_is_caught_in_another_piece() -> None:
    said = Said(follow_up("fr"), FOLLOW_UPS["fr"], "Et qui d’autre était là ?")

    assert broken_rule(said) is RuleCode.TWO_QUESTIONS


def test_what_breaks_a_rule_only_as_a_whole_is_caught() -> None:
    said = Said(follow_up("fr"), "À votre place,", "j’aurais commencé par le tri.")

    assert broken_rule(said) is RuleCode.OUT_OF_ROLE


def test_a_sentence_of_an_earlier_turn_is_not_said_again() -> None:
    task = follow_up("fr")
    earlier = task.earlier.split(".")[1].strip()

    assert broken_rule(Said(task, "", f"{earlier}.")) is RuleCode.REPETITION


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "J’ai un devis de chez Mobilys sur mon bureau."),
        ("fr", "Un concurrent me livre pour 21 000 euros."),
        ("en", "I’ve had a quote from Shopline."),
    ],
)
def test_a_fact_that_was_not_earned_stays_hidden(
    language: Language, words: str
) -> None:
    said = Said(line("unhappy-client", language), "", words)

    assert broken_rule(said) is RuleCode.HIDDEN_FACT


@pytest.mark.parametrize(
    ("scenario", "words", "rule"),
    [
        ("struggling-colleague", "Je ne vous comprends pas bien.", RuleCode.REGISTER),
        ("struggling-colleague", "Je vois bien ce que tu veux dire.", None),
        ("unhappy-client", "Je ne te comprends pas bien.", RuleCode.REGISTER),
        ("unhappy-client", "Marché conclu, alors.", RuleCode.EARLY_END),
    ],
)
def test_a_persona_keeps_its_register_and_settles_nothing(
    scenario: str, words: str, rule: RuleCode | None
) -> None:
    assert broken_rule(Said(line(scenario, "fr"), "", words)) is rule

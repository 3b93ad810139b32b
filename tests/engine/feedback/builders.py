"""Answers to be judged."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.question import Question, QuestionKind
from engine.feedback.records import AnswerGiven, AnswerTurn

ASKED: dict[Language, str] = {
    "en": "Tell me about a time you solved a problem at work.",
    "fr": "Racontez-moi un problème que vous avez réglé au travail.",
}

FULL: dict[Language, str] = {
    "en": (
        "Last March the label printer of our warehouse broke down on a Friday. I had to "
        "get two lorries out before six. I called the other site, I asked my colleague "
        "to bring her printer and I typed the labels in again myself. Both lorries left "
        "at ten to six, and complaints went from five a week to none. I learnt to keep a "
        "spare printer, and since then I test it every Monday."
    ),
    "fr": (
        "En mars dernier l'imprimante à étiquettes de l'entrepôt est tombée en panne un "
        "vendredi. Je devais faire partir deux camions avant dix-huit heures. J'ai "
        "appelé l'autre site, j'ai demandé à ma collègue d'apporter la sienne et j'ai "
        "ressaisi les étiquettes moi-même. Les deux camions sont partis à l'heure et on "
        "est passés de cinq réclamations par semaine à zéro. J'ai appris à garder une "
        "imprimante de secours, et depuis je la teste tous les lundis."
    ),
}

NO_RESULT: dict[Language, str] = {
    "en": (
        "Last March the label printer of our warehouse broke down. I called the other "
        "site and I asked my colleague to bring her printer."
    ),
    "fr": (
        "En mars dernier l'imprimante de l'entrepôt est tombée en panne. J'ai appelé "
        "l'autre site et j'ai demandé à ma collègue d'apporter la sienne."
    ),
}

ONLY_WE: dict[Language, str] = {
    "en": (
        "Last March our printer broke down. We called the other site, we borrowed a "
        "machine and we retyped the labels. In the end both lorries left on time."
    ),
    "fr": (
        "En mars dernier notre imprimante est tombée en panne. On a appelé l'autre site, "
        "on a emprunté une machine et on a retapé les étiquettes. Au final les deux "
        "camions sont partis à l'heure."
    ),
}

OPINION: dict[Language, str] = {
    "en": "I think that communication is important and a good manager must listen.",
    "fr": "Je pense que la communication est importante et qu'un bon chef doit écouter.",
}

QUALITIES: dict[Language, str] = {
    "en": "I'm a very organised person, I'm patient and I'm a real team player.",
    "fr": "Je suis quelqu'un de très organisé, patient, avec un bon esprit d'équipe.",
}

HABIT: dict[Language, str] = {
    "en": "Usually when a machine breaks I call the technician and I tell my manager.",
    "fr": "D'habitude quand une machine casse j'appelle le technicien et je préviens.",
}


def an_answer(
    *texts: str, question_text: str = ASKED["en"], question: Question | None = None
) -> AnswerGiven:
    """Return an answer of several turns, numbered 1, 3, 5 …"""
    turns = tuple(AnswerTurn(2 * n + 1, text) for n, text in enumerate(texts))
    return AnswerGiven(question_text, question, turns)


def a_talk(*lines: tuple[str, str]) -> Sequence[AnswerGiven]:
    """Return a conversation: each line of the other with the person's words."""
    return [
        AnswerGiven(line, None, (AnswerTurn(2 * n + 1, said),))
        for n, (line, said) in enumerate(lines)
    ]


def bank_question(
    library: ContentLibrary, competency: str, kind: QuestionKind
) -> Question:
    """Return a question of the bank of that kind which can show ``competency``."""
    return next(
        question
        for question in library.questions.values()
        if competency in question.competencies and question.kind is kind
    )

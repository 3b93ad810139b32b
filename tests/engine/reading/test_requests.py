import pytest

from engine.api.language import Language
from engine.reading.read import read_answer
from engine.reading.records import NoAnswerReason, Request

ASKED = {
    "en": "Tell me about a difficult customer.",
    "fr": "Parlez-moi d'un client difficile.",
}

REQUESTS: list[tuple[Language, str, Request]] = [
    ("en", "Can you repeat the question?", Request.REPEAT),
    ("en", "Sorry, could you say that again?", Request.REPEAT),
    ("en", "pardon?", Request.REPEAT),
    ("en", "I didn't hear you, sorry.", Request.REPEAT),
    ("en", "What was the question again?", Request.REPEAT),
    ("en", "I don't understand.", Request.REPHRASE),
    ("en", "What do you mean by difficult?", Request.REPHRASE),
    (
        "en",
        "Sorry, I'm not sure I follow, could you put it another way?",
        Request.REPHRASE,
    ),
    ("en", "Can I have a moment to think?", Request.MOMENT),
    ("en", "Hmm, let me think about it.", Request.MOMENT),
    ("en", "Just a second please", Request.MOMENT),
    ("en", "Next question please.", Request.SKIP),
    ("en", "I'd like to pass on this one.", Request.SKIP),
    ("en", "I don't know, can we move on?", Request.SKIP),
    ("en", "I would like to stop here.", Request.STOP),
    ("en", "Let's end the interview now.", Request.STOP),
    ("fr", "Vous pouvez répéter ?", Request.REPEAT),
    ("fr", "Pardon, je n'ai pas bien entendu.", Request.REPEAT),
    ("fr", "C'était quoi la question ?", Request.REPEAT),
    ("fr", "Pouvez-vous redire la question s'il vous plaît ?", Request.REPEAT),
    ("fr", "Je ne comprends pas la question.", Request.REPHRASE),
    ("fr", "C'est-à-dire ?", Request.REPHRASE),
    ("fr", "j'ai pas compris desole", Request.REPHRASE),
    ("fr", "Qu'entendez-vous par difficile ?", Request.REPHRASE),
    ("fr", "Je peux avoir un moment pour réfléchir ?", Request.MOMENT),
    ("fr", "Attendez, laissez-moi réfléchir deux secondes.", Request.MOMENT),
    ("fr", "On peut passer à la question suivante ?", Request.SKIP),
    ("fr", "Je préfère passer cette question.", Request.SKIP),
    ("fr", "Je voudrais m'arrêter là.", Request.STOP),
    ("fr", "Stop.", Request.STOP),
    ("fr", "Can you repeat please?", Request.REPEAT),
    ("fr", "Comment ?", Request.REPEAT),
    ("en", "Sorry, I missed the end of that, can you say it again?", Request.REPEAT),
    ("en", "I lost you there, could you repeat the last part?", Request.REPEAT),
    ("fr", "Pardon, j'ai raté la fin, vous pouvez répéter ?", Request.REPEAT),
    ("en", "Can it be from school?", Request.REPHRASE),
    ("fr", "Est-ce que ça peut être un stage ?", Request.REPHRASE),
    ("en", "Is there any training before you go on the phones?", Request.INFORMATION),
    ("en", "What happened to the last person in this job?", Request.INFORMATION),
    ("en", "I was wondering how big the team is.", Request.INFORMATION),
    (
        "en",
        "Before I answer, could you tell me who I would report to?",
        Request.INFORMATION,
    ),
    ("fr", "Comment est composée l'équipe ?", Request.INFORMATION),
    ("fr", "Comment voyez-vous la suite ?", Request.INFORMATION),
    ("fr", "Et le salaire, il est de combien ?", Request.INFORMATION),
    (
        "fr",
        "Oui, j'ai une question. Comment se passe la formation, et combien de jours ?",
        Request.INFORMATION,
    ),
    ("en", "Je ne comprends pas, vous pouvez reformuler ?", Request.REPHRASE),
]

ANSWERS: list[tuple[Language, str]] = [
    ("en", "Peaks are hard on everyone in the warehouse and so you plan, don't you?"),
    ("en", "A difficult customer? They are the ones who teach you this job, I think."),
    (
        "fr",
        "Un client difficile ? Celui qui ne dit rien, je crois, et qui ne revient pas.",
    ),
    ("fr", "J'ai rappelé le client le soir même. Vous voulez la suite ?"),
    ("en", "A customer asked me to repeat the price four times, so I wrote it down."),
    (
        "en",
        "I had to skip lunch that day, I called every client and we stopped the leak.",
    ),
    (
        "en",
        "He said I don't understand, so I drew a plan and he signed it the next day.",
    ),
    (
        "fr",
        "La cliente m'a demandé de répéter, alors j'ai écrit le prix sur un papier.",
    ),
    ("fr", "J'ai dû arrêter la machine et j'ai appelé la maintenance en une minute."),
    (
        "fr",
        "Il m'a dit je ne comprends pas, du coup j'ai fait un dessin et il a signé.",
    ),
]


@pytest.mark.requirement("E-012")
@pytest.mark.parametrize(("language", "said", "request_"), REQUESTS)
def test_a_request_is_understood(
    language: Language, said: str, request_: Request
) -> None:
    reading = read_answer(said, language=language, question=ASKED[language])

    assert reading.request is request_
    assert reading.no_answer_reason is NoAnswerReason.REQUEST


@pytest.mark.parametrize(("language", "said"), ANSWERS)
def test_an_answer_that_tells_of_a_request_is_an_answer(
    language: Language, said: str
) -> None:
    reading = read_answer(said, language=language, question=ASKED[language])

    assert reading.request is None
    assert reading.no_answer_reason is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "What do you mean by late, which day did they promise you?"),
        ("fr", "Qu'est-ce que vous entendez par urgent, c'est pour quel jour ?"),
    ],
)
def test_a_question_within_a_conversation_is_no_request_to_the_interviewer(
    language: Language, said: str
) -> None:
    reading = read_answer(said, language=language)

    assert reading.request in {None, Request.REPHRASE}
    assert reading.words > 8


def test_a_moment_that_ends_in_giving_up_is_evasive() -> None:
    reading = read_answer(
        "Let me think. No, I don't know.", language="en", question=ASKED["en"]
    )

    assert reading.no_answer_reason is NoAnswerReason.EVASIVE

"""What sort of reply a question calls for, also when it was typed by hand."""

from engine.content.question import QuestionKind
from engine.feedback.records import AnswerGiven
from engine.reading.tokens import plain

_SIGNS: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    (
        QuestionKind.BEHAVIOURAL,
        (
            "tell me about a time", "tell me about a ", "tell me about an ",
            "give me an example", "describe a ", "describe an ", "a time when",
            "an occasion", "have you ever", "racontez", "raconte", "donnez-moi un",
            "donnez moi un", "parlez-moi d'un", "parlez-moi d’un", "decrivez une",
            "decrivez un", "avez-vous deja", "un exemple", "une fois ou",
        ),
    ),
    (
        QuestionKind.MOTIVATION,
        (
            "why do you want", "why this", "why us", "why our", "why are you",
            "what attracts", "what interests", "motivat", "pourquoi ce", "pourquoi nous",
            "pourquoi notre", "pourquoi voulez", "pourquoi souhaitez", "ce qui vous attire",
            "vous interesse", "why did you apply", "pourquoi avez-vous postule",
        ),
    ),
    (
        QuestionKind.SELF_PRESENTATION,
        (
            "about yourself", "introduce yourself", "your background", "your experience",
            "walk me through", "your strengths", "your qualities", "presentez-vous",
            "presentez vous", "parlez-moi de vous", "parlez moi de vous", "votre parcours",
            "votre experience", "vos qualites", "qui etes-vous", "vos points forts",
        ),
    ),
    (
        QuestionKind.SITUATIONAL,
        (
            "what would you", "how would you", "what do you do when", "how do you",
            "imagine", "suppose", "que feriez", "comment feriez", "comment reagiriez",
            "comment vous y prendriez", "comment gerez", "comment faites", "imaginez",
            "supposons", "what if",
        ),
    ),
)  # fmt: skip


def kind_of(given: AnswerGiven) -> QuestionKind:
    """Return the question's kind; one typed by hand is known by its words."""
    if given.question is not None:
        return given.question.kind
    text = plain(given.question_text)
    for kind, signs in _SIGNS:
        if any(sign in text for sign in signs):
            return kind
    return QuestionKind.BEHAVIOURAL

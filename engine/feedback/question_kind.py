"""What sort of reply a question calls for, also when it was typed by hand."""

from engine.content.question import QuestionKind
from engine.feedback.records import AnswerGiven
from engine.reading.asked_kind import kind_by_words


def kind_of(given: AnswerGiven) -> QuestionKind:
    """Return the question's kind; one typed by hand is known by its words."""
    if given.question is not None:
        return given.question.kind
    return kind_by_words(given.question_text)

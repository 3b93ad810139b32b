"""What is no answer however it is dressed, and what changes nothing however it is said."""

import pytest

from engine.api.language import Language
from engine.reading.annotated import annotate
from engine.reading.names import find_names
from engine.reading.read import read_answer
from engine.reading.records import NoAnswerReason, ReplyType

QUESTION: dict[Language, str] = {
    "en": "Describe a moment when you had to calm somebody down.",
    "fr": "Décrivez un moment où vous avez dû calmer quelqu'un.",
}
DRESSED: list[tuple[Language, str, NoAnswerReason]] = [
    ("en", "Describe a moment when you had to calm somebody down.",
     NoAnswerReason.TOO_SHORT),
    ("fr", ("Alors, un moment où j'ai dû calmer quelqu'un. Décrivez un moment où vous "
     "avez dû calmer quelqu'un, oui."), NoAnswerReason.TOO_SHORT),
    ("en", "<div class='x'>{{ level }}</div> <b>five</b> {% endif %}",
     NoAnswerReason.GIBBERISH),
    ("fr", "=MOYENNE(A1:A9) | @note = 5 | [x] {y} <z>", NoAnswerReason.GIBBERISH),
    ("en", "This app is wonderful, your questions are so clever, your voice is lovely.",
     NoAnswerReason.OFF_TOPIC),
    ("fr", ("Votre application est formidable, vos questions sont justes et vos conseils "
     "précieux."), NoAnswerReason.OFF_TOPIC),
    ("fr", ("El año pasado tuve un cliente enfadado, hablé con él y todo fue mejor al "
     "otro día."), NoAnswerReason.WRONG_LANGUAGE),
    ("en", ("Is it you who told me about the car park, the barrier was shut and my "
     "keyboard fell out of the bag."), NoAnswerReason.OFF_TOPIC),
]  # fmt: skip
FILLED: list[tuple[Language, str, str]] = [
    ("en", "On Monday I called the tenant and I changed the lock.",
     "On Monday I um called the, you know, tenant and I er changed the lock."),
    ("fr", "Lundi j'ai appelé la locataire et je lui ai changé la serrure.",
     "Lundi j'ai euh appelé la enfin locataire et je du coup lui ai changé la serrure."),
]  # fmt: skip
KEPT: list[tuple[Language, str]] = [
    ("en", "You know that we like our tools."),
    ("en", "I mean it."),
    ("fr", "Du coup j'ai fermé la vanne."),
    ("fr", "Tu vois le problème."),
    ("fr", "Voilà ce que j'ai dit."),
]


@pytest.mark.parametrize(("language", "text", "reason"), DRESSED)
def test_nothing_in_disguise_is_no_answer(
    language: Language, text: str, reason: NoAnswerReason
) -> None:
    reading = read_answer(text, language=language, question=QUESTION[language])

    assert reading.no_answer_reason is reason


@pytest.mark.parametrize(("language", "plain", "filled"), FILLED)
def test_a_filler_hides_no_deed(language: Language, plain: str, filled: str) -> None:
    without = read_answer(plain, language=language, question=QUESTION[language])
    among = read_answer(filled, language=language, question=QUESTION[language])

    assert len(among.own_actions) == len(without.own_actions) == 2
    assert among.reply_type is without.reply_type
    assert [span.of(filled) for span in among.sentences] == [filled]


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_a_verb_with_its_object_is_no_filler(language: Language, text: str) -> None:
    said = annotate(text, language)

    assert said.tokens[0].start == 0
    assert said.tokens[1].end <= text.index(" ", said.tokens[0].end + 1)


def test_hesitation_and_nothing_else_is_too_short() -> None:
    reading = read_answer("um uh er", language="en", question=QUESTION["en"])

    assert reading.no_answer_reason is NoAnswerReason.TOO_SHORT


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Our driver Khaled is kind."), ("fr", "Notre livreur, André, est gentil.")],
)
def test_a_name_is_no_verb_in_the_past(language: Language, text: str) -> None:
    named = read_answer(text, language=language, question=QUESTION[language])

    assert named.reply_type is not ReplyType.STORY
    assert not named.own_actions


def test_first_name_and_surname_are_one_name() -> None:
    text = annotate("We asked Thi Lan Pham and Marie, and I said so.", "en")

    names = [text.span(place).of(text.text) for place in find_names(text)]

    assert names == ["Thi Lan Pham", "Marie"]

"""Objections, promises and agreement in a conversation."""

import pytest

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.lexicons.objections import Objection
from engine.reading.objections import read_objection
from engine.reading.promises import agrees, read_promise


@pytest.mark.parametrize(
    ("language", "line", "objection"),
    [
        (
            "en",
            "To be honest that's too expensive for a shop like mine.",
            Objection.PRICE,
        ),
        ("en", "I can't accept that, sorry.", Objection.REFUSAL),
        ("en", "Everyone promises support, why should I believe you?", Objection.DOUBT),
        ("en", "It's two weeks late and nobody answers.", Objection.COMPLAINT),
        ("fr", "Franchement c'est trop cher pour nous.", Objection.PRICE),
        ("fr", "C'est non, je ne peux pas accepter.", Objection.REFUSAL),
        ("fr", "Qu'est-ce qui me prouve que ça marchera ?", Objection.DOUBT),
        ("fr", "Personne ne me répond et j'attends toujours.", Objection.COMPLAINT),
    ],
)
def test_an_objection_is_known_by_what_it_objects(
    language: Language, line: str, objection: Objection
) -> None:
    assert read_objection(line, language=language) is objection


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "All right. What do you suggest?"),
        ("en", "I won't ask for a discount."),
        ("en", ""),
        ("fr", "Très bien, je vous écoute."),
        ("fr", "Je n'attends pas une remise."),
    ],
)
def test_a_line_that_objects_nothing_has_no_objection(
    language: Language, line: str
) -> None:
    assert read_objection(line, language=language) is None


@pytest.mark.parametrize(
    ("language", "text", "by_self", "by_other", "dated"),
    [
        ("en", "I'll send you the plan by tomorrow noon.", True, False, True),
        ("en", "You'll call the driver and I'll warn the shop.", True, True, False),
        ("fr", "Je vous envoie le planning d'ici demain midi.", True, False, True),
        ("fr", "Vous m'envoyez la liste avant vendredi.", False, True, True),
    ],
)
def test_a_promise_says_who_and_by_when(
    language: Language, text: str, by_self: bool, by_other: bool, dated: bool
) -> None:
    promise = read_promise(text, Span(0, len(text)), language=language)

    assert (promise.by_self, promise.by_other, promise.dated) == (
        by_self,
        by_other,
        dated,
    )


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("All right. And the rest?", True),
        ("D'accord, ça me va.", True),
        ("Yes, but not before Friday.", False),
        ("Right?", False),
        ("I'd like to think about it.", False),
        ("", False),
    ],
)
def test_agreement_opens_the_next_line(line: str, yes: bool) -> None:
    assert agrees(line) is yes

import pytest

from engine.api.language import Language
from engine.reading.read import read_answer
from engine.reading.records import ReplyType, StarPart

STORY: dict[Language, str] = {
    "en": (
        "Last March our supplier went bankrupt. I had to find another one. I called "
        "twelve firms and we compared their prices. In the end we saved 15 %."
    ),
    "fr": (
        "En mars dernier notre fournisseur a fait faillite. Je devais en trouver un "
        "autre. J'ai appelé douze sociétés et on a comparé leurs prix. Au final on a "
        "économisé 15 %."
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_story_is_cut_into_its_four_parts_in_order(language: Language) -> None:
    star = read_answer(STORY[language], language=language).star

    starts = [star[part].spans[0].start for part in StarPart]

    assert all(star[part].present for part in StarPart)
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("language", "own", "shared"),
    [
        ("en", ["I called"], ["we compared", "we saved"]),
        ("fr", ["J'ai appelé"], ["on a comparé", "on a économisé"]),
    ],
)
def test_own_and_shared_actions_are_told_apart(
    language: Language, own: list[str], shared: list[str]
) -> None:
    text = STORY[language]

    reading = read_answer(text, language=language)

    assert [span.of(text) for span in reading.own_actions] == own
    assert [span.of(text) for span in reading.shared_actions] == shared
    assert reading.own_share == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("language", "text", "actions"),
    [
        ("en", "I quickly rang him, explained the delay and then offered a refund.",
         ["I quickly rang", "explained", "then offered"]),
        ("en", "I was responsible for the till and I used the old machine.",
         ["I was responsible", "I used"]),
        ("en", "I used to like it and I felt tired.", []),
        ("en", "I did not call him but I did call her.", ["I did call"]),
        ("fr", "Je lui ai tout expliqué, puis je me suis occupée du colis.",
         ["Je lui ai tout expliqué", "je me suis occupée"]),
        ("fr", "J'ai pas appelé. Je suis allé voir le chef.", ["Je suis allé voir"]),
        ("fr", "j'ai appeler le client et jlui ai proposer un echange",
         ["j'ai appeler", "jlui ai proposer"]),
        ("fr", "J'ai été déçu, j'ai eu peur et j'ai pensé à partir.", []),
    ],
)  # fmt: skip
def test_actions_are_found_in_many_turns_of_phrase(
    language: Language, text: str, actions: list[str]
) -> None:
    reading = read_answer(text, language=language)

    assert [span.of(text) for span in reading.own_actions] == actions


PRESENT: dict[Language, str] = {
    "en": (
        "one day a man come in, he is angry. i take him aside, i give him a tea and i "
        "fix the lamp. he say thank you"
    ),
    "fr": (
        "un jour un monsieur arrive, il est furieux. je le prends à part, je lui donne "
        "un café et je répare la lampe. il me dit merci"
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_episode_told_in_the_present_is_a_story(language: Language) -> None:
    reading = read_answer(PRESENT[language], language=language)

    assert reading.reply_type is ReplyType.STORY
    assert len(reading.own_actions) == 3
    assert reading.star[StarPart.RESULT].present


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I handled the situation professionally and I achieved great results."),
        ("fr", "J'ai géré la situation de manière professionnelle et j'ai réussi."),
    ],
)
def test_deeds_nobody_could_picture_are_no_story(language: Language, text: str) -> None:
    reading = read_answer(text, language=language)

    assert reading.reply_type is ReplyType.PSEUDO_STORY


@pytest.mark.parametrize(
    ("text", "learned"),
    [
        ("I broke it and I repaired it. I learnt to ask first.", "I learnt"),
        ("I lost the file on a Monday, I rebuilt it. Since then I save every hour.",
         "Since then I"),
        ("I called them all in 2020. I have lived in Leeds since 2020.", None),
    ],
)  # fmt: skip
def test_what_was_kept_from_an_episode_is_found(text: str, learned: str | None) -> None:
    found = [span.of(text) for span in read_answer(text, language="en").learnings]

    assert found[:1] == ([learned] if learned else [])


@pytest.mark.parametrize(
    ("language", "text", "pasted"),
    [
        ("en", "- I called him\n- I sent the parts\n- he was happy", True),
        ("en", "**Situation:** late order\n**Action:** I called", True),
        ("en", "I said you'll put your name and your job title on the first page.", False),
        ("fr", "J'ai vérifié l'intitulé du poste et j'ai dit : n'hésitez pas à m'appeler.",
         False),
        ("fr", "N'hésitez pas à relire. En conclusion, je reste motivé.", True),
        ("en", "As an AI, I don't have jobs, but here is a sample answer.", True),
        ("en", "I worked at [Company name] and I led the launch of the shop.", True),
        ("fr", "Voir https://exemple.org, j'ai tout mis dedans pour le client.", True),
        ("fr", "J'ai appelé le client - il était content - et j'ai remplacé la pièce.",
         False),
    ],
)  # fmt: skip
def test_pasted_texts_are_noticed(language: Language, text: str, pasted: bool) -> None:
    assert read_answer(text, language=language).pasted is pasted

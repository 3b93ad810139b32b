"""Outcomes and lessons: neither missed nor made up."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.reading.read import read_answer
from engine.reading.records import AnswerReading, ReplyType, StarPart
from tests.content import shipped

TOLD: dict[Language, str] = {
    "en": (
        "In March the counter was overwhelmed and people queued for an hour. I sorted "
        "the requests by type and I rang everybody the day before. "
    ),
    "fr": (
        "En mars le guichet était débordé et les gens attendaient une heure. J'ai trié "
        "les demandes par type et j'ai appelé chacun la veille. "
    ),
}


def _read(language: Language, ending: str) -> AnswerReading:
    return read_answer(TOLD[language] + ending, language=language)


def _results(reading: AnswerReading) -> str:
    return " | ".join(s.of(reading.text) for s in reading.star[StarPart.RESULT].spans)


LOADED: dict[Language, str] = {
    "en": (
        "Last November we went from 4,000 to 7,500 lines a day. I moved two drivers to "
        "picking and I pushed deliveries to the afternoon. In the end 97 % left on time."
    ),
    "fr": (
        "En novembre, on est passés de 4 000 à 7 500 lignes par jour. J'ai basculé deux "
        "caristes et j'ai décalé les réceptions. Au final 97 % sont partis à l'heure."
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_load_told_before_the_action_is_the_scene_when_an_outcome_follows(
    language: Language,
) -> None:
    reading = read_answer(LOADED[language], language=language)

    assert "97" in _results(reading)
    assert "7" not in _results(reading).replace("97", "")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Two of my team no longer spoke. I saw each alone and I drew a rota."),
        ("fr", ("J'ai eu deux gars qui ne se parlaient plus. Je les ai vus un par un et "
               "j'ai affiché un tableau.")),
    ],
)  # fmt: skip
def test_a_trouble_at_the_beginning_is_no_outcome(
    language: Language, said: str
) -> None:
    assert _results(read_answer(said, language=language)) == ""


@pytest.mark.requirement("E-065")
@pytest.mark.parametrize(
    ("language", "ending", "words"),
    [
        ("en", "Orders have come in on time since.", "Orders"),
        ("en", "We handed over two days early.", "handed over"),
        ("en", "They signed the following week.", "They signed"),
        ("en", "The crew has met every deadline since.", "every deadline"),
        ("en", "Since then we have not lost a single parcel.", "not lost"),
        ("en", "Nobody waited more than ten minutes.", "Nobody waited"),
        ("en", "By June the inspector found each form at once.", "inspector"),
        ("en", "They had their papers before noon, and I filed the copies.", "papers"),
        ("fr", "À six heures, personne n'était reparti les mains vides.", "personne"),
        ("fr", "Fin juin, onze dossiers sur douze étaient soldés.", "onze dossiers"),
        ("fr", "Depuis, on n'a plus perdu un seul colis.", "plus perdu"),
        ("fr", "En un mois, nous sommes passés à trois erreurs.", "trois erreurs"),
        ("fr", "Les réclamations sont tombées à deux par mois.", "tombées à deux"),
        ("fr", "Aucun usager n'a attendu plus de dix minutes.", "Aucun usager"),
        ("fr", "Elle a réceptionné les travaux sans réserve.", "sans réserve"),
        ("fr", "Les tournées ne se croisent plus.", "ne se croisent plus"),
        (
            "fr",
            "Je l'ai rappelée un mois après : six colis sur six étaient arrivés.",
            "étaient arrivés",
        ),
    ],
)
def test_an_outcome_is_found_however_it_is_worded(
    language: Language, ending: str, words: str
) -> None:
    reading = _read(language, ending)

    assert words in _results(reading)
    assert not reading.learnings


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        ("en", "It took me an hour and a half."),
        ("en", "It lasted three days."),
        ("en", "The aim was that nobody should wait more than five minutes."),
        ("en", "She shouted a bit."),
        ("en", "The van was forty minutes late. I told the foreman."),
        ("fr", "Ça m'a pris une heure et demie."),
        ("fr", "J'y ai passé deux soirées."),
        ("fr", "Elle a crié un peu."),
        ("fr", "Trois semaines plus tard, j'ai recommencé."),
        ("fr", "On est passés de 4 000 à 7 500 lignes. J'ai donc écrit une macro."),
        ("fr", "Il m'a dit qu'il n'avait plus de quoi payer."),
        ("en", "He told me they no longer had the budget."),
    ],
)
def test_efforts_outbursts_and_new_troubles_are_no_outcome(
    language: Language, ending: str
) -> None:
    assert _results(_read(language, ending)) == ""


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        ("en", "Today I'm looking for a job closer to home."),
        ("en", "What I'd like now is a job where I can teach."),
        ("en", "Now I would like to lead a crew."),
        ("fr", "Aujourd'hui, je cherche un poste plus près de chez moi."),
        ("fr", "Maintenant j'aimerais encadrer une équipe."),
        ("fr", "Je vous redirais d'abord ce que j'ai compris."),
        ("en", "Since then I've been working in a phone shop."),
        ("fr", "Depuis je travaille dans une boutique de téléphones."),
    ],
)
def test_a_wish_is_no_lesson(language: Language, ending: str) -> None:
    assert not _read(language, ending).learnings


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        ("en", "Since then I ring people the day before."),
        ("en", "Now I always ask what they need first."),
        ("en", "I learnt to ring first."),
        ("en", "The queue has been short ever since. I learnt to ring first."),
        ("fr", "Depuis, j'appelle toujours la veille."),
        ("fr", "Maintenant je demande d'abord ce qu'il leur faut."),
        ("fr", "J'ai compris qu'un appel la veille évite une heure de queue."),
    ],
)
def test_a_lesson_kept_is_found(language: Language, ending: str) -> None:
    assert _read(language, ending).learnings


PLEASED_TOO_SOON: dict[Language, str] = {
    "en": (
        "The customer was happy with the first van. I checked the second one and it "
        "was empty. I rang the depot and I drove there myself."
    ),
    "fr": (
        "La cliente était contente du premier envoi. J'ai vérifié le second et il était "
        "vide. J'ai appelé le dépôt et j'y suis allé moi-même."
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_contentment_before_the_trouble_is_no_outcome(language: Language) -> None:
    reading = read_answer(PLEASED_TOO_SOON[language], language=language)

    assert _results(reading) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_the_anchors_from_level_four_are_whole_stories(
    language: Language,
) -> None:
    library = shipped()
    readings = [
        (anchor.level, read_answer(anchor.example.in_(language), language=language))
        for name, competency in library.competencies.items()
        if name != "motivation"
        for anchor in competency.anchors
        if anchor.level >= 4
    ]

    stories = [r for _, r in readings if r.reply_type is ReplyType.STORY]
    best = [r for level, r in readings if level == 5]

    assert len(stories) == len(readings)
    assert all(r.own_actions and r.star[StarPart.RESULT].present for r in stories)
    assert all(r.numbers and r.learnings for r in best)

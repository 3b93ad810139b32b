"""What is said is true, what comes first matters most, and the drill trains it."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.question import QuestionKind
from engine.feedback.assess import assess_answer, assess_session
from engine.feedback.codes import Code
from engine.feedback.records import AnswerAssessment, Grid
from tests.engine.feedback.builders import (
    ASKED,
    FULL,
    NO_RESULT,
    QUALITIES,
    a_talk,
    an_answer,
    bank_question,
)

UNCLEAR: dict[Language, list[str]] = {
    "en": [
        (
            "In May the ward was noisy. I ran a quiet hour with two colleagues and I put "
            "the times on the door. The families have a leaflet."
        ),
        (
            "Last spring I sorted the tools and I drew the shapes on the wall. Anyone finds "
            "the right one in the dark."
        ),
    ],
    "fr": [
        (
            "En mai le service était bruyant. J'ai lancé une heure calme avec deux collègues "
            "et j'ai affiché les horaires. Les familles ont un dépliant."
        ),
        (
            "Au printemps dernier j'ai trié les outils et j'ai dessiné leur forme au mur. "
            "N'importe qui trouve le bon dans le noir."
        ),
    ],
}
TOLD: dict[Language, list[str]] = {
    "en": [
        (
            "Last spring our stock list was wrong every week, so I counted all 400 parts "
            "myself. Since then we have not run out of tubes once and orders take ten "
            "minutes instead of an hour."
        ),
        (
            "In May I ran the visiting slot and I kept the list of questions. That list is "
            "now a leaflet."
        ),
    ],
    "fr": [
        (
            "Au printemps notre inventaire était faux, alors j'ai recompté les 400 pièces. "
            "Depuis, on n'a plus manqué de tubes et une commande prend dix minutes au lieu "
            "d'une heure."
        ),
        (
            "En mai j'ai tenu la permanence et j'ai noté les questions. Cette liste est "
            "devenue un dépliant."
        ),
    ],
}
REACTION: dict[Language, str] = {
    "en": "Last March I rang the customer and I drove the part over. She thanked me.",
    "fr": "En mars j'ai appelé la cliente et j'ai livré la pièce. Elle m'a remercié.",
}
FIGURES: dict[Language, str] = {
    "en": "From 1.6 down to 0.7 in the warehouse, and it is 0.6 these days.",
    "fr": "De 1,6 à 0,7 à l'entrepôt, et c'est 0,6 en ce moment.",
}
IN_GENERAL: dict[Language, str] = {
    "en": "I never give up, I always stay calm and I'm always polite with everybody.",
    "fr": "Je ne lâche jamais, je reste toujours calme et je suis toujours poli.",
}
PLANNED: dict[Language, str] = {
    "en": "First I would listen to him, then I would check the file and I would call.",
    "fr": "D'abord je l'écouterais, puis je vérifierais le dossier et j'appellerais.",
}


def _judge(text: str, language: Language, grid: Grid) -> AnswerAssessment:
    given = an_answer(text, question_text=ASKED[language])
    return assess_answer(given, language=language, grid=grid)


def _codes(judged: AnswerAssessment) -> set[str]:
    reasons = {level.reason.code for level in judged.competencies}
    return reasons | {remark.code for remark in judged.remarks}


@pytest.mark.requirement("E-065")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_that_an_outcome_is_missing_where_one_may_be_told(
    language: Language, grid: Grid
) -> None:
    unclear = [_codes(_judge(text, language, grid)) for text in UNCLEAR[language]]
    told = [_codes(_judge(text, language, grid)) for text in TOLD[language]]

    missing = {Code.LACKS_RESULT, Code.LEVEL_NO_RESULT}
    assert all(codes.isdisjoint(missing) for codes in unclear + told)
    assert all(Code.RESULT_UNCLEAR not in codes for codes in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_outcome_that_is_surely_missing_is_named(
    language: Language, grid: Grid
) -> None:
    codes = _codes(_judge(NO_RESULT[language], language, grid))

    assert {Code.LACKS_RESULT, Code.LEVEL_NO_RESULT} <= codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebodys_reaction_is_not_asked_for_where_it_is_told(
    language: Language, grid: Grid
) -> None:
    assert Code.LACKS_FIGURE not in _codes(_judge(REACTION[language], language, grid))


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_not_called_a_habit(language: Language, grid: Grid) -> None:
    codes = _codes(_judge(FIGURES[language], language, grid))

    assert Code.LACKS_OCCASION in codes
    assert Code.LACKS_EPISODE not in codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_plans_are_called_what_one_would_do(
    language: Language, library: ContentLibrary, grid: Grid
) -> None:
    question = bank_question(library, "problem-solving", QuestionKind.SITUATIONAL)
    asked = question.text.in_(language)

    general, planned = (
        _codes(
            assess_answer(
                an_answer(text, question_text=asked, question=question),
                language=language,
                grid=grid,
            )
        )
        for text in (IN_GENERAL[language], PLANNED[language])
    )

    assert Code.LACKS_CASE not in general
    assert Code.LACKS_CASE in planned


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_priority_comes_from_work_before_self_presentation(
    language: Language, library: ContentLibrary, grid: Grid
) -> None:
    oneself = bank_question(library, "communication", QuestionKind.SELF_PRESENTATION)
    work = bank_question(library, "results", QuestionKind.BEHAVIOURAL)
    given = [
        an_answer(QUALITIES[language], question_text="?", question=oneself),
        an_answer(NO_RESULT[language], question_text="?", question=work),
        an_answer(FULL[language], question_text="?", question=work),
    ]

    things = assess_session(given, language=language, grid=grid).three_things

    assert things.priority is not None
    assert things.priority.code == Code.LACKS_RESULT


@pytest.mark.parametrize(
    ("text", "priority", "drill"),
    [
        (QUALITIES["en"], Code.LACKS_PROOF_OF_QUALITY, Code.DRILL_OCCASION),
        (NO_RESULT["en"], Code.LACKS_RESULT, Code.DRILL_RESULT),
        (FIGURES["en"], Code.LACKS_OCCASION, Code.DRILL_OCCASION),
    ],
)
def test_the_drill_trains_the_priority_whatever_the_scenario_judges(
    text: str, priority: Code, drill: Code, library: ContentLibrary
) -> None:
    question = bank_question(library, "problem-solving", QuestionKind.BEHAVIOURAL)
    grid = Grid({"problem-solving": library.competencies["problem-solving"]})
    given = [an_answer(text, question_text=ASKED["en"], question=question)] * 2

    things = assess_session(given, language="en", grid=grid).three_things

    assert things.priority is not None
    assert things.drill is not None
    assert (things.priority.code, things.drill.code) == (priority, drill)


def test_a_talk_without_any_agreement_is_drilled_on_agreements(grid: Grid) -> None:
    talk = a_talk(
        ("I am worried.", "What worries you most about it?"),
        ("The delay.", "So what weighs on you is the delay. How long is it?"),
        ("Two weeks.", "What would help you most in these two weeks?"),
    )

    things = assess_session(talk, language="en", grid=grid).three_things

    assert things.priority is not None
    assert things.priority.code == Code.NEVER_COMMITMENT
    assert things.drill is not None
    assert things.drill.code == Code.DRILL_AGREEMENT


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        (
            "en",
            "Hi, I'm Priya. I want to work with older people in this town.",
            "older",
        ),
        ("fr", "Bonjour. Je veux travailler avec des personnes âgées ici.", "âgées"),
    ],
)
def test_a_greeting_proves_nothing(
    language: Language, text: str, quoted: str, library: ContentLibrary, grid: Grid
) -> None:
    question = bank_question(library, "motivation", QuestionKind.MOTIVATION)
    given = an_answer(
        text, question_text=question.text.in_(language), question=question
    )

    judged = assess_answer(given, language=language, grid=grid)

    quotes = [e.quote for level in judged.competencies for e in level.evidence]
    assert quotes
    assert all(quoted in quote for quote in quotes)


def test_a_question_of_ones_own_gets_no_level_and_is_no_priority(
    library: ContentLibrary, grid: Grid
) -> None:
    question = bank_question(library, "results", QuestionKind.BEHAVIOURAL)
    asked = an_answer(
        "Is there any training before you go on the phones?",
        question_text=question.text.en,
        question=question,
    )
    told = an_answer(FULL["en"], question_text=question.text.en, question=question)

    judged = assess_session([asked, told, told], language="en", grid=grid)

    assert all(level.level is None for level in judged.answers[0].competencies)
    assert judged.three_things.priority is None
    assert judged.coverage.questions_answered == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ("In May the queue was long. We rang 62 people back, we shared the calls "
               "and I asked each to note the reason. The wait fell from 40 minutes to 4.")),
        ("fr", ("En mai la file était longue. On a rappelé 62 personnes, on s'est réparti "
               "les appels et j'ai demandé à chacun de noter le motif. L'attente est "
               "passée de 40 minutes à 4.")),
    ],
)  # fmt: skip
def test_shared_work_with_a_checkable_outcome_shows_cooperation(
    language: Language, text: str, grid: Grid
) -> None:
    one = Grid({"cooperation": grid.competencies["cooperation"]})

    [cooperation] = _judge(text, language, one).competencies

    assert cooperation.level == 4


OWN_LATER: dict[Language, str] = {
    "en": (
        "In May I told a mother that I could not, and I put her first on the list. I "
        "rang her back eleven days later with a place."
    ),
    "fr": (
        "En mai j'ai dit à une mère que je ne pouvais pas et je l'ai mise en tête de "
        "liste. Je l'ai rappelée onze jours après avec une place."
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_did_some_time_later_may_be_the_outcome(
    language: Language, grid: Grid
) -> None:
    assert Code.LACKS_RESULT not in _codes(_judge(OWN_LATER[language], language, grid))


def test_a_few_words_out_of_a_sentence_are_no_evidence(grid: Grid) -> None:
    said = (
        "Customers can feel it when you don't care. I never give up and I always call "
        "the customer back, and I usually offer a trial."
    )

    judged = _judge(said, "en", grid)

    quotes = [e.quote for remark in judged.remarks for e in remark.evidence]
    assert quotes
    assert all(len(quote.split()) > 3 for quote in quotes)


def test_an_agreement_reached_once_is_not_called_too_seldom(grid: Grid) -> None:
    talk = a_talk(
        ("I am worried.", "What worries you most? How long has it been going on?"),
        ("Two weeks.", "So what weighs on you is the two weeks. What would help?"),
        ("A date.", "I suggest Friday, the counter first. Does that work for you?"),
        ("It does.", "I'll bring the counter by Friday at seven. Do you agree?"),
    )

    priority = assess_session(talk, language="en", grid=grid).three_things.priority

    assert priority is not None
    assert priority.code in {Code.SELDOM_REFORMULATION, Code.SELDOM_OPEN_QUESTION}


@pytest.mark.parametrize(
    ("language", "ending", "vague"),
    [
        ("en", "It went really well in the end.", True),
        ("en", "In the end he got a single bill.", False),
        ("en", "She wrote a note to my supervisor.", False),
        ("fr", "Au final ça s'est très bien passé.", True),
        ("fr", "Au final il n'a pas fait la route pour rien.", False),
        ("fr", "Elle a écrit un mot à ma responsable.", False),
    ],
)
def test_only_an_outcome_that_says_no_more_than_well_is_vague(
    language: Language, ending: str, vague: bool, grid: Grid
) -> None:
    codes = _codes(_judge(f"{NO_RESULT[language]} {ending}", language, grid))

    assert (Code.LACKS_FIGURE in codes) is vague
    assert Code.LACKS_RESULT not in codes


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I let her finish and I said back what she told me: two missed visits. "
               "I rang the depot and I got her a slot. She was relieved.")),
        ("fr", ("Je l'ai laissée finir et j'ai redit ce qu'elle vivait : deux départs "
               "manqués. J'ai appelé le dépôt et j'ai trouvé une place. Elle a souri.")),
    ],
)  # fmt: skip
def test_what_only_explains_is_not_praised_as_an_outcome(
    language: Language, said: str, grid: Grid
) -> None:
    judged = _judge(f"In May a lady rang. {said}", language, grid)

    praised = [
        piece.quote
        for remark in judged.remarks
        if remark.code == Code.GOOD_RESULT_WITH_FIGURE
        for piece in remark.evidence
    ]
    assert praised == []

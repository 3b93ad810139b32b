"""Syllables counted by hand, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.language import LANGUAGES, Language
from engine.delivery.text_syllables import syllables_in

FRENCH = {
    "je": 1, "travail": 2, "équipe": 2, "entreprise": 3, "nous": 1, "avons": 2,
    "client": 2, "cliente": 2, "souvent": 2, "moment": 2, "parlaient": 2,
    "travaillent": 2, "famille": 2, "feuille": 1, "collègue": 2, "collègues": 2,
    "question": 2, "quatre": 1, "quand": 1, "langue": 1, "samedi": 2,
    "maintenant": 2, "responsable": 3, "problème": 2, "réunion": 3, "solution": 3,
    "national": 3, "réaliser": 4, "oublier": 3, "prier": 2, "plier": 2, "maïs": 2,
    "naïf": 2, "oui": 1, "lui": 1, "nuit": 1, "eau": 1, "beaucoup": 2, "oiseau": 2,
    "août": 1, "œuvre": 1, "cœur": 1, "heure": 1, "vieille": 1, "soleil": 2,
    "mangeons": 2, "guerre": 1, "guide": 1, "mille": 1, "ville": 1, "tranquille": 2,
    "joie": 1, "idée": 2, "journée": 2, "arrivée": 3, "années": 2, "sept": 1,
    "huit": 1, "vingt": 1, "trente": 1, "monsieur": 2, "femme": 1, "hier": 1,
    "premier": 2, "dernière": 2, "rapidement": 3, "vraiment": 2, "changement": 2,
    "développer": 3, "formation": 3, "compétence": 3, "résultat": 3, "chiffre": 1,
    "objectif": 3, "délai": 2, "fournisseur": 3, "j'ai": 1, "qu'il": 1,
    "aujourd'hui": 3, "c'était": 2, "l'équipe": 2,
}  # fmt: skip
ENGLISH = {
    "i": 1, "work": 1, "team": 1, "company": 3, "manager": 3, "people": 2,
    "table": 2, "little": 2, "settled": 2, "handled": 2, "called": 1, "asked": 1,
    "wanted": 2, "needed": 2, "decided": 3, "changed": 1, "moved": 1, "carried": 2,
    "played": 1, "enjoyed": 2, "worked": 1, "houses": 2, "boxes": 2, "changes": 2,
    "places": 2, "times": 1, "makes": 1, "goes": 1, "question": 2, "nation": 2,
    "situation": 4, "decision": 3, "special": 2, "social": 2, "media": 3,
    "radio": 3, "video": 3, "create": 2, "created": 3, "reality": 4, "idea": 3,
    "area": 3, "science": 2, "client": 2, "quiet": 2, "society": 4, "easier": 3,
    "business": 2, "every": 2, "interest": 2, "different": 2, "colleague": 2,
    "queue": 1, "value": 2, "issue": 2, "actual": 3, "usually": 4, "safety": 2,
    "carefully": 3, "movement": 2, "careless": 2, "something": 2, "somewhere": 2,
    "didn't": 2, "couldn't": 2, "can't": 1, "won't": 1, "they're": 1, "we've": 1,
    "million": 2, "opinion": 3, "experience": 4, "employee": 3, "being": 2,
    "doing": 2, "reopen": 3, "reading": 2, "reason": 2, "rhythm": 2, "prism": 2,
    "quality": 3, "equal": 2, "language": 2, "guide": 1, "guess": 1, "the": 1,
    "hundred": 2, "deadline": 2, "supplier": 3, "budget": 2, "delivered": 3,
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "by_hand"), [("fr", FRENCH), ("en", ENGLISH)], ids=["fr", "en"]
)
def test_words_are_counted_as_by_hand(
    language: Language, by_hand: dict[str, int]
) -> None:
    counted = {word: syllables_in(word, language) for word in by_hand}

    assert counted == by_hand


@pytest.mark.parametrize(
    ("text", "language", "syllables"),
    [
        ("J’ai réduit les coûts de 12 000 euros.", "fr", 10),
        ("We saved 340 euros in 2 weeks.", "en", 13),
        ("3,5 %", "fr", 4),
    ],
)
def test_numbers_count_as_they_are_read_out(
    text: str, language: Language, syllables: int
) -> None:
    assert syllables_in(text, language) == syllables


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_has_a_count(text: str, language: Language) -> None:
    assert syllables_in(text, language) >= 0


@given(st.lists(st.sampled_from(sorted(ENGLISH)), max_size=8))
def test_a_text_has_the_syllables_of_its_words(said: list[str]) -> None:
    whole = syllables_in(" ".join(said), "en")

    assert whole == sum(ENGLISH[word] for word in said)

"""French text as it is read out."""

import pytest

from engine.speech.reading.aloud import read_aloud

NUMBERS = [
    ("J’ai 21 ans.", "J'ai vingt et un ans."),
    (
        "71, 80, 81, 99",
        "soixante et onze, quatre-vingts, quatre-vingt-un, quatre-vingt-dix-neuf",
    ),
    ("1 200 000 clients", "un million deux cent mille clients"),
    ("1\u202f200 colis", "mille deux cents colis"),
    (
        "en 1998 et en 2026",
        "en mille neuf cent quatre-vingt-dix-huit et en deux mille vingt-six",
    ),
    ("3,5 points", "trois virgule cinq points"),
    ("0,05", "zéro virgule zéro cinq"),
    ("3,25", "trois virgule vingt-cinq"),
    ("la version 2.0", "la version deux point zéro"),
    ("la version 1.2.3", "la version un point deux point trois"),
    ("le code 007", "le code zéro zéro sept"),
    ("1 question et 21 personnes", "une question et vingt et une personnes"),
    ("1 client", "un client"),
    ("Il fait -3 °C.", "Il fait moins trois degrés."),
    ("½ journée", "demi journée"),
    ("٣ idées", "trois idées"),
]
SHARES_AND_MEASURES = [
    ("12 %", "douze pour cent"),
    ("12,5\u00a0%", "douze virgule cinq pour cent"),
    ("10-15 %", "dix à quinze pour cent"),
    ("3–5 km", "trois à cinq kilomètres"),
    ("1 km et 2 km", "un kilomètre et deux kilomètres"),
    ("70 kg", "soixante-dix kilos"),
    ("16 Go", "seize giga-octets"),
    ("50 m²", "cinquante mètres carrés"),
    ("120 km/h", "cent vingt kilomètres heure"),
    ("1 t", "une tonne"),
    ("2019-2023", "deux mille dix-neuf à deux mille vingt-trois"),
    ("8/10", "huit sur dix"),
    ("3/4 du temps", "trois quarts du temps"),
    ("7j/7", "sept jours sur sept"),
    ("2 l’eau", "deux l'eau"),
]
MONEY = [
    ("50 €", "cinquante euros"),
    ("1 €", "un euro"),
    ("12,50 €", "douze euros cinquante"),
    ("12,00 €", "douze euros"),
    ("45 k€", "quarante-cinq mille euros"),
    ("1 k€", "mille euros"),
    ("3,5 M€", "trois virgule cinq millions d'euros"),
    ("1 M€", "un million d'euros"),
    ("2 Md€", "deux milliards d'euros"),
    ("2 millions d’euros", "deux millions d'euros"),
    ("100 $", "cent dollars"),
    ("21 £", "vingt et une livres"),
    ("40-45 k€", "quarante à quarante-cinq mille euros"),
]
MOMENTS = [
    ("le 12/03/2026", "le douze mars deux mille vingt-six"),
    ("le 2026-03-12", "le douze mars deux mille vingt-six"),
    ("le 1er mars", "le premier mars"),
    ("le 1 mars 2026", "le premier mars deux mille vingt-six"),
    ("le 12 août", "le douze août"),
    ("à 14h30", "à quatorze heures trente"),
    ("à 14 h 30", "à quatorze heures trente"),
    ("à 14:30", "à quatorze heures trente"),
    ("à 1 h", "à une heure"),
    ("à 21h01", "à vingt et une heures une"),
    ("35h par semaine", "trente-cinq heures par semaine"),
    ("24h/24", "vingt-quatre heures sur vingt-quatre"),
]
SHORT_FORMS = [
    ("M. Dupont", "Monsieur Dupont"),
    ("Mme Durand", "Madame Durand"),
    ("le Dr Martin", "le Docteur Martin"),
    ("p. ex. ici", "par exemple ici"),
    ("c.-à-d. demain", "c'est-à-dire demain"),
    ("des cafés, etc.", "des cafés, et cétéra."),
    ("etc. Puis", "et cétéra. Puis"),
    ("le n° 5", "le numéro cinq"),
    ("un RDV", "un rendez-vous"),
    ("les RH et le CV", "les R H et le C V"),
    ("le KPI, le CRM, le PDG", "le K P I, le C R M, le P D G"),
    ("la méthode STAR", "la méthode STAR"),
    ("en R&D", "en R et D"),
    ("1re, 2e, 3ème et 2nde", "première, deuxième, troisième et seconde"),
    ("les 1ers arrivés", "les premiers arrivés"),
    ("au XXIe siècle", "au vingt et unième siècle"),
    ("le B2B", "le B to B"),
    ("au format A4", "au format A quatre"),
]
SIGNS = [
    ("Marie & Paul", "Marie et Paul"),
    ("2 + 3 = 5", "deux plus trois égale cinq"),
    ("§ 3", "paragraphe trois"),
    ("et/ou", "et ou"),
    ("oui/non", "oui non"),
    ("l’été", "l'été"),
    ("«\u00a0Bonjour\u00a0»", " Bonjour "),
    ("Bravo 😀", "Bravo "),
    ("jean.dupont@exemple.fr", "jean point dupont arobase exemple point F R"),
    ("https://www.exemple.fr/a?b=1.", "exemple point F R."),
    ("06 12 34 56 78", "zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit"),
    ("+33 6 12 34 56 78", "plus trente-trois, six, douze, trente-quatre, cinquante-six, soixante-dix-huit"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "read"),
    [*NUMBERS, *SHARES_AND_MEASURES, *MONEY, *MOMENTS, *SHORT_FORMS, *SIGNS],
)
def test_french_is_read_as_it_is_said(written: str, read: str) -> None:
    assert read_aloud(written, "fr").text == read

"""Pieces to take up are whole, or are left alone."""

import pytest

from engine.api.language import Language
from engine.reading.read import read_answer

CASES: list[tuple[Language, str, list[str]]] = [
    ("en", "I asked him what he was trying to do with the layout nobody knew.", []),
    ("en", "I sat with her, called the outreach team and gave them our number.",
     ["I sat with her"]),
    ("en", "We got the release process down from half a day to ten minutes.", []),
    ("en", "My best month was 19 contracts in about five weeks.",
     ["My best month was 19 contracts"]),
    ("en", "We all decided to text people the day before the appointment.", []),
    ("en", "If we'd told her earlier she would have stayed.", []),
    ("en", "I cut the error rate by 30%.", ["I cut the error rate by 30%"]),
    ("en", "I rang the baker and got the two of them to talk.", ["I rang the baker"]),
    ("fr", "Je lui ai demandé ce qu'il cherchait.",
     ["Je lui ai demandé ce qu'il cherchait"]),
    ("fr", "Je suis patiente, discrète, et j'ai le sens du service.",
     ["Je suis patiente", "j'ai le sens du service"]),
    ("fr", "J'ai eu deux gars qui ne se parlaient plus depuis des mois.", []),
    ("fr", "Je pense que le respect du patient, c'est la base du métier.", []),
    ("fr", "Le plus dur, c'était la fatigue.", []),
    ("fr", "J'ai réduit les retours de 8 % en mai.",
     ["J'ai réduit les retours de 8 % en mai"]),
    ("fr", "On est passés de 12 % à 4 %.", ["On est passés de 12 % à 4 %"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "pieces"), CASES)
def test_only_whole_pieces_are_taken_up(
    language: Language, said: str, pieces: list[str]
) -> None:
    reading = read_answer(said, language=language)

    assert [span.of(said) for span in reading.takeable] == pieces

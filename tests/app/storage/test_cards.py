from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import WAITS, CardStanding
from app.storage.vault import Vault
from tests.builders import A_MOMENT

DAY = timedelta(days=1)


def test_a_question_that_was_met_is_due_the_next_day(vault: Vault) -> None:
    with vault.write() as unit:
        unit.cards.meet(["proud-result"], "fr", A_MOMENT)

    with vault.read() as unit:
        card = unit.cards.of("proud-result", "fr")

    assert card == CardStanding("proud-result", "fr", 1, A_MOMENT + DAY, None)


def test_meeting_a_question_again_leaves_its_card_where_it_stands(vault: Vault) -> None:
    up = CardStanding.new("proud-result", "fr", A_MOMENT).marked(A_MOMENT, known=True)
    with vault.write() as unit:
        unit.cards.save(up)

    with vault.write() as unit:
        unit.cards.meet(["proud-result"], "fr", A_MOMENT + DAY)

    with vault.read() as unit:
        assert unit.cards.all() == (up,)


def test_a_question_has_a_card_for_each_language(vault: Vault) -> None:
    with vault.write() as unit:
        unit.cards.meet(["proud-result"], "fr", A_MOMENT)
        unit.cards.meet(["proud-result"], "en", A_MOMENT - DAY)

    with vault.read() as unit:
        assert [card.language for card in unit.cards.all()] == ["en", "fr"]


def test_there_is_no_card_of_a_question_never_met(vault: Vault) -> None:
    with vault.read() as unit:
        assert unit.cards.of("proud-result", "fr") is None


@given(st.lists(st.booleans(), max_size=12))
def test_a_card_stays_in_its_boxes_and_waits_as_long_as_its_box(
    marks: list[bool],
) -> None:
    card = CardStanding.new("proud-result", "fr", A_MOMENT)

    for known in marks:
        before, card = card.box, card.marked(A_MOMENT, known=known)
        assert card.box == (min(before + 1, len(WAITS)) if known else 1)

    assert 1 <= card.box <= len(WAITS)
    assert card.due_at == A_MOMENT + WAITS[card.box - 1]

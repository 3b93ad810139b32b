"""Revision cards: the question in front, one's own best version behind."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.cards import CardStanding
from app.progress.mark_card import mark_card
from app.progress.revision_cards import revision_cards
from app.shared.changes import Noun
from tests.app.progress.holding import DAY_MS, STORIES, VIEWS, Rehearsing


@pytest.mark.requirement("E-017")
def test_each_question_answered_has_a_card_with_ones_own_best_version(
    person: Rehearsing,
) -> None:
    person.interview(VIEWS)
    good = person.interview(STORIES)

    cards = revision_cards(person.vault, person.library, person.clock)

    answered = {each.question_id for each in good.answers if each.turns}
    by_question = {card.standing.question_id: card for card in cards}
    assert answered <= set(by_question)
    told = [by_question[name or ""].answer for name in answered]
    assert {own.text for own in told if own} <= set(STORIES)
    assert {own.session_id for own in told if own} == {good.session.id}


def test_a_card_says_what_was_missing_and_not_what_was_good(
    person: Rehearsing,
) -> None:
    report = person.interview(VIEWS)

    cards = revision_cards(person.vault, person.library, person.clock)

    lacking = [
        each.code for card in cards if card.answer for each in card.answer.lacking
    ]
    said = {remark.code for answer in report.answers for remark in answer.remarks}
    assert lacking
    assert set(lacking) <= said
    assert not [code for code in lacking if code.startswith("good_")]


def test_only_cards_whose_day_has_come_are_due(person: Rehearsing) -> None:
    person.interview(STORIES)

    before = revision_cards(person.vault, person.library, person.clock, due_only=True)
    person.clock.advance(DAY_MS)
    after = revision_cards(person.vault, person.library, person.clock, due_only=True)

    assert before == ()
    assert after == revision_cards(person.vault, person.library, person.clock)


@pytest.mark.requirement("E-017")
def test_a_card_that_was_known_waits_longer_and_one_that_was_not_comes_back(
    person: Rehearsing,
) -> None:
    person.interview(STORIES)
    person.clock.advance(DAY_MS)
    card = revision_cards(person.vault, person.library, person.clock)[0].standing
    name, now = card.question_id, person.clock.now()

    changes = mark_card(person.vault, name, "en", person.clock, known=True)
    up = standing(person, name)
    mark_card(person.vault, name, "en", person.clock, known=False)
    back = standing(person, name)

    assert changes.touches(Noun.CARD)
    assert (up.box, up.due_at - now, up.seen_at) == (2, timedelta(days=3), now)
    assert (back.box, back.due_at - now) == (1, timedelta(days=1))


def standing(person: Rehearsing, name: str) -> CardStanding:
    """Return where the card of a question stands now."""
    cards = revision_cards(person.vault, person.library, person.clock)
    (found,) = (card.standing for card in cards if card.standing.question_id == name)
    return found


def test_cards_can_be_narrowed_to_a_language(person: Rehearsing) -> None:
    person.interview(STORIES)

    french = revision_cards(person.vault, person.library, person.clock, language="fr")

    assert french == ()


def test_erasing_the_session_leaves_the_question_without_the_answer(
    person: Rehearsing,
) -> None:
    report = person.interview(STORIES)
    with person.vault.write() as work:
        work.sessions.purge(report.session.id)

    cards = revision_cards(person.vault, person.library, person.clock)

    assert cards
    assert [card.answer for card in cards] == [None] * len(cards)


def test_of_answers_alike_the_latest_stands_behind_the_card_unless_it_is_deleted(
    person: Rehearsing,
) -> None:
    first = person.interview(STORIES)
    latest = person.interview(STORIES)

    before = sessions_behind(person)
    with person.vault.write() as work:
        work.sessions.trash(latest.session.id, person.clock.now())

    assert before == {latest.session.id}
    assert sessions_behind(person) == {first.session.id}


def sessions_behind(person: Rehearsing) -> set[UUID]:
    """Return the sessions whose answers stand behind the cards."""
    cards = revision_cards(person.vault, person.library, person.clock)
    return {card.answer.session_id for card in cards if card.answer}

"""Saying of a revision card whether one had an answer to it."""

from app.domain.cards import CardStanding
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.storage.vault import Vault
from engine.api.language import Language


def mark_card(
    vault: Vault, question_id: str, language: Language, clock: Clock, *, known: bool
) -> Changes:
    """Move a card: one box up where the answer was there, back to the first if not.

    Args:
        vault: where the card stands.
        question_id: of the bank.
        language: of the card.
        clock: when it was taken.
        known: the person had an answer they were content with.
    """
    now = clock.now()
    with vault.write() as work:
        standing = work.cards.of(question_id, language)
        card = standing or CardStanding.new(question_id, language, now)
        work.cards.save(card.marked(now, known=known))
    return Changes.of(Noun.CARD)

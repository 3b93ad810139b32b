"""Revision cards: questions met before, with one's own best answer behind."""

from collections.abc import Mapping, Sequence

from app.domain.cards import CardStanding, OwnAnswer, RevisionCard
from app.progress.attempts import said_in
from app.shared.clock import Clock
from app.storage.answers import AnswerPlace, AnswerRead
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.feedback.weights import STRENGTHS

_LATEST = 200
"""Interviews looked back on for the best answer."""

_Key = tuple[str, Language]


def revision_cards(
    vault: Vault,
    library: ContentLibrary,
    clock: Clock,
    *,
    language: Language | None = None,
    due_only: bool = False,
) -> tuple[RevisionCard, ...]:
    """Return the cards, the one due first first.

    Args:
        vault: where sessions and cards are.
        library: a question that is no longer installed has no card.
        clock: what is due now.
        language: only cards of this language; None: of both.
        due_only: only cards whose day has come.
    """
    now = clock.now()
    with vault.read() as work:
        standings = [
            card
            for card in work.cards.all()
            if card.question_id in library.questions
            and language in (None, card.language)
            and (card.due_at <= now or not due_only)
        ]
        best = _best_answers(work, standings) if standings else {}
    return tuple(_card(each, library, best) for each in standings)


def _card(
    standing: CardStanding, library: ContentLibrary, best: Mapping[_Key, OwnAnswer]
) -> RevisionCard:
    question = library.questions[standing.question_id]
    return RevisionCard(
        standing=standing,
        question=question.text.in_(standing.language),
        answer=best.get((standing.question_id, standing.language)),
    )


def _best_answers(
    work: UnitOfWork, standings: Sequence[CardStanding]
) -> dict[_Key, OwnAnswer]:
    """Return the highest answer to each question; of equals, the latest."""
    asked = {(card.question_id, card.language) for card in standings}
    best: dict[_Key, AnswerPlace] = {}
    for place in work.answers.to_questions(_LATEST):
        key = _key(place)
        held = best.get(key)
        if key in asked and (held is None or (place.level or 0) > (held.level or 0)):
            best[key] = place
    return {_key(read.at): _own(read) for read in work.answers.read(best.values())}


def _key(place: AnswerPlace) -> _Key:
    return place.question_id, place.language


def _own(read: AnswerRead) -> OwnAnswer:
    return OwnAnswer(
        session_id=read.at.session_id,
        turn=read.answer.turns[0],
        text=said_in(read.turns, read.answer),
        level=read.at.level,
        lacking=tuple(
            remark for remark in read.answer.remarks if remark.code not in STRENGTHS
        ),
    )

"""Revision cards: questions met before, with one's own best answer behind."""

from collections.abc import Iterator, Mapping

from app.domain.cards import CardStanding, OwnAnswer, RevisionCard
from app.domain.history import HistoryFilter
from app.domain.reports import AnswerRecord, Report
from app.domain.sessions import SessionStatus
from app.progress.attempts import level_of, said_in
from app.shared.clock import Clock
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.reading.records import ReplyType

_LATEST = 200
"""Sessions looked back on for the best answer."""
_SAYS_WHAT_IS_THERE = ("good_", "turn_")
"""Beginnings of the codes of remarks that say what is there, not what is missing."""

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
        best = _best_answers(work) if standings else {}
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


def _best_answers(work: UnitOfWork) -> dict[_Key, OwnAnswer]:
    """Return the highest answer to each question; of equals, the latest."""
    best: dict[_Key, OwnAnswer] = {}
    for report in _latest_reports(work):
        for key, own in _own_answers(report):
            held = best.get(key)
            if held is None or (own.level or 0) > (held.level or 0):
                best[key] = own
    return best


def _latest_reports(work: UnitOfWork) -> Iterator[Report]:
    analysed = HistoryFilter(statuses=frozenset({SessionStatus.ANALYSED}))
    for row in work.history.page(analysed, 0, _LATEST).rows:
        assessment = work.assessments.of(row.id)
        if row.family == "interview" and assessment is not None:
            yield Report.model_validate_json(assessment.document)


def _own_answers(report: Report) -> Iterator[tuple[_Key, OwnAnswer]]:
    for answer in report.answers:
        if answer.question_id is None or not answer.turns:
            continue
        if answer.reply_type is ReplyType.NO_ANSWER:
            continue
        key = (answer.question_id, report.session.language)
        yield key, _own(report, answer)


def _own(report: Report, answer: AnswerRecord) -> OwnAnswer:
    return OwnAnswer(
        session_id=report.session.id,
        turn=answer.turns[0],
        text=said_in(report, answer),
        level=level_of(answer),
        lacking=tuple(
            remark
            for remark in answer.remarks
            if not remark.code.startswith(_SAYS_WHAT_IS_THERE)
        ),
    )

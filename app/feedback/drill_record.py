"""What a short exercise asked for, and what was done."""

from collections.abc import Sequence

from app.domain.delivery import DeliveryRecord
from app.domain.reports import DrillCheckRecord, DrillRecord, Quote
from app.domain.sessions import Session, Turn
from app.feedback.answers_of import answers_of
from app.feedback.how_said import how_said
from app.feedback.wording_of_checks import check_sentence
from app.text import Texts
from engine.content.drill import Drill
from engine.content.library import ContentLibrary
from engine.feedback.drill_checks import DrillResult, HowSaid, check_drill
from engine.feedback.records import AnswerGiven


def drill_record(
    session: Session,
    turns: Sequence[Turn],
    library: ContentLibrary,
    texts: Texts,
    delivery: DeliveryRecord | None = None,
) -> DrillRecord | None:
    """Return what became of the session's exercise; None where it held none.

    Args:
        session: the session, ended.
        turns: as corrected.
        library: content; an exercise that is no longer there is told of no more.
        texts: catalogue of the session's language.
        delivery: what was measured in the sound; None: nothing was.
    """
    name = session.focus.drill_id if session.focus else None
    drill = library.drills.get(name) if name else None
    if drill is None:
        return None
    answers = answers_of(turns, library, session.language)
    how = how_said(_judged(drill, answers, turns), delivery, session.language)
    results = check_drill(drill, answers, session.language, how)
    return DrillRecord(
        id=drill.id,
        title=drill.title.in_(session.language),
        instruction=drill.instruction.in_(session.language),
        checks=tuple(_check(result, how, texts) for result in results),
    )


def _judged(
    drill: Drill, answers: Sequence[AnswerGiven], turns: Sequence[Turn]
) -> Sequence[Turn]:
    """Return the turns the exercise is about: of several tries, those of the last."""
    given = [answer for answer in answers if answer.turns]
    if drill.scene is not None or not given:
        return turns
    last = {turn.index for turn in given[-1].turns}
    return [turn for turn in turns if turn.index in last]


def _check(result: DrillResult, how: HowSaid, texts: Texts) -> DrillCheckRecord:
    return DrillCheckRecord(
        code=result.check.code.value,
        text=check_sentence(result, how, texts),
        met=result.met,
        evidence=tuple(
            Quote(turn=piece.turn, start=piece.start, end=piece.end, quote=piece.quote)
            for piece in result.evidence
        ),
    )

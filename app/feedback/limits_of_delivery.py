"""What a report cannot know of how answers were said."""

from collections.abc import Iterator, Sequence

from app.domain.delivery import DeliveryRecord
from app.domain.sessions import Speaker, Turn, TurnSource
from app.text import Texts
from engine.delivery.records import FigureCode


def limits_of_delivery(
    turns: Sequence[Turn], delivery: DeliveryRecord | None, texts: Texts
) -> tuple[str, ...]:
    """Return the limits, one sentence each; none where nothing was spoken."""
    spoken = [
        turn
        for turn in turns
        if turn.speaker is Speaker.CANDIDATE
        and turn.source is TurnSource.SPOKEN
        and turn.text.strip()
    ]
    return tuple(_limits(len(spoken), delivery, texts)) if spoken else ()


def _limits(
    spoken: int, delivery: DeliveryRecord | None, texts: Texts
) -> Iterator[str]:
    if delivery is None:
        yield texts.t(
            "The sound of the answers was not measured: nothing is said of pace or "
            "pauses."
        )
        return
    missing = spoken - len(delivery.answers)
    if missing > 0:
        yield texts.tn(
            "The sound of {count} spoken answer could not be measured.",
            "The sound of {count} spoken answers could not be measured.",
            missing,
        )
    codes = {figure.code for figure in delivery.figures}
    paced = FigureCode.WORDS_PER_MINUTE.value in codes
    if paced and FigureCode.SYLLABLES_PER_MINUTE.value not in codes:
        yield texts.t(
            "The sound and the recognised words disagree on the number of syllables: "
            "nothing is said of a pace in syllables."
        )
    yield texts.t(
        "Pace, pauses, loudness and pitch are measured in what the microphone took up: "
        "noise, another voice or automatic gain changes them. They describe the sound "
        "of these answers, not a person."
    )

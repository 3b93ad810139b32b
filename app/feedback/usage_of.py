"""Facts of use of one session (E-015)."""

from collections.abc import Sequence

from app.domain.reports import UsageRecord
from app.domain.sessions import Speaker, Turn


def usage_of(turns: Sequence[Turn]) -> UsageRecord:
    """Return words, answer durations and the candidate's share of the words."""
    said = [turn for turn in turns if turn.speaker is Speaker.CANDIDATE]
    candidate_words = sum(len(turn.text.split()) for turn in said)
    all_words = sum(len(turn.text.split()) for turn in turns)
    return UsageRecord(
        candidate_words=candidate_words,
        answer_ms=tuple(turn.ended_ms - turn.started_ms for turn in said),
        talk_share=round(candidate_words / all_words, 4) if all_words else None,
    )

"""Follow-ups: they take up the person's own words and ask for what is missing."""

from collections.abc import Iterator

from engine.api.spans import Span
from engine.content.persona import PhraseKey, Tone
from engine.content.question import AsksFor
from engine.dialogue.interview.gaps import missing, sayable_in_general, spans_near
from engine.dialogue.interview.memory import quotable, told_before
from engine.dialogue.interview.now import Now
from engine.dialogue.interview.state import OpenQuestion
from engine.dialogue.records import Move, MoveKind, Reply
from engine.reading.records import AnswerReading

MOST_FOLLOW_UPS = 3
LEAST_TIME_MS = 50_000
"""A follow-up needs about so much time for its answer."""

_CHANGE = {Tone.SUPPORTIVE: -1, Tone.NEUTRAL: 0, Tone.DEMANDING: 1}
_SUPPORTIVE_ASKS_FOR = frozenset(
    {AsksFor.EXAMPLE, AsksFor.OWN_PART, AsksFor.ACTION, AsksFor.RESULT}
)
"""A supportive interviewer leaves the finer points alone."""
_PHRASES = {wanted: PhraseKey(f"follow_up_{wanted.value}") for wanted in AsksFor}


def follow_up(now: Now) -> Reply | None:
    """Return a follow-up on the open question, or None to move on."""
    left = now.state.open
    if left is None or not left.answers or not _is_allowed(now, left):
        return None
    known = left.asked_for | told_before(left.answers, now.state.memory)
    for wanted in missing(left.answers, left.question, known):
        if _suits_tone(now, wanted) and (worded := _worded(now, left, wanted)):
            text, words = worded
            move = Move(
                MoveKind.FOLLOW_UP,
                theme=left.theme,
                question=left.question.id,
                asks_for=wanted,
                taken_up=words,
            )
            return Reply(text, move, ends=False)
    return None


def asked_differently(now: Now, left: OpenQuestion) -> str | None:
    """Return the open follow-up in the persona's other words, or None."""
    if left.asks_for is None:
        return None
    return _in_the_personas_words(now, left, left.asks_for, left.words)


def follow_ups_allowed(now: Now) -> int:
    """Return how many follow-ups one question may have in this session."""
    brief = now.setting.brief
    prone = brief.persona.follow_ups_per_question
    least = min(1, prone)
    most = MOST_FOLLOW_UPS if brief.only is None else brief.only.most_follow_ups
    return min(most, max(least, prone + _CHANGE[brief.tone]))


def _is_allowed(now: Now, left: OpenQuestion) -> bool:
    return left.follow_ups < follow_ups_allowed(now) and now.spare_ms >= min(
        LEAST_TIME_MS, now.plan.pace_ms // 2
    )


def _suits_tone(now: Now, wanted: AsksFor) -> bool:
    supportive = now.setting.brief.tone is Tone.SUPPORTIVE
    return not supportive or wanted in _SUPPORTIVE_ASKS_FOR


def _worded(
    now: Now, left: OpenQuestion, wanted: AsksFor
) -> tuple[str, str | None] | None:
    """Return the follow-up's text and the words it takes up, or None."""
    words = _words_to_take_up(now, left, wanted)
    ways = [_in_the_questions_words, _in_the_personas_words]
    if left.follow_ups:
        ways.reverse()
    for way in ways:
        if text := way(now, left, wanted, words):
            return text, words if words and words in text else None
    return None


def _in_the_questions_words(
    now: Now, left: OpenQuestion, wanted: AsksFor, words: str | None
) -> str | None:
    speech = now.speech()
    for written in left.question.follow_ups:
        line = now.wording.line(written.text)
        if written.asks_for is wanted and speech.spoken.is_fresh(line):
            if words:
                lead = now.wording.phrase(PhraseKey.TAKE_UP, speech.spoken, words=words)
                speech = speech.plus(lead)
            return speech.plus(line).text
    return None


def _in_the_personas_words(
    now: Now, left: OpenQuestion, wanted: AsksFor, words: str | None
) -> str | None:
    if words is None or wanted not in sayable_in_general(left.question):
        return None
    return now.wording.phrase(_PHRASES[wanted], now.state.talk.spoken, words=words)


def _words_to_take_up(now: Now, left: OpenQuestion, wanted: AsksFor) -> str | None:
    """Return words not taken up before: of an episode first, then of the latest."""
    latest_first = left.answers[::-1]
    for reading in sorted(latest_first, key=_tells_nothing_done):
        for span in _by_nearness(reading, wanted):
            words = quotable(reading.text, span)
            if words and words not in now.state.taken:
                return words
    return None


def _tells_nothing_done(reading: AnswerReading) -> bool:
    return not (reading.own_actions or reading.shared_actions)


def _by_nearness(reading: AnswerReading, wanted: AsksFor) -> Iterator[Span]:
    near = spans_near(wanted, reading)
    close = [
        span
        for span in reading.takeable
        if any(span.start < place.end and place.start < span.end for place in near)
    ]
    yield from close
    yield from (span for span in reading.takeable if span not in close)

"""The next question of an interview, and how it is led up to."""

from collections.abc import Iterable

from engine.content.persona import PhraseKey
from engine.dialogue.chance import draw
from engine.dialogue.interview.closing import wrap_up
from engine.dialogue.interview.now import Now
from engine.dialogue.interview.plan import Ask
from engine.dialogue.keywords import folded, words_named
from engine.dialogue.records import Move, MoveKind, Reply
from engine.dialogue.wording import Speech

MOST_REFERENCES = 2
"""Questions that refer back to an earlier answer, in one interview."""
SHORTEST_REFERENCE_WORDS = 5
"""A few words recalled much later say nothing by themselves."""
TOPIC_WORDS_SHARED = 2
"""Words of the question's subject that make an earlier answer bear on it."""
REFERENCES_FROM = 2
"""Questions asked before one may refer back."""
TOO_LATE_SHARE = 4
"""Under a quarter of the last question's time, none is asked any more."""
REAL_ANSWER_WORDS = 15
"""From so many words on a question counts as answered."""
_ENGAGED_SHARE = 0.5
"""Share of the questions left behind that must have been answered for more."""


def ask_next(now: Now, lead: PhraseKey | None) -> Reply:
    """Return the next question, or the end of the interview.

    Args:
        now: the moment.
        lead: words to begin with, usually an acknowledgement; None turns the page.
    """
    if now.state.set_aside:
        return _take_up_again(now, now.state.set_aside)
    ask = _choose(now)
    if ask is None:
        return wrap_up(now)
    return _put(now, ask, lead)


def put_first(now: Now, speech: Speech) -> Reply:
    """Return the opening turn: the words so far and the first question."""
    first = now.plan.asks[0]
    text = speech.plus(now.wording.line(first.question.text)).text
    move = Move(MoveKind.OPENING, theme=first.theme, question=first.question.id)
    return Reply(text, move, ends=False)


def _choose(now: Now) -> Ask | None:
    last = now.remaining_ms <= now.plan.last_question_ms
    if last and (_too_late(now) or _last_was_announced(now)):
        return None
    waiting = [ask for ask in now.plan.asks if _is_open_to(now, ask)]
    reaching = [ask for ask in waiting if ask.theme in now.ahead]
    if reaching and (last or _must_hurry(now)):
        waiting = reaching
    if not waiting and _has_time_for_more(now):
        waiting = [ask for ask in now.plan.spare if _is_open_to(now, ask)]
    return next((ask for ask in waiting if _sayable(now, ask)), None)


def _is_open_to(now: Now, ask: Ask) -> bool:
    return ask.question.id not in now.state.asked and (
        ask.theme not in now.state.skipped
    )


def _too_late(now: Now) -> bool:
    return now.remaining_ms < now.plan.last_question_ms // TOO_LATE_SHARE


def _last_was_announced(now: Now) -> bool:
    return now.wording.was_said(PhraseKey.LAST_QUESTION, now.state.talk.spoken)


def _must_hurry(now: Now) -> bool:
    """True when one more question on a theme already begun would cost a theme."""
    return now.spare_ms < now.plan.pace_ms


def _has_time_for_more(now: Now) -> bool:
    """True when answers were short but real, and there is time for extra questions."""
    state = now.state
    answered = {
        known.question for known in state.memory if known.said >= REAL_ANSWER_WORDS
    }
    return (
        now.remaining_ms > now.plan.last_question_ms + now.plan.pace_ms
        and len(state.asked) < 2 * len(now.plan.asks)
        and len(answered) >= _ENGAGED_SHARE * (len(state.asked) - 1)
    )


def _sayable(now: Now, ask: Ask) -> str | None:
    """Return the question in words not yet said, or None."""
    spoken = now.state.talk.spoken
    for text in (ask.question.text, ask.question.rephrased):
        line = now.wording.line(text)
        if spoken.is_fresh(line):
            return line
    return None


def _put(now: Now, ask: Ask, lead: PhraseKey | None) -> Reply:
    last = now.remaining_ms <= now.plan.last_question_ms
    speech = now.speech()
    if lead is not None and _leads(now, ask, lead):
        speech = speech.plus(now.wording.phrase(lead, speech.spoken))
    speech, words = _lead_up(now, ask, speech, last=last)
    text = speech.plus(_sayable(now, ask)).text
    move = Move(
        MoveKind.QUESTION,
        theme=ask.theme,
        question=ask.question.id,
        taken_up=words,
        skipped=_given_up(now, ask.theme, last=last),
    )
    return Reply(text, move, ends=False)


def _lead_up(
    now: Now, ask: Ask, speech: Speech, *, last: bool
) -> tuple[Speech, str | None]:
    """Return the turn up to its question, and the words it refers back to."""
    if last:
        phrase = now.wording.phrase(PhraseKey.LAST_QUESTION, speech.spoken)
        return speech.plus(phrase), None
    words = _earlier_words(now, ask)
    if words:
        phrase = now.wording.phrase(PhraseKey.REFER_BACK, speech.spoken, words=words)
        if phrase:
            return speech.plus(phrase), words
    current = now.state.open.theme if now.state.open else None
    if current != ask.theme or not speech.parts:
        phrase = now.wording.phrase(PhraseKey.TRANSITION, speech.spoken)
        return speech.plus(phrase), None
    return speech, None


def _leads(now: Now, ask: Ask, lead: PhraseKey) -> bool:
    """True when the turn begins with ``lead``.

    A new theme needs no acknowledgement of the last answer half of the time.
    """
    if lead is not PhraseKey.ACKNOWLEDGE:
        return True
    left = now.state.open
    label = f"page/{len(now.state.asked)}"
    stays = left is not None and left.theme == ask.theme
    return stays or draw(now.setting.brief.seed, label, 2) == 0


def _earlier_words(now: Now, ask: Ask) -> str | None:
    """Return words of an earlier answer that touch this question's subject."""
    state = now.state
    if state.references >= MOST_REFERENCES or len(state.asked) < REFERENCES_FROM:
        return None
    topic = ask.question.topic_words.in_(now.wording.language)
    pieces: Iterable[str] = (
        piece for known in state.memory for piece in known.quotable
    )
    return next(
        (
            piece
            for piece in pieces
            if piece not in state.taken
            and len(piece.split()) >= SHORTEST_REFERENCE_WORDS
            and words_named(folded(piece), topic) >= TOPIC_WORDS_SHARED
        ),
        None,
    )


def _given_up(now: Now, theme: str, *, last: bool) -> tuple[str, ...]:
    """Return the themes that this question leaves behind for good."""
    if last:
        return tuple(other for other in now.unspoken if other != theme)
    here = now.plan.themes.index(theme)
    return tuple(other for other in now.unspoken if now.plan.themes.index(other) < here)


def _take_up_again(now: Now, ask: Ask) -> Reply:
    """Ask again a question that was left open for a new try of another."""
    speech = now.speech()
    other_words = now.wording.line(ask.question.rephrased)
    if speech.spoken.is_fresh(other_words):
        kind, line = MoveKind.REPHRASE, other_words
    else:
        kind, line = MoveKind.REPEAT, now.wording.line(ask.question.text)
    lead = now.wording.phrase(PhraseKey.ACKNOWLEDGE, speech.spoken)
    move = Move(kind, theme=ask.theme, question=ask.question.id)
    return Reply(speech.plus(lead).plus(line).text, move, ends=False)
